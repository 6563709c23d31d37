import { describe, expect, it } from 'vitest'
import type { ClerkTicket, CounterView } from '../../../core/contract/counter.ts'
import { isTaken, usualAct } from '../../../renderer/counter/usual.ts'

const ticket = (state: ClerkTicket['state']): ClerkTicket => ({
  number: 'A001', businessId: 'relief', procedureId: null, procedure: null, priority: false, state, issuedAt: '2026-11-23T02:00:00.000Z',
  calledAt: null, startedAt: null, calls: 1, counter: '3', windows: ['3'], papers: null,
})
const counter = (over: Partial<CounterView>): CounterView => ({ id: '3', name: '民政', businesses: ['relief'], state: 'open', clerk: '王某', current: null, next: null, ...over })

const wang = { name: '王某', role: 'clerk' } as const
const li = { name: '李某', role: 'clerk' } as const
const chen = { name: '陈主任', role: 'manager' } as const

describe('the red button', () => {
  it('opens in the morning, calls, begins, and finishes with the next one', () => {
    expect(usualAct(counter({ state: 'closed', clerk: null }), wang)).toBe('open')
    expect(usualAct(counter({}), wang)).toBe('callNext')
    expect(usualAct(counter({ current: ticket('called') }), wang)).toBe('start')
    expect(usualAct(counter({ current: ticket('serving') }), wang)).toBe('finishNext')
  })

  it('finishes at a paused window and calls nobody there, then ends the pause', () => {
    expect(usualAct(counter({ state: 'paused', current: ticket('called') }), wang)).toBe('start')
    expect(usualAct(counter({ state: 'paused', current: ticket('serving') }), wang)).toBe('finish')
    expect(usualAct(counter({ state: 'paused' }), wang)).toBe('resume')
  })

  it('leads a clerk away from the window of another', () => {
    expect(usualAct(counter({}), li)).toBe('change')
    expect(usualAct(counter({ state: 'paused', current: ticket('serving') }), li)).toBe('change')
  })

  it('lets a clerk take over a paused window with nobody at it, and a manager any window', () => {
    expect(isTaken(counter({ state: 'paused' }), li)).toBe(false)
    expect(usualAct(counter({ state: 'paused' }), li)).toBe('resume')
    expect(usualAct(counter({ current: ticket('serving') }), chen)).toBe('finishNext')
  })
})
