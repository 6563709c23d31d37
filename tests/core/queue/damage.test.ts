import { describe, expect, test } from 'vitest'
import { type QueueEvent, queueFactSchema } from '../../../core/queue/events.ts'
import { replay } from '../../../core/queue/reduce.ts'

describe('a log that is damaged', () => {
  test('is noticed where an event is about a ticket that was never issued', () => {
    const events: QueueEvent[] = [
      { seq: 7, at: 0, fact: { type: 'dayOpened', day: '2026-11-23' } },
      { seq: 8, at: 0, fact: { type: 'called', number: 'A001', counterId: '1', clerk: '甲' } },
    ]
    expect(() => replay(events)).toThrow('event 8: there is no ticket A001')
  })

  test.each([
    ['a fact that nobody knows', { type: 'flown' }],
    ['one with more in it', { type: 'dayOpened', day: '2026-11-23', by: '甲' }],
    ['one with less', { type: 'called', number: 'A001', counterId: '1' }],
    ['a day that does not exist', { type: 'dayOpened', day: '2026-02-30' }],
    ['a number that is none', { type: 'noShow', number: '12', counterId: '1', clerk: '甲' }],
    ['nothing', null],
  ])('is noticed by %s', (_what, fact) => {
    expect(queueFactSchema.safeParse(fact).success).toBe(false)
  })
})
