import { describe, expect, it } from 'vitest'
import { KEYS } from '../../../../renderer/kiosk/search/keys.ts'
import { asInitials, fillWord, typeOn } from '../../../../renderer/kiosk/search/typing.ts'

describe('typing a search', () => {
  it('adds a key at the end, letters small', () => {
    expect(typeOn('d', 'B')).toBe('db')
    expect(typeOn('80', '岁')).toBe('80岁')
  })

  it('takes no space first and none twice', () => {
    expect(typeOn('', ' ')).toBe('')
    expect(typeOn('孩子', ' ')).toBe('孩子 ')
    expect(typeOn('孩子 ', ' ')).toBe('孩子 ')
  })

  it('stops at thirty characters', () => {
    const long = 'a'.repeat(30)
    expect(typeOn(long, 'b')).toBe(long)
  })

  it('puts a chosen word in the place of the last one typed', () => {
    expect(fillWord('db', '低保')).toBe('低保')
    expect(fillWord('孩子 hk', '户口')).toBe('孩子 户口')
    expect(fillWord('孩子 ', '户口')).toBe('孩子 户口')
    expect(fillWord('', '低保')).toBe('低保')
  })

  it('takes a word with a dollar sign as it is', () => {
    expect(fillWord('db', '$&')).toBe('$&')
  })

  it('shows initials apart', () => {
    expect(asInitials('db')).toBe('d·b')
    expect(asInitials('s f z')).toBe('s·f·z')
  })

  it('has ten, nine and seven keys on both pages, none twice', () => {
    for (const rows of Object.values(KEYS)) {
      expect(rows.map((row) => row.length)).toEqual([10, 9, 7])
      expect(new Set(rows.flat()).size).toBe(26)
    }
  })
})
