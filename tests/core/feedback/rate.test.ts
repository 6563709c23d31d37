import { describe, expect, test } from 'vitest'
import { keptRating, ratingRefusal } from '../../../core/feedback/rate.ts'
import { LOW_REASONS, SCORES } from '../../../core/feedback/scale.ts'
import { TICKET_STATES } from '../../../core/queue/ticket.ts'
import { openDesk } from '../../support/queue-hall.ts'

/** Somebody who was served at window 1. */
function served() {
  const desk = openDesk()
  const number = desk.take('relief')
  for (const act of ['open', 'callNext', 'start', 'finish'] as const) desk.at('1', act)
  return desk.ticket(number)
}

describe('who may rate', () => {
  test('is whoever was served, and nobody whose number waits, is called, was missed or was taken out', () => {
    const may = TICKET_STATES.filter((state) => ratingRefusal({ state }, false) === undefined)
    expect(may).toEqual(['done'])
    expect(ratingRefusal({ state: 'serving' }, false)).toBe('notServed')
  })

  test('rates once', () => {
    expect(ratingRefusal(served(), true)).toBe('alreadyRated')
    expect(ratingRefusal({ state: 'waiting' }, true)).toBe('notServed')
  })
})

describe('what is kept of a rating', () => {
  test('says what for, at which window and by whom somebody was served, and when it was given', () => {
    expect(keptRating(served(), 1, [], 1000)).toEqual({
      day: '2026-11-23', number: 'A001', businessId: 'relief', procedureId: undefined, counterId: '1', clerk: '窗口1', score: 1, reasons: [], at: 1000,
    })
  })

  test('has the reasons of those who were not content, each once, and none of the others', () => {
    const twice = [...LOW_REASONS, ...LOW_REASONS]
    expect(SCORES.map((score) => keptRating(served(), score, twice, 0).reasons)).toEqual([[], [], [], LOW_REASONS, LOW_REASONS])
    expect(keptRating(served(), 5, [], 0).reasons).toEqual([])
  })
})
