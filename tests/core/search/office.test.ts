import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import { sampleEntries } from './sample-entries.ts'

const entries = sampleEntries()
const index = buildSearchIndex(entries)
const officeOf = new Map(entries.map(({ id, office }) => [id, office]))
/** The offices that take care of the first 15 matters found. */
const officesFor = (query: string) => new Set(index.search(query, 15).hits.map(({ id }) => officeOf.get(id)))

describe('who asks for an office by its name', () => {
  test.each([
    ['民政', '民政所'], ['民政所', '民政所'], ['民政局', '民政所'], ['minzheng', '民政所'], ['mzs', '民政所'], ['民政所在哪', '民政所'],
    ['派出所', '派出所户籍室'], ['自然资源', '自然资源所'], ['si fa suo', '司法所'], ['市场监管局', '市场监管所'], ['weijian', '卫健办'],
  ])('%s: sees what that office takes care of and nothing else', (query, office) => {
    expect(officesFor(query)).toEqual(new Set([office]))
  })

  test('is told that the office was found', () => {
    const [first] = index.search('minzheng', 1).hits
    expect(first?.match).toEqual({ kind: 'office', text: '民政所', marks: [[0, 2]] })
  })

  test('finds it in English too', () => {
    expect(officesFor('police')).toEqual(new Set(['派出所户籍室']))
  })

  test('may pick it from the words before all of it is typed', () => {
    expect(index.search('minz', 5).words).toContain('民政所')
  })
})

describe('a matter that is meant by its own name', () => {
  test.each([['退役军人', '退役军人职业技能培训'], ['教育', '义务教育阶段入学登记'], ['残联', '《中华人民共和国残疾人证》核发'], ['农业税', '农业税减免']])('%s: comes before what its office does besides', (query, name) => {
    const { hits } = index.search(query, 15)
    const byOffice = hits.findIndex(({ match }) => match.kind === 'office')
    const place = hits.findIndex(({ id }) => entries.find((entry) => entry.id === id)?.name === name)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(byOffice === -1 || place < byOffice).toBe(true)
  })
})
