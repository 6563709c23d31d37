/** The field takes this many characters; the longest name of a matter is rarely typed to its end. */
const LONGEST = 30

/** The text after one more key. No space stands first or twice; letters are small. */
export function typeOn(typed: string, key: string): string {
  if (key === ' ' && (typed === '' || typed.endsWith(' '))) return typed
  return typed.length + key.length > LONGEST ? typed : typed + key.toLowerCase()
}

/** The text after the word above the keys was touched: it takes the place of the last word typed. */
export const fillWord = (typed: string, word: string): string => typed.replace(/\S*$/, () => word)

/** d·b: letters of which each stands for a character. */
export const asInitials = (typed: string): string => Array.from(typed.replace(/\s/g, '')).join('·')
