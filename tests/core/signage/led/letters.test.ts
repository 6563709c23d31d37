import { expect, test } from 'vitest'
import { readFont, textMask, textWidth } from '../../../../core/signage/led/font.ts'
import { ledFont, textArt } from '../../../support/led.ts'

test('a character stands as its designer drew it', () => {
  expect(textArt(textMask(ledFont, '口1', 16))).toEqual([
    '........................',
    '........................',
    '........................',
    '...###########..........',
    '...#.........#......#...',
    '...#.........#.....##...',
    '...#.........#....#.#...',
    '...#.........#......#...',
    '...#.........#......#...',
    '...#.........#......#...',
    '...#.........#......#...',
    '...#.........#......#...',
    '...###########......#...',
    '...#.........#....#####.',
    '........................',
    '........................',
  ])
})

test('a larger one is the same with every pixel repeated', () => {
  const small = textArt(textMask(ledFont, '请', 16))
  const twice = small.flatMap((row) => [row, row].map((each) => [...each].map((cell) => cell + cell).join('')))
  expect(textArt(textMask(ledFont, '请', 32))).toEqual(twice)
})

test('Chinese characters are 16 wide, letters and digits 8', () => {
  expect(textWidth(ledFont, '请A012到3号窗口')).toBe(120)
  expect(textWidth(ledFont, '，。：（）')).toBe(80)
})

test('every Chinese character of Unicode’s first block is there, and those of villages and surnames beyond it', () => {
  const missing = textArt(textMask(ledFont, '\u{10FFFF}', 16)).join('\n')
  const lacks = (code: number): boolean => textArt(textMask(ledFont, String.fromCodePoint(code), 16)).join('\n') === missing
  expect(Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) => 0x4e00 + index).filter(lacks)).toEqual([])
  expect([...'㙍㛃㐂①→·“”—…℃×、·é'].filter((character) => lacks(character.codePointAt(0)!))).toEqual([])
})

test('a character that the font lacks is marked, as in print, and nothing is left out', () => {
  expect(textArt(textMask(ledFont, '𰻝', 16))).toEqual(textArt(textMask(ledFont, '〓', 16)))
})

test('a font that is cut off is refused', () => {
  expect(() => readFont(ledFont.bytes.subarray(0, -1))).toThrow(/should have 944792 bytes/)
})
