import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { buildSearchIndex } from '../../core/search/build.ts'
import type { SearchEntry } from '../../core/search/types.ts'

/** Finds the ids of a query, best first. */
export type Find = (query: string, limit: number) => string[]

/** A way to search: builds its index of the entries. */
export type Engine = (entries: readonly SearchEntry[]) => Find

/** Ours. */
export const ours: Engine = (entries) => {
  const index = buildSearchIndex(entries)
  return (query, limit) => index.search(query, limit).hits.map(({ id }) => id)
}

const FIELDS = ['name', 'aliases', 'text']

const documents = (entries: readonly SearchEntry[]) => entries.map(({ id, name, aliases, text }) => ({ id, name, aliases: aliases.join(' '), text }))

/** What others use, as it comes: the same names, aliases and texts, no settings of ours. */
export const PEERS: Readonly<Record<string, Engine>> = {
  'fuse.js': (entries) => {
    const index = new Fuse(documents(entries), { keys: FIELDS })
    return (query, limit) => index.search(query, { limit }).map(({ item }) => item.id)
  },
  'flexsearch': (entries) => {
    const index = new FlexSearch.Document({ document: { id: 'id', index: FIELDS } })
    for (const document of documents(entries)) index.add(document)
    return (query, limit) => [...new Set(index.search(query, { limit }).flatMap(({ result }) => result.map(String)))].slice(0, limit)
  },
  'minisearch': (entries) => {
    const index = new MiniSearch({ fields: FIELDS })
    index.addAll(documents(entries))
    return (query, limit) => index.search(query).slice(0, limit).map(({ id }) => String(id))
  },
}
