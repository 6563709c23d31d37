import { costFrom, costWithin, isWhole, NEVER } from './cost.ts'
import { clearest, gather, remembered, type Found } from './found.ts'
import { bitsIn } from './distance.ts'
import type { Library } from './library.ts'
import { findBy } from './spelled.ts'
import { makeSpelling } from './spelling.ts'
import { eachWith, unitsAt } from './shelf.ts'
import { syllablesIn, waysInFull } from './syllable.ts'

/** Parts are looked for in this many characters or syllables; what is longer is no word but a story. */
const MOST_PIECES = 24
/** Entries that have this share of the word are shown, when none has all of it. */
const ENOUGH = 0.5

/** Two neighbouring characters or syllables of the word, the first of them at `at`, that stand in some name or alias. */
interface Part {
  readonly at: number
  readonly found: Found
  /** the fewer entries have it, the more it says */
  readonly weight: number
}

/**
 * Finds a word by the pairs of characters or syllables that it shares with names and aliases: 我要办低保 by 低保, 八十岁老人补贴
 * by 八十岁补贴 and 老人补贴. First come entries that have all of it, or a name that stands in it; then those with most of it.
 * Undefined when nothing of it is known.
 */
export function findParts(library: Library, word: string): Found | undefined {
  const pieces = piecesOf(library, word).slice(0, MOST_PIECES)
  const parts = knownParts(library, pieces, word)
  const founds = parts.map(({ found }) => found)
  if (founds.length === 0) return undefined
  const shown = remembered((entry) => clearest(founds, entry))
  const costs = costsOf(parts, pieces.length, library.entries)
  return {
    costs,
    kind: (entry) => ((costs[entry] ?? NEVER) < costFrom('some') ? shown(entry)?.kind(entry) ?? 'fuzzy' : 'fuzzy'),
    where: (entry) => shown(entry)?.where(entry) ?? 0,
    ranges: (where) => founds.flatMap((found) => found.ranges(where)),
  }
}

/** For each entry what it costs to have those parts that it has. */
function costsOf(parts: readonly Part[], pieces: number, entries: number): Uint32Array {
  const best = new Uint32Array(entries).fill(NEVER)
  const weights = new Float64Array(entries)
  const covered = new Uint32Array(entries)
  const wholes = new Uint8Array(entries)
  for (const { at, found, weight } of parts) {
    for (const [entry, cost] of found.costs.entries()) {
      if (cost === NEVER) continue
      best[entry] = Math.min(best[entry] ?? NEVER, cost)
      weights[entry] = (weights[entry] ?? 0) + weight
      covered[entry] = (covered[entry] ?? 0) | (3 << at)
      if (isWhole(cost)) wholes[entry] = 1
    }
  }
  const most = parts.reduce((sum, { weight }) => sum + weight, 0)
  return best.map((cost, entry) => {
    const share = bitsIn(covered[entry] ?? 0) / pieces
    const sure = share === 1 || wholes[entry] === 1
    const distance = (1 - (weights[entry] ?? 0) / most) * 0.8 + cost / costFrom('some') * 0.2
    return sure || share >= ENOUGH ? costWithin(sure ? 'parts' : 'some', distance) : NEVER
  })
}

/** The pairs that some entry has. */
function knownParts(library: Library, pieces: readonly string[], word: string): Part[] {
  return pieces.slice(0, -1).flatMap((piece, at): Part[] => {
    const found = findPair(library, piece + (pieces[at + 1] ?? ''), word)
    const entries = found.costs.reduce((count, cost) => (cost === NEVER ? count : count + 1), 0)
    return entries === 0 ? [] : [{ at, found, weight: Math.log(1 + library.entries / entries) }]
  })
}

/** Finds a pair in names and aliases; a phrase of which all stands in the word counts as found whole. */
function findPair(library: Library, pair: string, word: string): Found {
  const { phrases } = library
  if (/[a-z]/.test(pair)) return findBy(library, makeSpelling(library, pair, waysInFull), ({ manner }) => manner)
  const found = gather(library)
  eachWith(phrases, pair, (index) => { found.phrase(index, 'written', word.includes(unitsAt(phrases, index)) ? 'whole' : 'inside') })
  return found.done((where) => {
    const at = where < 0 ? -1 : unitsAt(phrases, where).indexOf(pair)
    return at < 0 ? [] : [[at, at + pair.length]]
  })
}

/** The characters of a word, and its letters by syllables where they are some. */
const piecesOf = (library: Library, word: string): string[] =>
  (word.match(/[a-z]+|[^a-z]/gu) ?? []).flatMap((run) => (/^[a-z]/.test(run) ? syllablesIn(run, library.sounds.syllables) : [run]))
