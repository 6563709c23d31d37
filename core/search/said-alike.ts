/** Beginnings and ends of syllables that are said alike, in the south and in parts of Henan. */
const ALIKE_BEGINNINGS = [['zh', 'z'], ['ch', 'c'], ['sh', 's'], ['n', 'l']] as const
const ALIKE_ENDS = [['ang', 'an'], ['eng', 'en'], ['ing', 'in']] as const

/** The syllable and how else it may be typed by people who do not tell zh from z, n from l or ing from in. */
export function saidLike(syllable: string): string[] {
  const beginnings = [syllable, ...ALIKE_BEGINNINGS.flatMap((pair) => exchanged(pair, (part, other) =>
    syllable.startsWith(part) && !(part.length === 1 && syllable.charAt(1) === 'h') ? [other + syllable.slice(part.length)] : []))]
  const ends = beginnings.flatMap((form) => ALIKE_ENDS.flatMap((pair) => exchanged(pair, (part, other) =>
    form.endsWith(part) ? [form.slice(0, -part.length) + other] : [])))
  return [...beginnings, ...ends]
}

const exchanged = ([one, other]: readonly [string, string], swap: (part: string, other: string) => string[]): string[] =>
  [...swap(one, other), ...swap(other, one)]
