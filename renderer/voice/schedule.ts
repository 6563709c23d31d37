/** Silence between two words of a call, seconds: as in slow speech. */
const BETWEEN_WORDS_S = 0.06
/** Silence before the call is said again, seconds. */
const BEFORE_AGAIN_S = 0.7
/** A call is said this often: whoever looks up at the first time hears the number at the second. */
const TIMES = 2

/** A word's place in a call that is being said. */
export interface Beat {
  /** which word, from 0 */
  readonly word: number
  /** when it begins, seconds after the call's own beginning */
  readonly at: number
}

/** When each word of a call begins, every time it is said; from the lengths of the words, seconds. */
export function schedule(lengths: readonly number[]): readonly Beat[] {
  let at = 0
  return Array.from({ length: TIMES }, (_, time) => {
    if (time > 0) at += BEFORE_AGAIN_S
    return lengths.map((length, word) => {
      if (word > 0) at += BETWEEN_WORDS_S
      const beat = { word, at }
      at += length
      return beat
    })
  }).flat()
}
