import { expect, test } from 'vitest'
import { tight, wrapWords } from '../../../../renderer/signage/led/wrap.ts'

/** A room of so many Chinese characters. */
const room = (characters: number) => ({
  measure: (text: string) => [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x100 ? 8 : 16), 0), width: characters * 16,
})

test('papers stand side by side as long as they fit, and are not torn apart', () => {
  expect(wrapWords(['户口本', '身份证', '银行卡', '照片'], '、', room(7))).toEqual(['户口本、身份证', '银行卡、照片'])
})

test('what is too long is broken evenly: no line of one character', () => {
  expect(wrapWords(['乡里入户调查之后公示七天'], '、', room(8))).toEqual(['乡里入户调查', '之后公示七天'])
  expect(wrapWords(['低保申请审核确认书'], '、', room(8))).toEqual(['低保申请审', '核确认书'])
})

test('a number stays with its digits, a word with its letters, a comma with what is before it', () => {
  expect(wrapWords(['打电话0375-5000108问'], '', room(6))).toEqual(['打电话', '0375-5000108', '问'])
  expect(wrapWords(['Bring the ID card'], '', room(5))).toEqual(['Bring the', 'ID card'])
  expect(wrapWords(['停电一天，明天再来'], '', room(5))).toEqual(['停电一天', '明天再来'])
})

test('a number needs no space before its unit, other spaces stay', () => {
  expect(tight('每月 8 日、18 日 ID card')).toBe('每月8日、18日 ID card')
})
