/**
 * In which ways typed letters may begin with a syllable, as bits: {@link WHOLE} shifted by the number of letters that the
 * whole syllable takes, {@link SHORT} shifted by the letters that stand for it, {@link BEGUN} when the letters end before
 * the syllable does, {@link SLIPPED} shifted by the letters that are the syllable with one slip.
 */
export type Ways = number
export const WHOLE = 1
export const SHORT = 1 << 8
export const SLIPPED = 1 << 16
export const BEGUN = 1 << 26
export const BEGUN_SLIPPED = 1 << 27

/** Letters of the longest syllable, 'zhuang', and one more for a letter too many. */
const MOST_LETTERS = 7

/** The most letters that a syllable takes in one of these ways; 0 when it does not begin so. */
export const longest = (ways: Ways, way: Ways): number => 31 - Math.clz32((ways / way) & 0xFE)

/** Whether a typed letter is the syllable's: ü is v, and u where no v is known of. */
const same = (typed: string, letter: string): boolean => typed === letter || (typed === 'u' && letter === 'v')

/** How many letters `typed` has in common with the beginning of `syllable`. */
function commonLetters(typed: string, syllable: string): number {
  let count = 0
  while (count < typed.length && count < syllable.length && same(typed.charAt(count), syllable.charAt(count))) count += 1
  return count
}

/** The syllable as it is written: whole, begun, or by its first letter (or zh, ch, sh). */
export function waysExactly(typed: string, syllable: string): Ways {
  const common = commonLetters(typed, syllable)
  if (common === 0) return 0
  const whole = common === syllable.length ? WHOLE << common : 0
  const begun = common === typed.length && common < syllable.length ? BEGUN : 0
  const short = syllable.length > 1 ? SHORT << 1 : 0
  const shortTwo = common > 1 && /^[zcs]h./.test(syllable) ? SHORT << 2 : 0
  return whole | begun | short | shortTwo
}

/** The syllable whole or begun, not shortened. */
export const waysInFull = (typed: string, syllable: string): Ways => waysExactly(typed, syllable) & ~((SHORT << 1) | (SHORT << 2))

/** The syllable whole or begun, also by people who do not tell zh from z, n from l or ing from in. */
export function waysAsSaid(typed: string, syllable: string): Ways {
  const said = asSaid(syllable)
  if (said.charAt(0) !== asSaid(typed.charAt(0))) return 0
  let ways = said.startsWith(asSaid(typed)) && typed.length < syllable.length ? BEGUN : 0
  for (let length = 1; length <= Math.min(typed.length, MOST_LETTERS); length += 1) {
    if (asSaid(typed.slice(0, length)) === said) ways |= WHOLE << length
  }
  return ways
}

/** What a syllable is where these sounds are one: common in the south, n and l and the ends also in parts of Henan. */
const asSaid = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/^l/, 'n').replace(/(?<=[aei]n)g$/, '')

/** The syllable whole or begun, exactly or with one letter wrong, missing, too many, or swapped with its neighbour. */
export function waysWithSlip(typed: string, syllable: string): Ways {
  let ways = waysInFull(typed, syllable)
  if (!mayBeOneSlip(typed, syllable)) return ways
  for (let length = Math.max(1, syllable.length - 1); length <= Math.min(typed.length, syllable.length + 1); length += 1) {
    if (isOneSlip(typed.slice(0, length), syllable)) ways |= SLIPPED << length
  }
  if (typed.length > 2 && typed.length < syllable.length && isOneSlip(typed, syllable.slice(0, typed.length))) ways |= BEGUN_SLIPPED
  return ways
}

/** Whether one slip could be all there is between the beginnings: a quick look at two letters, which sorts out most syllables. */
const mayBeOneSlip = (typed: string, syllable: string): boolean =>
  typed.charAt(0) === syllable.charAt(0) || typed.charAt(1) === syllable.charAt(1) || typed.charAt(0) === syllable.charAt(1) || typed.charAt(1) === syllable.charAt(0)

/** Whether two words differ by exactly one letter: another one, one more, one less, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const from = commonLetters(a, b)
  const restA = a.slice(from)
  const restB = b.slice(from)
  if (restA === '' && restB === '') return false
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
    || (restA.length > 1 && restA.charAt(0) === restB.charAt(1) && restA.charAt(1) === restB.charAt(0) && restA.slice(2) === restB.slice(2))
}

/** Splits letters into known syllables, the longest first, the last one perhaps unfinished; the letters as they are when they are none. */
export function syllablesIn(letters: string, known: readonly string[]): string[] {
  const proper = known.filter((syllable) => /^([aoe]|[a-z]{2,})$/.test(syllable)).toSorted((a, b) => b.length - a.length)
  const splitFrom: (string[] | undefined)[] = []
  splitFrom[letters.length] = []
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const rest = letters.slice(from)
    const next = proper.find((syllable) => rest.startsWith(syllable) && splitFrom[from + syllable.length])
    const after = next && splitFrom[from + next.length]
    if (after) splitFrom[from] = [next, ...after]
    else if (proper.some((syllable) => syllable.startsWith(rest))) splitFrom[from] = [rest]
  }
  return splitFrom[0] ?? [letters]
}
