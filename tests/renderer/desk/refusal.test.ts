import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { QueueError } from '../../../core/queue/commands.ts'
import { failureSentence, isLapsed, isRefusal, refusalInEnglish } from '../../../renderer/desk/refusal.ts'

/** what can stand against a clerk's act at a window; a new kind is missing here until it has its English */
const KINDS = {
  counterTaken: true, counterNotOpen: true, counterBusy: true, nobodyThere: true, wrongState: true, recalledOften: true,
} satisfies Record<Exclude<QueueError['kind'], 'unknownBusiness' | 'unknownCounter' | 'unknownTicket' | 'businessClosed'>, true>

describe('a refusal of the station', () => {
  it.each(Object.keys(KINDS))('%s has an English sentence with whom it is about', (kind) => {
    const sentence = refusalInEnglish('CONFLICT', { kind, number: 'A012', clerk: 'Wang' })
    expect(sentence).toMatch(/^[A-Z][ -~“”]+$/)
  })

  it('names the number and the colleague', () => {
    expect(refusalInEnglish('CONFLICT', { kind: 'counterBusy', number: 'A012' })).toContain('A012')
    expect(refusalInEnglish('CONFLICT', { kind: 'counterTaken', clerk: 'Wang' })).toContain('Wang')
  })

  it('is known by its code where it has no kind, and unknown otherwise', () => {
    expect(refusalInEnglish('FORBIDDEN', {})).toContain('manager')
    expect(refusalInEnglish('TEAPOT', {})).toBeUndefined()
  })

  it('is not the same as no answer, and only 401 ends the session', () => {
    expect(isRefusal(new ORPCError('CONFLICT'))).toBe(true)
    expect(isRefusal(new DOMException('late', 'TimeoutError'))).toBe(false)
    expect(isLapsed(new ORPCError('UNAUTHORIZED'))).toBe(true)
    expect(isLapsed(new ORPCError('FORBIDDEN'))).toBe(false)
  })
  it('is told in the station’s words, or in English; what is no answer is told as that', () => {
    const full = new ORPCError('SERVICE_UNAVAILABLE', { message: '机器的磁盘存不进去' })
    const told = (error: unknown, locale: string) => failureSentence(error, { t: (key) => key, locale })
    expect(told(full, 'zh')).toBe('机器的磁盘存不进去')
    expect(told(full, 'en')).toBe('The machine cannot store it: please tell the hall manager')
    expect(told(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'no such table' }), 'zh')).toBe('desk.failed')
    expect(told(new DOMException('late', 'TimeoutError'), 'zh')).toBe('desk.noAnswer')
  })
})
