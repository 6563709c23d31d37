import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchEntries } from '../../../core/search/entries.ts'
import { sampleSource } from '../../support/sample-county.ts'

const [matter] = (await sampleSource()).procedures.map(({ value }) => value)

/** What is said for a matter with this id and name. */
const saidFor = (id: string, name: string, synonyms: { say: string[]; means: string }[]): readonly string[] =>
  searchEntries({ synonyms, departments: [] })([{ ...matter!, id, name, aliases: ['自己的'] }])[0]!.aliases

test('a matter is found by its own 俗称 first, then by what the county says for its id or for a part of its name, in the county\'s order', () => {
  const synonyms = [
    { say: ['低保钱', '吃低保'], means: '生活保障' },
    { say: ['看病'], means: '医疗' },
    { say: ['困难补助', '自己的'], means: 'dibao' },
    { say: ['最低的'], means: '最低' },
  ]
  expect(saidFor('dibao', '最低生活保障', synonyms)).toEqual(['自己的', '低保钱', '吃低保', '困难补助', '最低的'])
})

test('no synonym is missed and none is taken for another, whatever the names are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '低', '保', '𠮷'), minLength: 1, maxLength: 6 })
  fc.assert(fc.property(text, text, fc.array(text, { maxLength: 12 }), (id, name, meanings) => {
    const synonyms = meanings.map((means, index) => ({ say: [String(index)], means }))
    const meant = synonyms.filter(({ means }) => means === id || name.includes(means)).flatMap(({ say }) => say)
    expect(saidFor(id, name, synonyms)).toEqual(['自己的', ...meant])
  }))
})
