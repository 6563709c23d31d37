import { beforeAll, describe, expect, test } from 'vitest'
import type { ContentParts } from '../../../core/content/catalog.ts'
import type { Procedure } from '../../../core/content/procedure.ts'
import { differenceOf } from '../../../core/update/difference.ts'
import { sampleSource } from '../../support/sample-county.ts'

/** The sample county as one of its halls holds it. */
let now: ContentParts
beforeAll(async () => {
  const source = await sampleSource()
  const halls = source.halls.map(({ value }) => value)
  now = {
    county: source.county!.value, calendar: source.calendar!.value, procedures: source.procedures.map(({ value }) => value),
    notices: source.notices.map(({ value }) => value), playlists: [], hall: halls.find(({ code }) => code === '410423-xinji')!,
    villages: halls.filter(({ parent }) => parent === '410423-xinji'), media: new Map([['samples/hukou.svg', 'a']]),
  }
})

const withDibao = (over: Partial<Procedure>): ContentParts => ({ ...now, procedures: now.procedures.map((one) => (one.id === 'dibao' ? { ...one, ...over } : one)) })

describe('what would change', () => {
  test('is nothing when nothing differs', () => {
    expect(differenceOf(now, structuredClone(now))).toEqual({ items: [], counts: { added: 0, changed: 0, removed: 0, media: 0 } })
  })

  test('of a matter is told by what people ask for first', () => {
    const { promisedLimit } = now.procedures.find(({ id }) => id === 'dibao')!
    const was = promisedLimit.unit === '当场' ? '' : promisedLimit.value
    const said = (over: Partial<Procedure>) => differenceOf(now, withDibao(over)).items.map(({ change, note }) => [change, note])
    expect(said({ promisedLimit: { unit: '工作日', value: 3 }, phone: '12345' })).toEqual([['changed', `承诺时限 ${was} → 3 个工作日`]])
    expect(said({ phone: '12345' })[0]![1]).toMatch(/^电话 .+ → 12345$/)
    expect(said({ fee: { charged: true, amount: '5 元' } })).toEqual([['changed', '收费 不收费 → 5 元']])
    expect(said({ materials: [] })[0]![1]).toMatch(/^材料 \d+ 样 → 0 样$/)
    expect(said({ body: '新的说明' })).toEqual([['changed', '']])
  })

  test('comes in order: matters, notices, the hall, its villages, the rest', () => {
    const next: ContentParts = {
      ...now,
      procedures: now.procedures.slice(1), notices: now.notices.map((one, index) => (index === 0 ? { ...one, until: '2027-01-31' } : one)),
      hall: { ...now.hall, phone: '12345' }, villages: now.villages.slice(1), calendar: { ...now.calendar, events: [] },
      media: new Map([['samples/hukou.svg', 'b'], ['samples/new.svg', 'c']]),
    }
    const { items, counts } = differenceOf(now, next)
    expect(items.map(({ change, kind }) => `${change} ${kind}`)).toEqual(['removed procedure', 'changed notice', 'changed hall', 'removed village', 'changed calendar'])
    expect(items[1]!.note).toMatch(/^到期 .+ → 2027-01-31$/)
    expect(counts).toEqual({ added: 0, changed: 3, removed: 2, media: 2 })
  })

  test('is everything where there is no content yet, and 200 of it are shown', () => {
    const { items, counts } = differenceOf(undefined, { ...now, procedures: Array.from({ length: 300 }, (_, index) => ({ ...now.procedures[0]!, id: `p${index}` })) })
    expect(items).toHaveLength(200)
    expect(counts.added).toBeGreaterThan(300)
    expect(counts.removed).toBe(0)
  })
})
