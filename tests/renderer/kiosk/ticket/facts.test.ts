import { describe, expect, test } from 'vitest'
import type { BusinessView, HallQueue } from '../../../../core/contract/queue.ts'
import { businessFor, hallClosed, hallNow, standingCalls } from '../../../../renderer/kiosk/ticket/facts.ts'

const business = (over: Partial<BusinessView> = {}): BusinessView => ({
  id: 'relief', prefix: 'A', name: '民政救助', nameEn: 'Relief', open: true, reason: null, opens: null, opensAt: null, waiting: 0, estimate: null, windows: ['3'], openWindows: [], ...over,
})
const wait = (lowMinutes: number, highMinutes: number) => ({ lowMinutes, highMinutes })
const closed = (reason: BusinessView['reason']) => business({ open: false, reason })

describe('what the tile of the tickets says', () => {
  test('nothing in a hall without businesses', () => {
    expect(hallNow([])).toBeUndefined()
  })

  test('how many wait in all, and the wait in the middle of those that others wait for', () => {
    const now = hallNow([
      business({ waiting: 3, estimate: wait(15, 45) }), business({ waiting: 2, estimate: wait(5, 15) }), business({ waiting: 1, estimate: wait(10, 25) }),
      business({ estimate: wait(0, 0) }),
    ])
    expect(now).toEqual({ open: true, waiting: 6, wait: wait(10, 25) })
  })

  test('of two waits the shorter one', () => {
    expect(hallNow([business({ waiting: 3, estimate: wait(15, 45) }), business({ waiting: 2, estimate: wait(5, 15) })])).toMatchObject({ wait: wait(5, 15) })
  })

  test('nobody waits: that there is no wait, where a window is open', () => {
    expect(hallNow([business({ estimate: wait(0, 0) }), business()])).toEqual({ open: true, waiting: 0, wait: wait(0, 0) })
  })

  test('no wait is told while no window is open', () => {
    expect(hallNow([business({ waiting: 4 })])).toEqual({ open: true, waiting: 4, wait: null })
  })

  test('a business that is closed counts only when all are', () => {
    expect(hallNow([closed('full'), business({ waiting: 1 })])).toMatchObject({ open: true, waiting: 1 })
    expect(hallNow([closed('break'), closed('break')])).toEqual({ open: false, business: closed('break') })
  })
})

describe('whether the whole hall is closed', () => {
  test.each(['closed', 'break', 'holiday', 'hubAway'] as const)('it is at the reason %s', (reason) => {
    expect(hallClosed([closed(reason), closed(reason)])).toEqual(closed(reason))
  })

  test('it is not when the tickets of each business ran out: the others say so one by one', () => {
    expect(hallClosed([closed('full'), closed('byManager')])).toBeUndefined()
  })

  test('it is not while one business takes tickets', () => {
    expect(hallClosed([closed('break'), business()])).toBeUndefined()
  })
})

test('a call stands while its visitor walks to the window or sits there', () => {
  const states = ['called', 'serving', 'done', 'noShow', 'held', 'waiting', 'cancelled'] as const
  const calls: HallQueue['calls'] = states.map((state, id) => ({ id, number: `A00${id}`, counter: '1', businessId: 'relief', at: '2026-11-23T02:00:00.000Z', state }))
  expect(standingCalls({ calls }).map(({ state }) => state)).toEqual(['called', 'serving'])
})

test('a matter finds the business of its department, and none where the hall does not handle it', () => {
  const businesses = [{ id: 'a', departments: ['civil'] }, { id: 'b', departments: ['police', 'justice'] }]
  expect(businessFor(businesses, 'justice')?.id).toBe('b')
  expect(businessFor(businesses, 'land')).toBeUndefined()
})
