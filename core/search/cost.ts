import type { MatchKind } from './types.ts'

/**
 * How a word stands to what it was found in, best first: as it is written, spelled, by its first letters, as a shorter form
 * of a name; as the office that takes care of it; by whole syllables and first letters mixed, by its parts; then a word inside
 * the text, and last what is close.
 */
const GROUPS = ['written', 'spelled', 'initials', 'shortened', 'office', 'mixed', 'gapped', 'parts', 'text', 'sound', 'alike', 'slip', 'some'] as const
export type Group = (typeof GROUPS)[number]

/** How much of a phrase a word takes. */
export type Cover = 'whole' | 'start' | 'inside'

/** What a phrase is to the entry, and how much of it a word takes, from the best place on, for words as they are written … */
const WRITTEN = { alias: { whole: 0, start: 4, inside: 5 }, name: { whole: 1, start: 2, inside: 3 } } as const
/** … and else: what people say is short, so that letters at its start mean more than letters inside a long name. */
const OTHER = { alias: { whole: 0, start: 2, inside: 4 }, name: { whole: 1, start: 3, inside: 5 } } as const

const LENGTHS = 16
const RANKS = 32
const PLACE_SIZE = RANKS * LENGTHS
const GROUP_SIZE = 8 * PLACE_SIZE

/** The cost of an entry that was not found. */
export const NEVER = 0xFFFF_FFFF

const LEAST = new Map(GROUPS.map((group, index) => [group, index * GROUP_SIZE]))

/** The least cost in a group; the lower the better. */
export const costFrom = (group: Group): number => LEAST.get(group) ?? NEVER

/** A cost in a group, `share` (0–1) of the way to the next group. */
export const costWithin = (group: Group, share: number): number => costFrom(group) + Math.min(GROUP_SIZE - 1, Math.floor(share * GROUP_SIZE))

/**
 * The cost of a phrase by what it is to the entry: `rank` 0 is the name, n the nth alias, of which the first is what most
 * people say. Of two alike the shorter one is better: more of it was typed.
 */
export function costOf(group: Group, cover: Cover, rank: number, length: number): number {
  const place = (group === 'written' ? WRITTEN : OTHER)[rank === 0 ? 'name' : 'alias'][cover]
  return costFrom(group) + place * PLACE_SIZE + Math.min(rank, RANKS - 1) * LENGTHS + Math.min(length, LENGTHS - 1)
}

/** A cost without what tells one alias from another: with several words that says little. */
export const coarse = (cost: number): number => cost - cost % PLACE_SIZE

/** The cost of a word in the nth line of the text. */
export const costOfLine = (line: number): number => costFrom('text') + line * LENGTHS

/** Whether a cost is that of a word that is all of a name or of an alias. */
export const isWhole = (cost: number): boolean => cost < costFrom('gapped') && cost % GROUP_SIZE < 2 * PLACE_SIZE

/** What is told of a match with this cost. */
export function kindOf(cost: number): MatchKind {
  const group = GROUPS[Math.floor(cost / GROUP_SIZE)]
  const place = Math.floor(cost % GROUP_SIZE / PLACE_SIZE)
  if (group === 'written') return Object.values<number>(WRITTEN.name).includes(place) ? 'name' : 'alias'
  if (group === 'shortened') return 'name'
  if (group === 'spelled' || group === 'mixed') return 'pinyin'
  if (group === 'initials' || group === 'gapped') return 'initials'
  return group === 'office' || group === 'text' ? group : 'fuzzy'
}
