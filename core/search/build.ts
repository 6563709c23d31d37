import type { SearchEntry, SearchIndex } from './types.ts'
// placeholder until the real index lands
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return { search: (query, limit) => {
    const hits = query ? entries.filter((e) => e.name.includes(query) || e.aliases.some((a) => a.includes(query))) : []
    return { hits: hits.slice(0, limit).map((e) => ({ id: e.id, match: { kind: 'name' as const, text: e.name, marks: [] } })), total: hits.length, words: [], suggestions: [] }
  } }
}
