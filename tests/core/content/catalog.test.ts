import { describe, expect, test } from 'vitest'
import { buildCatalog, listProcedures, type Catalog, type ListQuery } from '../../../core/content/catalog.ts'
import type { Procedure } from '../../../core/content/procedure.ts'
import { countyFiles, parseFiles } from '../../support/county-fixture.ts'
import { sampleSource } from '../../support/sample-county.ts'

const { county, calendar, procedures, halls } = parseFiles(countyFiles())
const hall = halls.find(({ value }) => value.code === '410423-xinji')!.value
const template = procedures.find(({ value }) => value.id === 'dibao')!.value

const catalogOf = (matters: readonly Partial<Procedure>[], frequent: string[] = [], own = hall): Catalog => buildCatalog({
  county: { ...county!.value, frequent }, calendar: calendar!.value, hall: own, villages: [], notices: [], playlists: [], media: new Map(),
  procedures: matters.map((matter) => ({ ...template, ...matter })),
})
const ids = (catalog: Catalog, query: Partial<ListQuery> = {}) => listProcedures(catalog, { offset: 0, limit: 500, ...query }).items.map(({ id }) => id)

describe('the order of matters', () => {
  test('is the county\'s of categories, then the frequent ones as the county ranks them, then the id\'s', () => {
    const catalog = catalogOf([
      { id: 'z', category: 'household' }, { id: 'b', category: 'relief' }, { id: 'a', category: 'relief' }, { id: 'm', category: 'relief' }, { id: 'c', category: 'household' },
    ], ['m', 'z', 'b'])
    expect(ids(catalog)).toEqual(['m', 'b', 'a', 'z', 'c'])
  })

  test('puts a category that the county does not name last', () => {
    expect(ids(catalogOf([{ id: 'a', category: 'unknown' }, { id: 'b', category: 'household' }]))).toEqual(['b', 'a'])
  })

  test('is the same however the matters came', () => {
    const matters = ['c', 'a', 'b', 'd'].map((id) => ({ id }))
    expect(ids(catalogOf(matters))).toEqual(ids(catalogOf(matters.toReversed())))
  })
})

describe('a list', () => {
  const catalog = catalogOf([
    { id: 'a', category: 'relief', department: 'civil', audience: ['residents'], handling: '即办', villageAgent: true },
    { id: 'b', category: 'relief', department: 'police', audience: ['elders', 'residents'], handling: '承办', villageAgent: false },
    { id: 'c', category: 'household', department: 'police', audience: ['elders'], handling: '即办', villageAgent: true },
  ], ['c', 'gone', 'a'])

  test.each<[string, Partial<ListQuery>, string[]]>([
    ['everything', {}, ['a', 'b', 'c']],
    ['a category', { category: 'relief' }, ['a', 'b']],
    ['a department', { department: 'police' }, ['b', 'c']],
    ['an audience, also the second one of a matter', { audience: 'residents' }, ['a', 'b']],
    ['what the village agent does', { only: 'village' }, ['a', 'c']],
    ['what is done at once', { only: 'atOnce' }, ['a', 'c']],
    ['the frequent ones in the county\'s own order, without those that are gone', { only: 'frequent' }, ['c', 'a']],
    ['several conditions at once', { category: 'relief', department: 'police', audience: 'elders' }, ['b']],
    ['frequent ones of a category', { only: 'frequent', category: 'relief' }, ['a']],
    ['a category that does not exist', { category: 'nothing' }, []],
  ])('of %s', (_what, query, expected) => {
    expect(ids(catalog, query)).toEqual(expected)
    expect(listProcedures(catalog, { offset: 0, limit: 500, ...query }).total).toBe(expected.length)
  })

  test('of what the agent does is at a village station that of its own agent', () => {
    const agent = { name: '王某', phone: '0375-5000241', when: '周二上午', whenEn: 'Tuesday mornings', services: ['c', 'gone'] }
    const own = catalogOf([{ id: 'a', villageAgent: true }, { id: 'c', villageAgent: true }], [], { ...hall, agent })
    expect(ids(own, { only: 'village' })).toEqual(['c'])
    expect(own.byId.get('a')?.villageAgent).toBe(false)
  })

  test('comes in pages that tell how many there are in all', () => {
    expect(listProcedures(catalog, { offset: 1, limit: 1 })).toMatchObject({ items: [{ id: 'b' }], total: 3 })
    expect(listProcedures(catalog, { offset: 3, limit: 1 })).toEqual({ items: [], total: 3 })
    expect(listProcedures(catalog, { offset: 1_000_000, limit: 500 })).toEqual({ items: [], total: 3 })
  })
})

