import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from '../../core/calendar/local-time.ts'
import type { Slide } from '../../core/signage/slide.ts'
import { dayWords, openingWords, type Translate, weekdayWords } from '../i18n/opening.ts'
import { useStation } from '../station/station.ts'

/** Puts facts into the words of the signage. */
export function useSignageWords() {
  const { t, locale } = useI18n()
  const station = useStation()
  const say: Translate = (key, named = {}) => t(key, named)
  return {
    words: (key: string, named: Record<string, unknown> = {}) => t(`signage.${key}`, named),
    isEnglish: computed(() => locale.value === 'en'),
    day: (date: string) => dayWords(say, date),
    weekday: (date: string) => weekdayWords(say, date),
    /** 十一 is too long for a title: 11, or November */
    month: (month: string) => t(`date.months[${Number(month.slice(5, 7))}]`),
    opening: computed(() => openingWords(say, station.state.value?.opening, station.local.value.date)),
    date: computed(() => t('signage.date', { day: dayWords(say, station.local.value.date), weekday: weekdayWords(say, station.local.value.date) })),
    time: computed(() => clockText(station.local.value.minutes)),
    /** what a slide is about, for “下一张” */
    nameOf: (slide: Slide): string => ('title' in slide ? slide.title : 'caption' in slide && slide.caption !== undefined ? slide.caption : t(`signage.name.${slide.kind}`)),
  }
}
