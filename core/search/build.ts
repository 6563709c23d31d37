import { NEVER } from './cost.ts'
import { explain } from './explain.ts'
import { findWord, findWords } from './find-word.ts'
import { wordsOfQuery } from './fold.ts'
import type { Found } from './found.ts'
import { gatherLibrary, type Library } from './library.ts'
import { suggestionsFor } from './suggest.ts'
import type { SearchEntry, SearchIndex } from './types.ts'
import { wordsFor } from './words.ts'

/** So many of the entries found are looked at for words to offer. */
const BEST = 20

/** An index that is being built. */
export interface Building {
  /** takes some entries, of which a thousand take 30 ms */
  add(entries: readonly SearchEntry[]): void
  /** the index of all that were taken */
  index(): SearchIndex
}

/**
 * Begins to build the index of one generation.
 *
 * It is no MiniSearch, though that was tried: to find 低保 by db, dib and 低 it needs three suffixes of each name and alias
 * from every character on as terms. With ten thousand matters that is 260,000 terms, 4–10 s to build and 200 MB, where
 * activating a generation may take a second. A whole word was found faster there (0.5 ms), a single letter slower (90 ms);
 * and what was found had still to be matched again for its rank (an exact 俗称 first), for what is written half in hanzi, and
 * for the marks. Here names and aliases stand once each in one string, their syllables in one array, and a word is a walk
 * along it: 0.4 s, 9 MB, 2 ms.
 */
export function beginSearchIndex(): Building {
  const gathering = gatherLibrary()
  const all: SearchEntry[] = []
  return {
    add: (entries) => {
      for (const entry of entries) {
        gathering.add(entry)
        all.push(entry)
      }
    },
    index: () => indexOf(all, gathering.library()),
  }
}

/** Builds an index in one go. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const building = beginSearchIndex()
  building.add(entries)
  return building.index()
}

function indexOf(entries: readonly SearchEntry[], library: Library): SearchIndex {
  const byPreference = entries.map((_, entry) => entry).toSorted((a, b) => preferred(entries[a], entries[b]))
  return {
    search: (query, limit) => {
      const typed = wordsOfQuery(query)
      const each = typed.map((word) => findWord(library, word))
      const last = each.at(-1)
      if (!last) return { hits: [], total: 0, words: [], suggestions: [] }
      const found = findWords(library, typed, each)
      const order = inOrder(found, byPreference)
      return {
        hits: order.slice(0, Math.max(0, limit)).map((entry) => ({ id: entries[entry]?.id ?? '', match: explain(library, found, entry) })),
        total: order.length,
        words: wordsFor(library, typed.at(-1) ?? '', last, order.slice(0, BEST)),
        suggestions: order.length > 0 ? [] : suggestionsFor(library, typed, each),
      }
    },
  }
}

/** Of matters that match alike the one with the shorter name comes first: it is the plain one, others are its special cases. */
function preferred(a: SearchEntry | undefined, b: SearchEntry | undefined): number {
  if (!a || !b) return 0
  return a.name.length - b.name.length || (a.id < b.id ? -1 : 1)
}

/** The entries that were found, best first. */
function inOrder({ costs }: Found, byPreference: readonly number[]): number[] {
  return byPreference.filter((entry) => costs[entry] !== NEVER).toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0))
}