describe('a row', () => {
  test('shows the windows, the spoken name and how many papers to bring', () => {
    const catalog = catalogOf([{ id: 'a' }])
    expect(catalog.summaryById.get('a')).toMatchObject({ spoken: '低保', windows: ['1'], papers: 1, charged: false, villageAgent: true, promisedLimit: { unit: '工作日', value: 20 } })
  })

  test('has no spoken name where it is the name itself, and no windows where the hall does not take it', () => {
    const catalog = catalogOf([{ id: 'a', aliases: [], department: 'nobody' }])
    expect(catalog.summaryById.get('a')).toMatchObject({ windows: [] })
    expect(catalog.summaryById.get('a')?.spoken).toBeUndefined()
  })

  test('does not count papers that are optional or filled in at the window', () => {
    const paper = template.materials[0]!
    const catalog = catalogOf([{ id: 'a', materials: [paper, { ...paper, required: false }, { ...paper, atWindow: true }] }])
    expect(catalog.summaryById.get('a')?.papers).toBe(1)
  })
})

describe('ten thousand matters', () => {
  const categories = ['relief', 'household']
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    id: `matter-${String((index * 7919) % 10_000).padStart(5, '0')}`, category: categories[index % 2]!, villageAgent: index % 3 === 0,
  }))
  const catalog = catalogOf(many, ['matter-09999', 'matter-00000'])

  test('page by page give each matter once, in order', () => {
    const seen: string[] = []
    for (let offset = 0; offset < 10_000; offset += 500) seen.push(...ids(catalog, { offset }))
    expect(seen).toHaveLength(10_000)
    expect(new Set(seen).size).toBe(10_000)
    expect(seen).toEqual(catalog.summaries.map(({ id }) => id))
    const relief = seen.slice(0, 5000)
    const first = relief.filter((id) => catalog.county.frequent.includes(id))
    expect(relief).toEqual([...first, ...relief.filter((id) => !first.includes(id)).sort()])
  })

  test('filtered, tell the right number and the right page', () => {
    const wanted = many.filter(({ category, villageAgent }) => category === 'household' && villageAgent).length
    const page = listProcedures(catalog, { category: 'household', only: 'village', offset: 1500, limit: 500 })
    expect(page.total).toBe(wanted)
    expect(page.items).toHaveLength(Math.min(500, wanted - 1500))
    expect(page.items.every(({ category, villageAgent }) => category === 'household' && villageAgent)).toBe(true)
  })
})

describe('the sample county', () => {
  test('has a window in every township hall for every matter in its list', async () => {
    const source = await sampleSource()
    const matters = source.procedures.map(({ value }) => value)
    const halls = source.halls.map(({ value }) => value).filter(({ businesses }) => businesses.length > 0)
    expect(matters.length).toBeGreaterThanOrEqual(108)
    for (const each of halls) {
      const { summaries } = buildCatalog({ county: source.county!.value, calendar: source.calendar!.value, hall: each, villages: [], notices: [], playlists: [], media: new Map(), procedures: matters })
      expect(summaries.filter(({ windows }) => windows.length === 0).map(({ id }) => `${each.code} ${id}`)).toEqual([])
    }
  })
})
