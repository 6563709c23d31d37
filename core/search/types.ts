/** One matter as the search sees it. */
export interface SearchEntry {
  readonly id: string
  /** 事项名称 */
  readonly name: string
  /** 俗称, the spoken ones first, then synonyms that mean it */
  readonly aliases: readonly string[]
  /** other text in which a word may be found, one thing a line: summary, material names, questions, English name */
  readonly text: string
  /** 部门: who asks for it by name is shown all it takes care of */
  readonly office?: string | undefined
}

/** How a query found an entry: by what was written, how it sounds, the office that takes care of it, or something close. */
export type MatchKind = 'name' | 'alias' | 'pinyin' | 'initials' | 'office' | 'text' | 'fuzzy'

/**
 * Why an entry was found. `text` is its name, one of its aliases, or the line of its text that matched; `marks` are the
 * characters of it that matched, as half-open ranges of UTF-16 offsets, in order and apart from each other.
 */
export interface SearchMatch {
  readonly kind: MatchKind
  readonly text: string
  readonly marks: [number, number][]
}

/** Answer to a query: best first. */
export interface SearchResult {
  readonly hits: readonly { readonly id: string; readonly match: SearchMatch }[]
  /** how many entries were found, beyond the limit too */
  readonly total: number
  /** what the last word typed may mean or become, 2–6 characters each, at most 8: to be put in its place */
  readonly words: string[]
  /** when nothing was found: at most 3 words that are close to the query and find something */
  readonly suggestions: string[]
}

/** An index over all matters of one generation. */
export interface SearchIndex {
  /** `query` as typed, of which the first 60 characters count; at most `limit` hits. An empty query finds nothing. */
  search(query: string, limit: number): SearchResult
}
