import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import type { SearchEntry, SearchIndex } from '../../../core/search/types.ts'
import { township } from './township.ts'

/** What fingers and pens make on the screen: letters, hanzi of the township, signs, and anything else there is. */
const typed = fc.array(
  fc.oneof(
    fc.constantFrom(...Array.from('低保身份证高龄补贴户口本八十岁办我要 dibaoshenfzhngülv·，（）。4050 Ａｄ\'"\\*[]$^.?+|')),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  ),
  { maxLength: 40 },
).map((parts) => parts.join(''))

const words = fc.string({ unit: fc.constantFrom(...Array.from('低保证补a b（）𠮷İ ß１')), maxLength: 8 })
const entry = fc.record<SearchEntry>({ id: fc.uuid(), name: words, aliases: fc.array(words, { maxLength: 3 }), text: words, office: fc.option(words, { nil: undefined }) })

const expectWellFormed = (index: SearchIndex, query: string): void => {
  const { hits, total, words: offered, suggestions } = index.search(query, 5)
  expect(hits.length).toBe(Math.min(5, total))
  expect(offered.length).toBeLessThanOrEqual(8)
  expect(suggestions.length).toBeLessThanOrEqual(3)
  for (const { match: { text, marks } } of hits) {
    expect(marks.length).toBeGreaterThan(0)
    const ends = marks.flat()
    expect(ends.every((end, position) => end >= 0 && end <= text.length && (position === 0 || end > ends[position - 1]!))).toBe(true)
  }
}

describe('odd input', () => {
  test('never throws, and marks lie in their text, in order and apart', () => {
    fc.assert(fc.property(typed, (query) => { expectWellFormed(township, query) }), { numRuns: 500 })
  })

  test('odd names are searched like others', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 5 }), typed, words, (entries, query, word) => {
      const index = buildSearchIndex(entries)
      expectWellFormed(index, query)
      expectWellFormed(index, word)
    }), { numRuns: 200 })
  })

  test('every name and every alias finds its matter first or beside its equals', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom(...Array.from('低保证补办证户口')), minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (names) => {
      const index = buildSearchIndex(names.map((name) => ({ id: name, name, aliases: [], text: '' })))
      for (const name of names) expect(index.search(name, 1).hits[0]?.id).toBe(name)
    }), { numRuns: 100 })
  })

  test('no more than sixty characters count', () => {
    expect(township.search(`${'甲'.repeat(60)}低保`, 5).total).toBe(township.search('甲'.repeat(60), 5).total)
    expect(township.search('低'.repeat(10_000), 5).total).toBe(township.search('低'.repeat(60), 5).total)
  })

  test('letters that fit in many ways are no riddle', () => {
    const index = buildSearchIndex([{ id: 'a', name: '安娜安娜安娜安娜安娜安娜安娜安娜安娜安娜', aliases: ['啊'.repeat(20), '额恩'.repeat(10)], text: '' }])
    for (const query of ['an'.repeat(30), 'ana'.repeat(20), 'a'.repeat(60), 'en'.repeat(30), 'anna'.repeat(15), `${'ann'.repeat(19)}x`]) expectWellFormed(index, query)
  })

  test('an index of nothing finds nothing', () => {
    expect(buildSearchIndex([]).search('低保', 5)).toEqual({ hits: [], total: 0, words: [], suggestions: [] })
  })
})
