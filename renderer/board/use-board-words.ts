import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from '../../core/calendar/local-time.ts'
import { dayWords, openingWords, type Translate, weekdayWords } from '../i18n/opening.ts'
import { useStation } from '../station/station.ts'

/** The same words in both languages of the board. */
export interface Both<Words = string> {
  readonly zh: Words
  readonly en: Words
}

/** Puts facts into the words of both languages. */
export function useBoardWords() {
  const { t } = useI18n()
  const station = useStation()
  const languages: Both<Translate> = {
    zh: (key, named = {}) => t(key, named, { locale: 'zh' }),
    en: (key, named = {}) => t(key, named, { locale: 'en' }),
  }
  const inBoth = <Words>(say: (t: Translate) => Words): Both<Words> => ({ zh: say(languages.zh), en: say(languages.en) })
  const today = computed(() => station.local.value.date)
  return {
    /** a message of the board */
    words: (key: string, named?: Record<string, unknown>) => inBoth((say) => say(`board.${key}`, named)),
    opening: computed(() => inBoth((say) => openingWords(say, station.state.value?.opening, today.value))),
    /** 11月18日 星期三 */
    date: computed(() => inBoth((say) => say('board.date', { day: dayWords(say, today.value), weekday: weekdayWords(say, today.value) }))),
    time: computed(() => clockText(station.local.value.minutes)),
  }
}
