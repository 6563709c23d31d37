import { describe, expect, test } from 'vitest'
import type { HallQueue } from '../../../core/contract/queue.ts'
import { restingCounters } from '../../../renderer/board/resting.ts'

type State = HallQueue['counters'][number]['state']

const counters = (...states: State[]): HallQueue['counters'] =>
  states.map((state, index) => ({ id: String(index + 1), name: '', nameEn: '', state, serving: null }))

describe('windows at which nobody is called', () => {
  test('are told by why, those that pause first', () => {
    expect(restingCounters(counters('open', 'closed', 'paused', 'closed'))).toEqual([{ state: 'paused', ids: ['3'] }, { state: 'closed', ids: ['2', '4'] }])
  })

  test('are not there while all are open', () => {
    expect(restingCounters(counters('open', 'open'))).toEqual([])
  })

  test('are not called closed for the day in the morning, before the first has opened', () => {
    expect(restingCounters(counters('closed', 'closed'))).toEqual([])
  })
})
