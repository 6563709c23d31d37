const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const FULL_WIDTH_OFFSET = 0xFEE0
const NOT_IN_WORDS = /[^\p{L}\p{N}]/gu

/**
 * The same text in the letters that are compared: half-width, lower case, everything but letters and digits a space.
 * Every UTF-16 unit keeps its place, so that an offset in the folded text is one in the text.
 */
function fold(text: string): string {
  return text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\p{Lu}/gu, (upper) => (upper.toLowerCase().length === upper.length ? upper.toLowerCase() : upper))
    .replace(NOT_IN_WORDS, (other) => ' '.repeat(other.length))
}

/** Most names: nothing in them is folded. */
const PLAIN = /^[a-z0-9\u4E00-\u9FFF]*$/
const GAPS = /(?<![a-z]) | (?![a-z])/g

/**
 * The form in which texts are compared: folded, with no gaps but those between Latin words. 身份证（补领） is 身份证补领, and
 * 满 6 岁 is 满6岁.
 */
export const comparable = (text: string): string => (PLAIN.test(text) ? text : fold(text).replace(GAPS, ''))

/** For each unit of the {@link comparable} form of a text, where it stands in the text. */
export const placesOf = (text: string): number[] => placesIn(fold(text))

const LATIN = /[a-z]/

const placesIn = (folded: string): number[] =>
  Array.from({ length: folded.length }, (_, place) => place)
    .filter((place) => folded[place] !== ' ' || (LATIN.test(folded.charAt(place - 1)) && LATIN.test(folded.charAt(place + 1))))

/** A query counts up to here, in UTF-16 units. */
const LONGEST_QUERY = 60
const TONES = /[\u0300-\u036F]/g

/**
 * The words of a query as they are compared. Tone marks are dropped, ü is the v of the keyboard, and an apostrophe between
 * two syllables is none (xi'an).
 */
export function wordsOfQuery(query: string): string[] {
  const plain = query.slice(0, LONGEST_QUERY).normalize('NFKC').slice(0, LONGEST_QUERY).toLowerCase().normalize('NFD')
    .replaceAll('u\u0308', 'v').replace(TONES, '').normalize('NFC')
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
  return fold(plain).split(' ').filter((word) => word !== '')
}
