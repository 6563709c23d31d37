import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { ticketNote } from '../../../core/queue/ticket-note.ts'

const A012 = { hall: '辛集乡便民服务中心', phone: '0375-5000152', number: 'A012', day: '2026-11-08', business: '民政救助', windows: ['3号窗口'] }

describe('a number that somebody takes along on the telephone', () => {
  test('says whose it is, for which day, where to go, and what to do after a call that was not heard', () => {
    expect(ticketNote(A012)).toBe('【辛集乡便民服务中心】\n您的号：A012（11月8日当天有效）\n办：民政救助\n去：3号窗口\n没听到叫号：过去 3 个号以内，到窗口说一声，接着就办；再晚就排到后面\n问：0375-5000152')
  })

  test('names no window where the board has to say which of many', () => {
    expect(ticketNote({ ...A012, windows: Array.from({ length: 5 }, (_, at) => `${at + 1}号窗口`) })).not.toContain('去：')
  })

  test('with the longest names a hall may have it still is a code that any telephone reads', () => {
    const longest = ticketNote({ hall: '鲁'.repeat(30), phone: '0375-50001523-12345', number: 'A123456', day: '2026-12-31', business: '业'.repeat(20), windows: ['ABC号窗口', 'ABD号窗口', 'ABE号窗口', 'ABF号窗口'] })
    expect(new TextEncoder().encode(longest).length).toBeLessThanOrEqual(500)
    expect(encode(longest, { ecc: 'L' }).version).toBeLessThanOrEqual(15)
  })
})
