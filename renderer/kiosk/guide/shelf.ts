import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { County } from '../../../core/content/county.ts'

/** How to look at the matters, in the order of the tabs. */
export const WAYS = ['category', 'department', 'audience', 'frequent', 'village'] as const
export type Way = (typeof WAYS)[number]

/** A narrower look at a list: 当场能办, 村里能代办. */
export const FILTERS = ['atOnce', 'village'] as const
export type Filter = (typeof FILTERS)[number]

/** Where a visitor stands in 办事指南: the tab, the entry of the rail, the filter, and the first row in sight. */
export interface Shelf {
  readonly way: Way
  readonly entry?: string | undefined
  readonly filter?: Filter | undefined
  /** rows before the first in sight; holds where the number of rows on a page changes */
  readonly from: number
}

/** An entry of the rail. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly icon?: County['categories'][number]['icon'] | undefined
}

/** The rail's entries of a tab; 高频事项 and 家门口可办 have none. */
export function entriesOf(county: Pick<County, 'categories' | 'departments' | 'audiences'>, way: Way): readonly Entry[] {
  switch (way) {
    case 'category': return county.categories
    case 'department': return county.departments
    case 'audience': return county.audiences
    case 'frequent':
    case 'village': return []
  }
}

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined => words.find((word) => word === value)

/** Reads the state from the page's address; what it does not know becomes the start. */
export function readShelf(query: LocationQuery): Shelf {
  const from = Number(query['from'])
  return {
    way: oneOf(WAYS, query['by']) ?? 'category',
    entry: typeof query['id'] === 'string' ? query['id'] : undefined,
    filter: oneOf(FILTERS, query['only']),
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
  }
}

/** The page's address for a state. */
export function shelfQuery({ way, entry, filter, from }: Shelf): LocationQueryRaw {
  return { by: way, ...(entry && { id: entry }), ...(filter && { only: filter }), ...(from > 0 && { from: String(from) }) }
}

/** What the station is asked for a state. */
export interface ListFilter {
  category?: string
  department?: string
  audience?: string
  only?: 'frequent' | 'village' | 'atOnce'
}

/** The question to the station for a state; with a rail only once an entry of it is chosen. */
export function listFilter({ way, entry, filter }: Pick<Shelf, 'way' | 'entry' | 'filter'>): ListFilter {
  if (way === 'frequent' || way === 'village') return { only: way }
  return { ...(entry && { [way]: entry }), ...(filter && { only: filter }) }
}
