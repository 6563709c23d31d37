import type { Cover } from './cost.ts'
import { comparable } from './fold.ts'

/** Above the index of an alias or a line that still counts. */
const RANKS = 32
/** The rank of a phrase that is the office of its owner, and of no other. */
export const OFFICE = RANKS - 1

/**
 * Distinct texts one after the other in a single string, so that looking for a word is one walk through memory. Most
 * aliases and lines stand with several entries; each is kept once.
 */
export interface Shelf {
  /** the texts as they were given */
  readonly texts: readonly string[]
  /** the texts as they are compared, each followed by a line feed */
  readonly units: string
  /** where each text begins in `units`, and behind the last one the end */
  readonly begin: Uint32Array
  /** who has each text: see {@link entryOf} and {@link rankOf} */
  readonly owners: readonly (readonly number[])[]
}

/** Index of the entry of an owner. */
export const entryOf = (owner: number): number => Math.floor(owner / RANKS)

/** What the text is to the owner: for a phrase 0 is the name, n its nth alias and {@link OFFICE} its office, for a line its number. */
export const rankOf = (owner: number): number => owner % RANKS

/** Gathers texts for a shelf; one that has nothing to compare is left out. `onNew` is told the comparable form of each, once and in their order. */
export function shelve(onNew: (units: string) => void = () => undefined): { add: (text: string, entry: number, rank: number) => void; shelf: () => Shelf } {
  const owners = new Map<string, number[]>()
  const texts: string[] = []
  const forms: string[] = []
  const begin = [0]
  const place = (text: string): number[] => {
    const whose: number[] = []
    owners.set(text, whose)
    const units = comparable(text)
    if (units.trim() === '') return whose
    texts.push(text)
    forms.push(units)
    begin.push((begin.at(-1) ?? 0) + units.length + 1)
    onNew(units)
    return whose
  }
  return {
    add: (text, entry, rank) => { (owners.get(text) ?? place(text)).push(entry * RANKS + Math.min(rank, RANKS - 1)) },
    shelf: () => ({
      texts,
      units: forms.map((units) => `${units}\n`).join(''),
      begin: new Uint32Array(begin),
      owners: texts.map((text) => owners.get(text) ?? []),
    }),
  }
}

/** The comparable form of one text, without its line feed. */
export const unitsAt = (shelf: Shelf, index: number): string => shelf.units.slice(shelf.begin[index], (shelf.begin[index + 1] ?? 0) - 1)

/** The length of that. */
export const lengthAt = ({ begin }: Shelf, index: number): number => (begin[index + 1] ?? 0) - (begin[index] ?? 0) - 1

/** Calls `visit` with each text in which `word` stands, and where it first does so, as an offset into the shelf's units. */
export function eachWith(shelf: Shelf, word: string, visit: (index: number, at: number) => void): void {
  let index = 0
  for (let at = shelf.units.indexOf(word); at >= 0; at = shelf.units.indexOf(word, shelf.begin[index])) {
    while ((shelf.begin[index + 1] ?? Infinity) <= at) index += 1
    visit(index, at)
    index += 1
  }
}

/** How much of a phrase the units from `from` to `to` are. */
export function coverOf(shelf: Shelf, index: number, from: number, to: number): Cover {
  if (from !== shelf.begin[index]) return 'inside'
  return to === (shelf.begin[index + 1] ?? 0) - 1 ? 'whole' : 'start'
}

/** Whether a text begins with this unit. */
export const isStart = ({ units }: Shelf, unit: number): boolean => unit === 0 || units.charAt(unit - 1) === '\n'

/** The text to which a unit belongs. */
export function indexAt({ begin }: Shelf, unit: number): number {
  let [low, high] = [0, begin.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((begin[middle] ?? 0) <= unit) low = middle
    else high = middle
  }
  return low
}
