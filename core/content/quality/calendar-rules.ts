import type { SoundSource } from '../source.ts'
import { RRule } from '../rrule.ts'
import { findingsOf, type Finding } from './finding.ts'
import { backwards } from './halls.ts'

/** Events that repeat by whole days; finer rules would not end. */
const FREQUENCY = /^(?:[A-Z]+=[^;=]*;)*FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[^;=]*)*$/

/** `calendar.yaml`: rules that repeat as RFC 5545 says, ids used once, ends after beginnings. */
export function calendarRule({ calendar: { file, value: { events, holidays, workdays } } }: SoundSource): Finding[] {
  const { error } = findingsOf(file)
  const holiday = new Set(holidays.map(({ date }) => date))
  return [
    ...events.flatMap((event, index) => [
      ...(repeats(event.rrule) ? [] : [error(['events', index, 'rrule'], `重复规则“${event.rrule}”看不懂，要写成 FREQ=MONTHLY;BYMONTHDAY=8,18,28 这样`)]),
      ...(events.findIndex(({ id }) => id === event.id) < index ? [error(['events', index, 'id'], `代号“${event.id}”用了两次，请改掉一个`)] : []),
      ...(event.until !== undefined && event.until < event.from ? [error(['events', index, 'until'], `结束日期 ${event.until} 在开始日期 ${event.from} 之前，请核对`)] : []),
      ...(event.time !== undefined && backwards(event.time) ? [error(['events', index, 'time'], `时间 ${event.time} 的结束不在开始之后，请核对`)] : []),
    ]),
    ...workdays.flatMap((date, index) => (holiday.has(date) ? [error(['workdays', index], `${date} 既是节假日又是调休上班日，请删掉一个`)] : [])),
  ]
}

/** Greatest absolute values of the numeric parts of a rule (RFC 5545 §3.3.10). */
const BOUNDS: Readonly<Record<string, number>> = { BYMONTHDAY: 31, BYYEARDAY: 366, BYWEEKNO: 53, BYMONTH: 12, BYSETPOS: 366, INTERVAL: 1000, COUNT: 10_000 }
const POSITIVE = new Set(['INTERVAL', 'COUNT', 'BYMONTH'])
/** Parts that make no sense for whole days, or that the event says elsewhere. */
const REFUSED = new Set(['DTSTART', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'TZID'])

/** Whether the library reads the rule and its numbers are days, weeks and months that exist (the library itself accepts the 99th). */
function repeats(rule: string): boolean {
  if (!FREQUENCY.test(rule)) return false
  const parts = rule.split(';').map((part) => part.split('='))
  const sound = parts.every(([name = '', values = '']) => {
    if (REFUSED.has(name)) return false
    const bound = BOUNDS[name]
    return bound === undefined || values.split(',').every((text) => {
      const number = Number(text)
      return /^[+-]?\d+$/.test(text) && number !== 0 && Math.abs(number) <= bound && (number > 0 || !POSITIVE.has(name))
    })
  })
  if (!sound) return false
  try {
    new RRule({ ...RRule.parseString(rule), dtstart: new Date(0) }).toString()
    return true
  } catch {
    return false // the library throws on what it cannot read
  }
}
