import type { MatchKind } from './types.ts'

/**
 * How a word stands to what it was found in, best first. What is written counts before what is spelled, that before first
 * letters; then come words inside the text, and last what is only close.
 */
const GROUPS = ['written', 'spelled', 'mixed', 'initials', 'parts', 'text', 'sound', 'alike', 'slip', 'some'] as const
export type Group = (typeof GROUPS)[number]

/** What a phrase is to an entry and how much of it a word takes, best first, for words as they are written … */
const WRITTEN_PLACES = ['alias', 'name', 'start of name', 'in name', 'start of alias', 'in alias'] as const
/** … and for all others: what people say is short, so that letters at its start mean more than letters inside a name. */
const OTHER_PLACES = ['alias', 'name', 'start of alias', 'start of name', 'in alias', 'in name'] as const
export type Place = (typeof WRITTEN_PLACES)[number]

const RANKS = 32
const PLACES = 8

/** Not found. */
export const NEVER = 0xFFFF

/** The lower the better: the group first, then the place, then the rank: the first of the aliases is the one spoken most. */
export function costOf(group: Group, place: Place, rank: number): number {
  const places: readonly Place[] = group === 'written' ? WRITTEN_PLACES : OTHER_PLACES
  return (GROUPS.indexOf(group) * PLACES + places.indexOf(place)) * RANKS + Math.min(rank, RANKS - 1)
}
