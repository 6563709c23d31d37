import { describe, expect, it } from 'vitest'
import { readQuietRanges } from '../../../renderer/staff/quiet-ranges.ts'

describe('ranges without voice, as a manager types them', () => {
  it.each([
    ['', []],
    ['12:00-14:00', ['12:00-14:00']],
    ['12：00－14：00，18:00 到 24:00', ['12:00-14:00', '18:00-24:00']],
    [' 7:30 ~ 8:00 ; 22:00—6:00 ', ['7:30-8:00', '22:00-6:00']],
    ['12:00至14:00、17:30-24:00', ['12:00-14:00', '17:30-24:00']],
  ])('“%s” is understood', (typed, ranges) => {
    expect(readQuietRanges(typed)).toEqual({ ok: true, ranges })
  })

  it.each([['中午', '中午'], ['12:00', '12:00'], ['12:00-14:00，12-14', '12-14'], ['25:00-26:00', '25:00-26:00'], ['12:60-13:00', '12:60-13:00']])('“%s” is refused by its wrong word', (typed, word) => {
    expect(readQuietRanges(typed)).toEqual({ ok: false, word })
  })
})
