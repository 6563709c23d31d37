import { expect, test } from 'vitest'
import { answered, answeredFrom, type KeptSuggestion, phoneOf, seen } from '../../../core/feedback/suggestion.ts'

const DAY = 86_400_000
const AT = Date.parse('2026-11-23T10:00:00+08:00')
const fresh: KeptSuggestion = { id: 1, text: '等的时间长。', phone: '10000001234', at: AT, state: 'new', isPublic: false }
const ANSWER = { answer: '多开了一个窗口', isPublic: true, by: '陈主任', at: AT + DAY }

test('whoever opens a new suggestion has seen it; opening it again changes nothing', () => {
  const read = seen(fresh)
  expect(read).toEqual({ ...fresh, state: 'seen' })
  expect(seen(read)).toBe(read)
})

test('an answer implies that it was seen, and nothing goes back', () => {
  const told = answered(fresh, ANSWER)
  expect(told).toEqual({ ...fresh, state: 'answered', answer: '多开了一个窗口', answeredBy: '陈主任', answeredAt: AT + DAY, isPublic: true })
  expect(seen(told)).toBe(told)
})

test('a better answer takes the place of the first, and may take it off the kiosk', () => {
  const again = answered(answered(fresh, ANSWER), { answer: '又开了一个', isPublic: false, by: '周站长', at: AT + 2 * DAY })
  expect(again).toMatchObject({ state: 'answered', answer: '又开了一个', answeredBy: '周站长', answeredAt: AT + 2 * DAY, isPublic: false })
})

test('a phone is told for 90 days, to the moment, and to nobody after', () => {
  expect(phoneOf(fresh, AT + 90 * DAY)).toBe('10000001234')
  expect(phoneOf(fresh, AT + 90 * DAY + 1)).toBeUndefined()
})

test('what was answered within 400 days makes no room', () => {
  expect(AT < answeredFrom(AT + 400 * DAY)).toBe(false)
  expect(AT < answeredFrom(AT + 400 * DAY + 1)).toBe(true)
})
