import { describe, expect, it } from 'vitest'
import type { Held, UpdateState } from '../../../../core/contract/update.ts'
import { contentConcerns, heardWords, heldDate, heldName, keptNames } from '../../../../renderer/staff/content/content-words.ts'
import { tellerAt } from '../../../support/teller.ts'

const teller = tellerAt('2026-11-23T09:40:00+08:00')
const held = (generation: number, version: number | null): Held => ({ generation, version, origin: version === null ? 'shipped' : 'county', published: '2026-11-13T02:00:00Z', activated: '2026-11-14T02:00:00Z' })
const state: UpdateState = {
  isTrusted: true, county: 'https://kiosk.county.example/', phase: 'idle', progress: null, running: held(4, 128), kept: [held(3, 127), held(2, 126)],
  lastHeard: '2026-11-23T02:05:00Z', lastOutcome: null, nextCheck: null, passedOver: null, clockFault: null, freeBytes: 2 ** 34,
}

describe('the content that runs and that is kept', () => {
  it('is the version of the county and its day', () => {
    expect(heldName(teller, held(4, 128))).toBe('第 128 版')
    expect(heldDate(teller, held(4, 128))).toBe('11月13日 县里发的')
  })

  it('that came with the machine has no number', () => {
    expect(heldName(teller, held(0, null))).toBe('随机器带来的资料')
    expect(heldDate(teller, held(0, null))).toBe('11月13日 的资料')
  })

  it('is listed short, a version that is kept twice only once', () => {
    expect(keptNames(teller, state.kept)).toBe('127、126 版')
    expect(keptNames(teller, [held(5, 127), held(3, 127), held(0, null)])).toBe('127 版、原装')
    expect(keptNames(teller, [held(0, null)])).toBe('原装')
  })
})

describe('when the county was last heard of', () => {
  it.each([
    ['2026-11-23T01:05:00Z', '今天 9:05 和县里对过'], ['2026-11-22T01:05:00Z', '昨天 9:05 和县里对过'], ['2026-11-20T01:05:00Z', '县里 3 天没连上'],
  ])('%s is told as %s', (lastHeard, words) => {
    expect(heardWords(teller, { ...state, lastHeard })).toBe(words)
  })

  it('of a hall without network is when a stick was verified, which is no fault', () => {
    expect(heardWords(teller, { county: null, lastHeard: '2026-11-20T01:05:00Z' })).toBe('11月20日 9:05 和县里对过')
    expect(heardWords(teller, { county: null, lastHeard: null })).toBe('不连网，靠 U 盘更新')
  })

  it('is never, on the first day', () => {
    expect(heardWords(teller, { ...state, lastHeard: null })).toBe('还没连上过县里')
  })
})

describe('what needs the manager', () => {
  const ids = (part: Partial<UpdateState>) => contentConcerns(teller, { ...state, ...part }).map(({ id }) => id)

  it('is nothing on a good day', () => {
    expect(ids({})).toEqual([])
  })

  it('is a wrong date before all, with both days named', () => {
    const clockFault = { now: '2026-11-01T00:00:00Z', published: '2026-11-13T02:00:00Z' }
    expect(ids({ clockFault, freeBytes: 1000, passedOver: 128 })).toEqual(['clock', 'room', 'passed'])
    expect(contentConcerns(teller, { ...state, clockFault })[0]?.sentence).toBe('机器的日期是 11月1日，比县里的资料（11月13日）还早')
  })

  it('is the key of the county before its address', () => {
    expect(ids({ isTrusted: false, county: null })).toEqual(['trust'])
    expect(ids({ county: null })).toEqual(['county'])
  })

  it('is a version that was gone back from', () => {
    expect(contentConcerns(teller, { ...state, passedOver: 131 })).toEqual([{ id: 'passed', tone: 'note', sentence: '退回过：第 131 版不会自己再换上', next: '县里有更新的版本才会再换' }])
  })
})
