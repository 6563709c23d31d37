import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDesk } from '../../desk/desk.ts'
import type { TimeTeller } from './time-words.ts'

/** The hall's clock and the language of the page, to tell days and times with. */
export function useTeller(): ComputedRef<TimeTeller> {
  const { station } = useDesk()
  const { t, locale } = useI18n()
  return computed(() => ({ t, locale: locale.value, now: station.now.value, timezone: station.state.value?.timezone ?? 'Asia/Shanghai' }))
}
