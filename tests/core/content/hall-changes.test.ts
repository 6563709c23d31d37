import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { buildCatalog, type Catalog } from '../../../core/content/catalog.ts'
import { onDuty } from '../../../core/content/duty.ts'
import { type Hall, hallSchema, STARS } from '../../../core/content/hall.ts'
import { changeDuty, changeStars, changeWindow, type HallFacts, type HallOutcome, hallView } from '../../../core/content/hall-acts.ts'
import { changeCatalog, lastingChanges, NO_CHANGES } from '../../../core/content/hall-changes.ts'
import { type HallChanges, hallChangesSchema } from '../../../core/contract/hall.ts'
import { sampleSource } from '../../support/sample-county.ts'

/** A Monday; the sample hall has 王某 lead and 赵某 serve on Mondays. */
const TODAY = '2026-11-23'
const MONDAY = { leader: '王某（示例）', staff: '赵某（示例）' }
const CHEN = { leader: '陈某（示例）', staff: '李某（示例）' }

let county: Catalog
let facts: HallFacts
beforeAll(async () => {
  const source = await sampleSource()
  const hall = source.halls.find(({ value }) => value.code === '410423-xinji')!.value
  county = buildCatalog({
    county: source.county!.value, calendar: source.calendar!.value, hall, procedures: source.procedures.map(({ value }) => value), villages: [], notices: [], playlists: [], media: new Map(),
  })
  facts = { county, changes: NO_CHANGES, today: TODAY }
})

const made = (outcome: HallOutcome): HallChanges => {
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.changes
}
const windowOf = ({ hall }: Catalog, id: string) => hall.windows.find((window) => window.id === id)!
const withHallOf = (over: Partial<Hall>): Catalog => ({ ...county, hall: { ...county.hall, ...over } })
/** 民政救助 moves from the third window to the fourth, in the two steps that a manager takes. */
const moved = (): HallChanges => {
  const both = made(changeWindow(facts, '4', ['household', 'relief']))
  return made(changeWindow({ ...facts, changes: both }, '3', ['disabled-veterans']))
}

describe('a business that moves to another window', () => {
  test('takes its matters there, and the windows are called by what they handle', () => {
    const catalog = changeCatalog(county, moved())
    expect(catalog.summaryById.get('dibao')?.windows).toEqual(['4'])
    expect(catalog.summaryById.get('canji-butie')?.windows).toEqual(['3'])
    expect([windowOf(catalog, '3').name, windowOf(catalog, '4').name, windowOf(catalog, '4').nameEn]).toEqual(['残联退役', '民政救助 · 户籍身份证', 'Relief & support · Household & ID card'])
    expect(windowOf(catalog, '4')).toMatchObject({ x: 552, way: '往前走，从右数第二个，旁边能照相' })
    expect(windowOf(catalog, '5')).toEqual(windowOf(county, '5'))
  })

  test('must not leave a business without a window: which one is told', () => {
    expect(changeWindow(facts, '3', ['disabled-veterans'])).toMatchObject({ ok: false, error: { kind: 'stranded', business: { id: 'relief', name: '民政救助' } } })
    // the county's state of the fourth window would have nobody handle it either
    expect(changeWindow({ ...facts, changes: moved() }, '4', null)).toMatchObject({ ok: false, error: { kind: 'stranded', business: { id: 'relief' } } })
  })

  test('goes back to where the county has it, in the order that leaves no gap', () => {
    const third = made(changeWindow({ ...facts, changes: moved() }, '3', null))
    expect(made(changeWindow({ ...facts, changes: third }, '4', null))).toEqual(NO_CHANGES)
  })

  test('is refused where there is no such window or business, or none is left at the window', () => {
    expect(changeWindow(facts, '9', ['relief'])).toMatchObject({ error: { kind: 'unknownWindow' } })
    expect(changeWindow(facts, '3', ['relief', 'tax'])).toMatchObject({ error: { kind: 'unknownWindow' } })
    expect(changeWindow(facts, '2', [])).toMatchObject({ error: { kind: 'emptyWindow' } })
  })

  test('that stands where the county has it is no change, in whatever order it is said', () => {
    expect(made(changeWindow(facts, '3', ['disabled-veterans', 'relief']))).toEqual(NO_CHANGES)
  })

  test('stays where new content has it, when that no longer has the window of the change', () => {
    const without = withHallOf({ windows: county.hall.windows.filter(({ id }) => id !== '4') })
    expect(changeCatalog(without, moved()).summaryById.get('dibao')?.windows).toEqual(['3'])
  })

  test('loses a change that would leave another business of new content without a window', () => {
    const hall = { ...county.hall, windows: county.hall.windows.map((window) => (window.id === '3' ? { ...window, businesses: [...window.businesses, 'tax'] } : window)),
      businesses: [...county.hall.businesses, { ...county.hall.businesses[0]!, id: 'tax', prefix: 'G', departments: ['market'] }] }
    const catalog = changeCatalog(withHallOf(hall), moved())
    expect(windowOf(catalog, '3').businesses).toEqual(['relief', 'disabled-veterans', 'tax'])
    expect(windowOf(catalog, '4').businesses).toEqual(['relief', 'household'])
  })
})

