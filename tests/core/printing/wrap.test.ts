import { expect, test } from 'vitest'
import { wrap } from '../../../core/printing/wrap.ts'

/** A hanzi is two wide, everything else one. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/\p{Script=Han}|[，。（）；：“”、]/u.test(character) ? 2 : 1), 0)
const lines = (text: string, width: number): string[] => wrap(text, widthOf, width)

test.each([
  ['a short text stays on its line', '不收费', 20, ['不收费']],
  ['a number stays with its unit', '大约要等 10–15 分钟', 16, ['大约要等', '10–15 分钟']],
  ['a telephone number stays whole', '问事请打 0375-500 0108', 14, ['问事请打', '0375-500 0108']],
  ['a time stays whole', '打印 11月18日 9:42', 8, ['打印', '11月18日', '9:42']],
  ['a remark in brackets stays whole', '银行卡或社保卡（复印 1 份）', 22, ['银行卡或社保卡', '（复印 1 份）']],
  ['no line begins with a mark', '过号了，回窗口说', 6, ['过号', '了，回', '窗口说']],
  ['no line ends with a bracket that opens', '都要签（大人和在外打工的孩子）', 8, ['都要签', '（大人和', '在外打工', '的孩子）']],
  ['a word is not cut', '家庭经济状况核对授权书', 14, ['家庭经济状况', '核对授权书']],
  ['two lines are of like length', '城乡居民最低生活保障申请', 22, ['城乡居民最低', '生活保障申请']],
  ['a thought ends with its line', '凭此号办理，当天有效 · 不收任何费用', 24, ['凭此号办理，当天有效', '不收任何费用']],
  ['English words are not cut', 'Minimum living allowance', 18, ['Minimum living', 'allowance']],
  ['an address that is too long is cut', 'https://example.cn/abcdefgh', 10, ['https://', 'example.cn', '/abcdefgh']],
  ['nothing gives no line', '', 10, []],
] as const)('%s', (_what, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected)
})

test('a paper that is narrower than a character still gets all of them', () => {
  expect(lines('低保申请', 1).join('')).toBe('低保申请')
})
