import { describe, expect, test } from 'vitest'
import { isNumber, typeNumber } from '../../../../renderer/kiosk/ticket/number-typing.ts'

const typed = (keys: string) => Array.from(keys).reduce(typeNumber, '')

describe('a number that somebody types from a slip', () => {
  test('is the letter and the digits after it', () => {
    expect(typed('A012')).toBe('A012')
  })

  test('begins with a letter: digits before it are nothing', () => {
    expect(typed('12')).toBe('')
  })

  test('begins anew with another letter', () => {
    expect(typed('A01B7')).toBe('B7')
  })

  test('is never longer than the station can give', () => {
    expect(typed('A12345678')).toBe('A123456')
  })

  test.each([['', false], ['A', false], ['A1', true], ['A1000', true]] as const)('“%s” can be looked up: %s', (text, can) => {
    expect(isNumber(text)).toBe(can)
  })
})
