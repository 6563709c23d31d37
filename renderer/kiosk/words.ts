import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { addDays, clockText } from '../../core/calendar/local-time.ts'
import type { Limit } from '../../core/content/limit.ts'
import { datedWords, dayWords, openingWords, shortWeekdayWords, weekdayWords } from '../i18n/opening.ts'
import { useStation } from '../station/station.ts'
import { useVisit } from './visit/visit.ts'

/** Puts facts into words of the visitor's language. */
export function useWords() {
  const { t } = useI18n()
  const station = useStation()
  const visit = useVisit()
  const english = computed(() => visit.language === 'en')

  /** the name in the visitor's language; Chinese where the content has no English */
  const nameOf = (named: { name: string; nameEn?: string | undefined }) => (english.value && named.nameEn) || named.name

  const limit = (limit: Limit) => t(`limit.${limit.unit}`, limit.unit === '当场' ? {} : { value: limit.value })

  const day = (date: string) => dayWords(t, date)
  /** with its year, when that is not this one */
  const dated = (date: string) => datedWords(t, date, station.local.value.date)
  const weekday = (date: string) => weekdayWords(t, date)
  const weekdayShort = (date: string) => shortWeekdayWords(t, date)
  const opening = computed(() => openingWords(t, station.state.value?.opening, station.local.value.date))

  /** 今天, 明天, 星期三, or the date */
  const when = (date: string) => {
    const today = station.local.value.date
    if (date === today) return t('when.today')
    if (date === addDays(today, 1)) return t('when.tomorrow')
    return day(date)
  }
  return { english, nameOf, limit, day, dated, weekday, weekdayShort, when, opening, time: computed(() => clockText(station.local.value.minutes)) }
}
