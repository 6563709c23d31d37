import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callClips, callText } from '../../../core/speech/call.ts'
import { CLIPS } from '../../../core/speech/clips.ts'

const DIGITS = '零一二三四五六七八九'
const signs = fc.stringMatching(/^[0-9A-Z]{1,3}$/)
const numbers = fc.stringMatching(/^[A-Z]\d{3,4}$/)

describe('a call', () => {
  test('is a sentence of recordings', () => {
    expect(callClips({ number: 'A012', counter: '3' })).toEqual(['qing', 'a', '0', '1', '2', 'hao-dao', '3', 'hao-chuangkou'])
    expect(callText({ number: 'A012', counter: '3' })).toBe('请A零一二号，到三号窗口')
  })

  test.each([
    ['1', '一'], ['10', '十'], ['12', '十二'], ['20', '二十'], ['25', '二十五'], ['99', '九十九'], ['03', '三'],
    ['0', '零'], ['108', '一零八'], ['A1', 'A一'], ['12B', '一二B'], ['VIP', 'VIP'],
  ])('to window %s says %s号窗口', (counter, said) => {
    expect(callText({ number: 'B007', counter })).toBe(`请B零零七号，到${said}号窗口`)
  })

  test('of any number to any window has all its signs, in recordings that there are', () => {
    fc.assert(fc.property(numbers, signs, (number, counter) => {
      const clips = callClips({ number, counter })
      expect(clips.filter((clip) => !CLIPS.includes(clip))).toEqual([])
      const said = /^请(.*)号，到(.*)号窗口$/.exec(callText({ number, counter }))
      const written = (text: string) => [...text].map((sign) => (DIGITS.includes(sign) ? String(DIGITS.indexOf(sign)) : sign)).join('')
      expect(written(said![1]!)).toBe(number)
      if (!/^\d+$/.test(counter)) expect(written(said![2]!)).toBe(counter)
    }))
  })

  test('to two windows never sounds the same, unless their plates are one number', () => {
    const plate = (counter: string) => (/^0*[1-9]\d?$/.test(counter) ? String(Number(counter)) : counter)
    fc.assert(fc.property(signs, signs, (one, other) => {
      const same = callText({ number: 'A001', counter: one }) === callText({ number: 'A001', counter: other })
      expect(same).toBe(plate(one) === plate(other))
    }))
    const said = Array.from({ length: 99 }, (_, index) => callText({ number: 'A001', counter: String(index + 1) }))
    expect(new Set(said).size).toBe(99)
  })
})