test('whatever was changed, every business keeps a window, all is as the content may be, and doing it twice changes nothing more', () => {
  const ids = county.hall.businesses.map(({ id }) => id)
  const some = fc.subarray([...ids, 'gone'], { minLength: 1, maxLength: 6 })
  const windows = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '9'), businesses: some }), { selector: ({ id }) => id })
  const stars = fc.option(fc.record({ month: fc.constantFrom('2026-10', '2026-11', '2026-12'), earned: fc.subarray([...STARS]) }), { nil: null })
  const days = fc.uniqueArray(fc.integer({ min: -5, max: 20 }), { maxLength: 31 })
  fc.assert(fc.property(windows, stars, days, (windowChanges, starsChange, dates) => {
    const changes = hallChangesSchema.parse({ windows: windowChanges, stars: starsChange, duty: dates.map((day) => ({ date: addDays(TODAY, day), ...CHEN })) })
    const catalog = changeCatalog(county, changes)
    expect(hallSchema.safeParse(catalog.hall).error).toBeUndefined()
    for (const id of ids) expect(catalog.hall.windows.some(({ businesses }) => businesses.includes(id))).toBe(true)
    // what a list says of a matter is what the hall says of its department
    expect(catalog.summaries).toEqual(buildCatalog(catalog).summaries)
    const lasting = lastingChanges(county, changes, TODAY)
    expect(lasting.duty.every(({ date }) => date >= TODAY)).toBe(true)
    expect(lastingChanges(county, lasting, TODAY)).toEqual(lasting)
    expect(changeCatalog(county, lasting).hall).toEqual(catalog.hall)
    // taken over by the county, nothing is left of it
    expect(lastingChanges({ ...catalog, dutyChanges: [] }, { ...lasting, duty: [] }, TODAY)).toEqual(NO_CHANGES)
  }), { numRuns: 300 })
})

describe('who is on duty', () => {
  test('is whose turn it is, until somebody else is put there for the day', () => {
    expect(onDuty(county, TODAY)).toEqual({ ...MONDAY, nightPhone: '0375-5000182' })
    const catalog = changeCatalog(county, made(changeDuty(facts, TODAY, CHEN)))
    expect(onDuty(catalog, TODAY)).toEqual({ ...CHEN, nightPhone: '0375-5000182' })
    expect(onDuty(catalog, addDays(TODAY, 7))).toEqual({ ...MONDAY, nightPhone: '0375-5000182' })
  })

  test('can be said where the county wrote no roster; no night phone is made up then', () => {
    const bare = { ...facts, county: withHallOf({ duty: undefined }) }
    expect(hallView(bare).duty).toEqual({ now: null, county: null, isChanged: false })
    const changes = made(changeDuty(bare, TODAY, CHEN))
    expect(onDuty(changeCatalog(bare.county, changes), TODAY)).toEqual({ ...CHEN, nightPhone: undefined })
    expect(hallView({ ...bare, changes }).duty).toEqual({ now: CHEN, county: null, isChanged: true })
  })

  test('of a day that is over is forgotten with the next change, and cannot be changed', () => {
    const changes = made(changeDuty(facts, TODAY, CHEN))
    const later = { ...facts, changes, today: '2026-11-24' }
    expect(made(changeDuty(later, '2026-11-25', MONDAY)).duty).toEqual([{ date: '2026-11-25', ...MONDAY }])
    expect(changeDuty(later, TODAY, CHEN)).toMatchObject({ error: { kind: 'pastDay' } })
  })

  test('is as before when the change is taken back, or says what the roster says', () => {
    const changes = made(changeDuty(facts, TODAY, CHEN))
    expect(made(changeDuty({ ...facts, changes }, TODAY, null))).toEqual(NO_CHANGES)
    expect(made(changeDuty({ ...facts, changes }, TODAY, MONDAY))).toEqual(NO_CHANGES)
  })

  test('can be changed for a month of days, and not for more', () => {
    let changes: HallChanges = NO_CHANGES
    for (let day = 0; day < 31; day++) changes = made(changeDuty({ ...facts, changes }, addDays(TODAY, day), { leader: '谁', staff: '谁' }))
    expect(changeDuty({ ...facts, changes }, addDays(TODAY, 31), CHEN)).toMatchObject({ error: { kind: 'manyDays' } })
    expect(made(changeDuty({ ...facts, changes }, TODAY, CHEN)).duty).toHaveLength(31)
  })
})

describe('the stars', () => {
  test('are those the manager gives, in their order, until the county tells of a later month', () => {
    const changes = made(changeStars(facts, { month: '2026-11', earned: ['记录星', '值班星'] }))
    expect(changeCatalog(county, changes).hall.stars).toEqual({ month: '2026-11', earned: ['值班星', '记录星'] })
    expect(hallView({ ...facts, changes }).stars).toMatchObject({ isChanged: true, county: { earned: ['值班星', '卫生星', '代办星', '服务星'] } })
    const december = withHallOf({ stars: { month: '2026-12', earned: ['服务星'] } })
    expect(changeCatalog(december, changes).hall.stars).toEqual({ month: '2026-12', earned: ['服务星'] })
  })
})
