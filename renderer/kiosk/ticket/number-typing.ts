/** Digits of a number people may type; the station itself gives no more than six. */
const MOST_DIGITS = 6

/** What is typed after one more key: a letter begins anew, digits follow a letter. */
export function typeNumber(typed: string, key: string): string {
  if (/^[A-Z]$/.test(key)) return key
  return typed === '' || typed.length > MOST_DIGITS ? typed : typed + key
}

/** A letter and at least one digit can be looked up. */
export const isNumber = (typed: string): boolean => /^[A-Z]\d+$/.test(typed)
