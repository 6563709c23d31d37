import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import { goldenQueries, isAnswered, recall } from './golden.ts'
import { sampleEntries } from './sample-entries.ts'

const entries = sampleEntries()
const index = buildSearchIndex(entries)
const find = (query: string): string[] => index.search(query, 5).hits.map(({ id }) => id)
const queries = goldenQueries()

describe('the labelled queries over the content that ships', () => {
  test('every label names a matter that exists', () => {
    const known = new Set(entries.map(({ id }) => id))
    expect(queries.flatMap(({ wants }) => wants).filter((id) => !known.has(id))).toEqual([])
  })

  test('at least 97 of 100 are answered in the first five', () => {
    const missed = queries.filter((golden) => !isAnswered(golden, find(golden.query))).map(({ query }) => query)
    expect(recall(queries, find), `not answered: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.97)
  })

  test.each([...new Set(queries.map(({ kind }) => kind))])('at least 9 of 10 are answered for the kind %s', (kind) => {
    expect(recall(queries.filter((golden) => golden.kind === kind), find)).toBeGreaterThanOrEqual(0.9)
  })
})
