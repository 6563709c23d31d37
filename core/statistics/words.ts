/** Longer than what anybody looks for: a sentence, or something pasted. Characters. */
const LONGEST = 20

/**
 * Words that found nothing, as they are counted: in one way of writing, without what cannot be seen. Undefined for those that
 * are not kept because they could name a person: a telephone number, an identity card, with or without gaps, in digits or
 * Chinese numerals; and for what is longer than a search.
 */
export function keptWords(words: string): string | undefined {
  const plain = words.normalize('NFKC').replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '').trim().toLowerCase()
  const isLong = [...plain].length > LONGEST
  const hasNumber = /[\d〇零一二三四五六七八九幺]{5}/u.test(plain.replaceAll(/[\s\-–—_.,·/]/g, ''))
  return plain === '' || isLong || hasNumber ? undefined : plain
}
