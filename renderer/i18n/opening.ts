import { clockText, daysBetween, weekdayOf } from '../../core/calendar/local-time.ts'
import type { SystemState } from '../../core/contract/system.ts'

/** Says a message of one language. */
export type Translate = (key: string, named?: Record<string, unknown>) => string

/** 11月18日 */
export const dayWords = (t: Translate, date: string): string =>
  t('date.day', { month: t(`date.months[${Number(date.slice(5, 7))}]`), day: Number(date.slice(8, 10)) })

/** 11月18日, and in another year than that of `today` 2026年11月18日: what is two years old must not look like last month's. */
export const datedWords = (t: Translate, date: string, today: string): string =>
  (date.slice(0, 4) === today.slice(0, 4) ? dayWords(t, date) : t('date.dayOfYear', { year: date.slice(0, 4), day: dayWords(t, date) }))

/** 星期三 */
export const weekdayWords = (t: Translate, date: string): string => t(`date.weekday[${weekdayOf(date)}]`)

/** The same beside a date, where the room is short. */
export const shortWeekdayWords = (t: Translate, date: string): string => t(`date.beside[${weekdayOf(date)}]`)

/** “正在办公 · 12:00 午休” as its state and what comes next. */
export function openingWords(t: Translate, opening: SystemState['opening'] | undefined, today: string): { open: boolean; state: string; next: string } {
  if (!opening) return { open: false, state: '', next: '' }
  if (opening.state === 'open') {
    const time = clockText(opening.until)
    return { open: true, state: t('opening.open'), next: t(opening.again ? 'opening.openUntilBreak' : 'opening.openUntil', { time }) }
  }
  if (opening.state === 'break') return { open: false, state: t('opening.break'), next: t('opening.breakUntil', { time: clockText(opening.opens) }) }
  const state = opening.holiday ? t('opening.holiday', { name: opening.holiday }) : t('opening.closed')
  if (!opening.opens) return { open: false, state, next: '' }
  const { date, minutes } = opening.opens
  const ahead = daysBetween(today, date)
  const key = ahead === 0 ? 'opensToday' : ahead === 1 ? 'opensTomorrow' : 'opens'
  return { open: false, state, next: t(`opening.${key}`, { time: clockText(minutes), day: ahead < 7 ? weekdayWords(t, date) : dayWords(t, date) }) }
}
