/** The two pages of the keyboard. Each has ten, nine and seven keys; the rest are the same on both. */
export type KeyPage = 'letters' | 'signs'

/** Letters, for pinyin; and digits with the characters that go with them in names and questions: 80岁, 5亩地, 3号. */
export const KEYS: Readonly<Record<KeyPage, readonly [string[], string[], string[]]>> = {
  letters: [Array.from('qwertyuiop'), Array.from('asdfghjkl'), Array.from('zxcvbnm')],
  signs: [Array.from('1234567890'), Array.from('岁年月日元号口人亩'), Array.from('-/.()、·')],
}
