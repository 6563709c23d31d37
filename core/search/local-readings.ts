/**
 * Readings that the pinyin library does not get right: names of places around here, and words in which a character is
 * read in its rarer way. Syllables without tones, ü as v. Only words that it gets wrong belong here.
 */
export const LOCAL_READINGS: Readonly<Record<string, string>> = {
  单县: 'shan xian',
}
