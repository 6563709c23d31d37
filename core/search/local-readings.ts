/**
 * Readings that the pinyin library gets wrong: names of places around here, and words in which a character is read in its
 * rarer way. Syllables without tones, ü as v. A word belongs here only while the library reads it otherwise.
 */
export const LOCAL_READINGS: Readonly<Record<string, string>> = {
  单县: 'shan xian',
  浚县: 'xun xian',
  泌阳: 'bi yang',
  户口薄: 'hu kou bu',
  调岗: 'diao gang',
  还贷: 'huan dai',
  还钱: 'huan qian',
  还房: 'huan fang',
  还建: 'huan jian',
  重办: 'chong ban',
  重补: 'chong bu',
  重开: 'chong kai',
  重考: 'chong kao',
  重领: 'chong ling',
  重名: 'chong ming',
  重报: 'chong bao',
  重填: 'chong tian',
}
