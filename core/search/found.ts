import { coarse, costOf, costOfLine, kindOf, NEVER, type Cover, type Group } from './cost.ts'
import type { Library } from './library.ts'
import { entryOf, lengthAt, OFFICE, rankOf } from './shelf.ts'
import type { MatchKind } from './types.ts'

/** A text in which something was found: the index of a phrase (a name or an alias), or `~index` of a line. */
export type Where = number

/** Half-open range of units in the comparable form of a text. */
export type Range = readonly [number, number]

/** What was found for a word. */
export interface Found {
  /** for each entry its cost, or NEVER */
  readonly costs: Uint32Array
  readonly kind: (entry: number) => MatchKind
  readonly where: (entry: number) => Where
  /** where the word stands in a text, in order; none when it does not */
  readonly ranges: (where: Where) => Range[]
}

/** Gathers the best match of each entry. */
export interface Gathering {
  readonly phrase: (index: number, group: Group, cover: Cover) => void
  readonly name: (index: number, group: Group, cover: Cover) => void
  readonly line: (index: number) => void
  readonly done: (ranges: Found['ranges']) => Found
}

/** Begins to gather: `phrase` notes that a phrase matched, `name` that it did for those whose name it is, `line` a line. */
export function gather({ entries, phrases, lines }: Library): Gathering {
  const costs = new Uint32Array(entries).fill(NEVER)
  const places = new Int32Array(entries)
  const note = (entry: number, cost: number, where: Where): void => {
    if (cost >= (costs[entry] ?? 0)) return
    costs[entry] = cost
    places[entry] = where
  }
  const noteAll = (index: number, group: Group, cover: Cover, counts: (rank: number) => boolean): void => {
    const length = lengthAt(phrases, index)
    for (const owner of phrases.owners[index] ?? []) {
      const rank = rankOf(owner)
      const as = rank === OFFICE ? asOffice(group, cover) : group
      if (as && counts(rank)) note(entryOf(owner), costOf(as, cover, rank, length), index)
    }
  }
  return {
    phrase: (index, group, cover) => { noteAll(index, group, cover, () => true) },
    name: (index, group, cover) => { noteAll(index, group, cover, (rank) => rank === 0) },
    line: (index) => {
      for (const owner of lines.owners[index] ?? []) note(entryOf(owner), costOfLine(rankOf(owner)), ~index)
    },
    done: (ranges) => ({ costs, kind: (entry) => kindOf(costs[entry] ?? NEVER), where: (entry) => places[entry] ?? 0, ranges }),
  }
}

/** The group of an office found in a group: one typed exactly comes before what is not; a few letters of it say nothing. */
function asOffice(group: Group, cover: Cover): Group | undefined {
  if (group === 'written' || group === 'spelled') return 'office'
  if (group === 'initials' || group === 'mixed') return cover === 'whole' ? 'office' : undefined
  return group
}

/** For each entry the better of the two. */
export function either(one: Found, other: Found): Found {
  const costs = one.costs.map((cost, entry) => Math.min(cost, other.costs[entry] ?? NEVER))
  const better = (entry: number): Found => ((one.costs[entry] ?? NEVER) <= (other.costs[entry] ?? NEVER) ? one : other)
  return {
    costs,
    kind: (entry) => better(entry).kind(entry),
    where: (entry) => better(entry).where(entry),
    ranges: (where) => {
      const ranges = one.ranges(where)
      return ranges.length > 0 ? ranges : other.ranges(where)
    },
  }
}

/** The entries in which all words were found. Of the texts that matched, the one with the most of the words is shown. */
export function together(words: readonly Found[]): Found {
  const costs = new Uint32Array(words[0]?.costs.length ?? 0)
  for (const { costs: more } of words) {
    for (let entry = 0; entry < costs.length; entry += 1) {
      const [sum = NEVER, cost = NEVER] = [costs[entry], more[entry]]
      costs[entry] = sum === NEVER || cost === NEVER ? NEVER : sum + coarse(cost)
    }
  }
  const shown = remembered((entry) => clearest(words, entry))
  return {
    costs,
    kind: (entry) => shown(entry)?.kind(entry) ?? 'text',
    where: (entry) => shown(entry)?.where(entry) ?? 0,
    ranges: (where) => words.flatMap((word) => word.ranges(where)),
  }
}

/** Of words that were found for an entry the one whose text shows the most of them; of several the best. */
export function clearest(words: readonly Found[], entry: number): Found | undefined {
  const costIn = ({ costs }: Found): number => costs[entry] ?? NEVER
  const shown = (word: Found): number => words.filter((other) => other.ranges(word.where(entry)).length > 0).length
  return words
    .filter((word) => costIn(word) !== NEVER)
    .map((word) => ({ word, shown: shown(word) }))
    .toSorted((a, b) => b.shown - a.shown || costIn(a.word) - costIn(b.word))[0]?.word
}

/** The same function, which works out each answer once. */
export function remembered<T>(work: (entry: number) => T): (entry: number) => T {
  const answers = new Map<number, T>()
  return (entry) => {
    const known = answers.get(entry)
    if (known !== undefined) return known
    const answer = work(entry)
    answers.set(entry, answer)
    return answer
  }
}
