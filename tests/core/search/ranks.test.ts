import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import type { SearchEntry } from '../../../core/search/types.ts'
import { ids, search, TOWNSHIP } from './township.ts'

const entry = (id: string, name: string, aliases: string[] = [], text = ''): SearchEntry => ({ id, name, aliases, text })

const order = (entries: readonly SearchEntry[], query: string): string[] => buildSearchIndex(entries).search(query, 50).hits.map(({ id }) => id)

/** From the worst to the best place in which 户口 can stand. */
const HUKOU = [
  entry('slip', '护口甲乙丙'),
  entry('text', '出生登记', [], '带户口本'),
  entry('shortened', '户籍人口登记', [], ''),
  entry('inside-alias', '落户登记', ['上户口']),
  entry('start-alias', '死亡登记', ['户口注销']),
  entry('inside-name', '补领户口簿'),
  entry('start-name', '户口迁移'),
  entry('name', '户口'),
  entry('alias', '家庭户籍的一切事情', ['户口']),
]

describe('the order of what is found', () => {
  test('written: what people call it, the name, its beginning, inside it, in an alias, shortened, in the text', () => {
    expect(order(HUKOU, '户口')).toEqual(['alias', 'name', 'start-name', 'inside-name', 'start-alias', 'inside-alias', 'shortened', 'text'])
  })

  test('spelled: what people say comes first, and no text is read aloud', () => {
    expect(order(HUKOU, 'hukou').filter((id) => id !== 'slip')).toEqual(['alias', 'name', 'start-alias', 'start-name', 'inside-alias', 'inside-name'])
  })

  test('pinyin before first letters', () => {
    expect(order([entry('initials', '农安农登记'), entry('pinyin', '难民登记')], 'nan')).toEqual(['pinyin', 'initials'])
  })

  test('the first alias before the others', () => {
    expect(order([entry('second', '甲事', ['甲', '乙丙']), entry('first', '乙事的办理', ['乙丙', '丁'])], '乙丙')).toEqual(['first', 'second'])
  })

  test('of two alike the one with the shorter alias, then with the shorter name, then by id', () => {
    expect(order([entry('a', '甲事', ['低保边缘户']), entry('b', '甲事登记', ['低保户'])], '低保')).toEqual(['b', 'a'])
    expect(order([entry('a', '甲事登记', ['低保']), entry('b', '甲事', ['低保'])], '低保')).toEqual(['b', 'a'])
    expect(order([entry('b', '甲事', ['低保']), entry('a', '乙事', ['低保'])], '低保')).toEqual(['a', 'b'])
  })

  test('it does not depend on the order of the entries', () => {
    const backwards = buildSearchIndex(TOWNSHIP.toReversed())
    for (const query of ['d', 'db', 'shenfenzheng', '补', '低保 申请', '身份证', 'gaolinbutie']) {
      expect(backwards.search(query, 20)).toEqual(search(query))
    }
  })

  test('the limit cuts the hits, not the total', () => {
    const { hits, total } = search('补', 2)
    expect(hits.map(({ id }) => id)).toEqual(ids('补').slice(0, 2))
    expect(total).toBe(ids('补').length)
    expect(total).toBeGreaterThan(2)
  })
})
