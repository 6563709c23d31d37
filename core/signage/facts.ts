import type { LocalTime } from '../calendar/local-time.ts'
import type { Catalog } from '../content/catalog.ts'
import type { ShownNotice } from '../contract/notices.ts'
import type { Slide } from './slide.ts'
import type { Language } from './words.ts'

/** What slides are made from at a moment. */
export interface SlideFacts {
  readonly catalog: Catalog
  readonly now: LocalTime
  /** the notices in force for signage, urgent ones first */
  readonly notices: readonly ShownNotice[]
  /** address of a picture or film below media/; undefined when the content has none of that name */
  readonly address: (path: string) => string | undefined
}

/** What all slides of an item have. */
export interface SlideHead {
  readonly playlist: string
  readonly item: string
  readonly perHour?: number | undefined
  readonly language: Language
}

/** A slide before it has its place and its time. */
export type Draft = Slide extends infer One ? One extends Slide ? Omit<One, 'id' | 'playlist' | 'item' | 'seconds' | 'perHour' | 'language'> & { readonly key: string } : never : never

/** Cuts a list into parts as even as can be: 5 by 4 are 3 and 2. */
export function evenParts<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
