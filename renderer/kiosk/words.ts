import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { addDays, clockText, daysBetween, weekdayOf } from '../../core/calendar/local-time.ts'
import type { Limit } from '../../core/content/limit.ts'
import { useStation } from '../station/station.ts'
import { useVisit } from './visit/visit.ts'

/** Puts facts into words of the visitor's language. */
export function useWords() {
  const { t, tm } = useI18n()
  const station = useStation()
  const visit = useVisit()
  const english = computed(() => visit.language === 'en')

  /** the name in the visitor's language; Chinese where the content has no English */
  const nameOf = (named: { name: string; nameEn?: string | undefined }) => (english.value && named.nameEn) || named.name

  const limit = (limit: Limit) => t(`limit.${limit.unit}`, limit.unit === '当场' ? {} : { value: limit.value })

  const list = (key: string): string[] => tm(key)

  /** 11月18日 */
  const day = (date: string) =>
    t('date.day', { month: list('date.months')[Number(date.slice(5, 7))] ?? '', day: Number(date.slice(8, 10)) })
  const weekday = (date: string) => list('date.weekday')[weekdayOf(date)] ?? ''

  /** “正在办公 · 12:00 午休” as its state and what comes next */
  const opening = computed(() => {
    const now = station.state.value?.opening
    const today = station.local.value.date
    if (!now) return { open: false, state: '', next: '' }
    if (now.state === 'open') {
      const time = clockText(now.until)
      return { open: true, state: t('opening.open'), next: t(now.again ? 'opening.openUntilBreak' : 'opening.openUntil', { time }) }
    }
    if (now.state === 'break') return { open: false, state: t('opening.break'), next: t('opening.breakUntil', { time: clockText(now.opens) }) }
    const state = now.holiday ? t('opening.holiday', { name: now.holiday }) : t('opening.closed')
    if (!now.opens) return { open: false, state, next: '' }
    const ahead = daysBetween(today, now.opens.date)
    const key = ahead === 0 ? 'opensToday' : ahead === 1 ? 'opensTomorrow' : 'opens'
    return { open: false, state, next: t(`opening.${key}`, { time: clockText(now.opens.minutes), day: ahead < 7 ? weekday(now.opens.date) : day(now.opens.date) }) }
  })

  /** 今天, 明天, 星期三, or the date */
  const when = (date: string) => {
    const today = station.local.value.date
    if (date === today) return t('when.today')
    if (date === addDays(today, 1)) return t('when.tomorrow')
    return day(date)
  }
  return { english, nameOf, limit, day, weekday, when, opening, time: computed(() => clockText(station.local.value.minutes)) }
}
