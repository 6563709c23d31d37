import { describe, expect, it } from 'vitest'
import { lastQuarters, papersCheck, partWaiting } from '../../../renderer/counter/lists.ts'

describe('the papers of a visitor', () => {
  it('who was not asked is not said to have everything', () => {
    expect(papersCheck({ papers: null })).toEqual({ state: 'unasked' })
  })

  it('everything brought is complete, also when nothing is needed', () => {
    expect(papersCheck({ papers: [{ name: '户口本', brought: true }] })).toEqual({ state: 'complete' })
    expect(papersCheck({ papers: [] })).toEqual({ state: 'complete' })
  })

  it('what is missing is named', () => {
    expect(papersCheck({ papers: [{ name: '户口本', brought: true }, { name: '银行卡', brought: false }, { name: '照片', brought: false }] }))
      .toEqual({ state: 'missing', names: ['银行卡', '照片'] })
  })
})

describe('the waiting list of a window', () => {
  const waiting = [{ number: 'A003', windows: ['3'] }, { number: 'B001', windows: ['1', '2'] }, { number: 'A001', windows: ['3'] }, { number: 'A002', windows: ['3', '2'] }]

  it('holds those it may call in the order of the line, and the others apart', () => {
    expect(partWaiting(waiting, '3', 'A003')).toEqual({ mine: [waiting[0], waiting[2], waiting[3]], others: [waiting[1]] })
  })

  it('begins with who comes next, even when priority would put others first', () => {
    expect(partWaiting(waiting, '3', 'A001').mine.map(({ number }) => number)).toEqual(['A001', 'A003', 'A002'])
  })

  it('shows to a window without anybody only the others', () => {
    expect(partWaiting(waiting, '5', null)).toEqual({ mine: [], others: waiting })
  })
})

describe('tickets per quarter of an hour', () => {
  it('ends with the running quarter and has bars for quarters without tickets', () => {
    expect(lastQuarters([{ minutes: 540, count: 3 }, { minutes: 570, count: 5 }], 580, 4)).toEqual([
      { minutes: 525, count: 0 }, { minutes: 540, count: 3 }, { minutes: 555, count: 0 }, { minutes: 570, count: 5 },
    ])
  })

  it('does not reach back into yesterday', () => {
    expect(lastQuarters([], 20, 7)).toEqual([{ minutes: 0, count: 0 }, { minutes: 15, count: 0 }])
  })
})
