import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Telling } from './words.ts'

/** The language of the page, to tell figures in. */
export function useTelling(): ComputedRef<Telling> {
  const { t, locale } = useI18n()
  return computed(() => ({ t, locale: locale.value }))
}
