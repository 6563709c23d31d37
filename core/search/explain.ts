import type { Found, Range } from './found.ts'
import type { Library } from './library.ts'
import { placesOf } from './fold.ts'
import type { SearchMatch } from './types.ts'

/** Why an entry was found: the text that matched, and which characters of it. */
export function explain({ phrases, lines }: Library, found: Found, entry: number): SearchMatch {
  const where = found.where(entry)
  const text = (where < 0 ? lines.texts[~where] : phrases.texts[where]) ?? ''
  return { kind: found.kind(entry), text, marks: marksOf(found.ranges(where), placesOf(text)) }
}

/** The places of some units in the text as it is shown; ranges that touch are one mark. */
function marksOf(ranges: readonly Range[], places: readonly number[]): [number, number][] {
  const marked = new Set(ranges.flatMap(([from, to]) => places.slice(from, to)))
  const marks: [number, number][] = []
  for (const place of [...marked].toSorted((a, b) => a - b)) {
    const last = marks.at(-1)
    if (last?.[1] === place) last[1] = place + 1
    else marks.push([place, place + 1])
  }
  return marks
}
