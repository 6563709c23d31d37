import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { createDeskMessages } from '../../../../renderer/desk/i18n.ts'
import { satellitesMessages } from '../../../../renderer/staff/satellites/messages.ts'
import { failureWords, pairFailure } from '../../../../renderer/staff/satellites/pair-failure.ts'
import { codeGroups, stateWords } from '../../../../renderer/staff/satellites/satellite-words.ts'

const { global } = createDeskMessages({ satellites: satellitesMessages })
const t = (key: string, named?: Record<string, unknown>) => global.t(key, named ?? {})
const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const ago = (ms: number) => ({ isConnected: false, lastSeen: new Date(NOW - ms).toISOString() })

describe('how a satellite is, on the manager\'s page', () => {
  test.each([
    ['online while it follows', { isConnected: true, lastSeen: null }, '在线'],
    ['paired and never seen', { isConnected: false, lastSeen: null }, '接上以后还没来过'],
    ['gone a moment ago', ago(20_000), '刚断开'],
    ['gone for minutes', ago(5.6 * 60_000), '5 分钟没来过'],
    ['gone for hours', ago(3 * 3_600_000), '3 小时没来过'],
    ['gone for days', ago(3.4 * 86_400_000), '3 天没来过'],
    // the clocks of two machines differ
    ['seen in the future', ago(-5000), '刚断开'],
  ])('%s', (_, satellite, words) => {
    expect(stateWords(t, satellite, NOW)).toBe(words)
  })

  test('a code is shown in two groups of four', () => {
    expect(codeGroups('04712899')).toEqual(['0471', '2899'])
  })
})

describe('a code that did not join', () => {
  const said = (error: unknown) => failureWords(t, pairFailure(error))

  test('says what is wrong and what to do', () => {
    expect(said(new ORPCError('UNAUTHORIZED'))).toMatch(/^配对码不对，或者过时了/)
    expect(said(new ORPCError('HUB_AWAY', { status: 503 }))).toMatch(/^连不上主机。看看/)
    expect(said(new ORPCError('PRECONDITION_FAILED', { status: 409 }))).toContain('一台是主机，一台是分机')
  })

  test('names the other hall, and the seconds to wait', () => {
    expect(said(new ORPCError('CONFLICT', { data: { hall: '410423-zhangdian' } }))).toContain('410423-zhangdian')
    expect(said(new ORPCError('TOO_MANY_REQUESTS', { data: { waitSeconds: 40 } }))).toContain('40 秒')
  })

  test('is not taken for wrong when nobody answered', () => {
    expect(pairFailure(new DOMException('late', 'TimeoutError')).kind).toBe('lost')
    expect(pairFailure(new ORPCError('INTERNAL_SERVER_ERROR')).kind).toBe('lost')
  })
})
