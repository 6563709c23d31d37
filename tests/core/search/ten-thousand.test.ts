import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import { manyEntries } from '../../bench/many-entries.ts'
import { goldenQueries, recall } from './golden.ts'
import { sampleEntries } from './sample-entries.ts'

const real = sampleEntries()
const index = buildSearchIndex(manyEntries(real, 10_000))
const find = (query: string): string[] => index.search(query, 5).hits.map(({ id }) => id)

describe('ten thousand matters', () => {
  test('the plain matter is found among its special cases', () => {
    expect(find('低保')[0]).toBe('dibao')
    expect(find('db')[0]).toBe('dibao')
    expect(find('canjizeng')[0]).toBe('canji-zheng')
    expect(find('高龄津帖')[0]).toBe('gaoling-jintie')
  })

  test('nine of ten labelled queries are answered by the very matter', () => {
    expect(recall(goldenQueries(), find)).toBeGreaterThanOrEqual(0.9)
  })

  test('each spoken name finds its matter first', () => {
    const plain = real.filter(({ aliases: [spoken] }) => spoken !== undefined && real.filter(({ aliases }) => aliases.includes(spoken)).length === 1)
    const missed = plain.filter(({ id, aliases }) => find(aliases[0]!)[0] !== id).map(({ id }) => id)
    expect(missed).toEqual([])
  })
})
