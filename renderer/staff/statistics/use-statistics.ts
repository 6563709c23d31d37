import { useTimeoutFn } from '@vueuse/core'
import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Statistics } from '../../../core/contract/statistics.ts'
import { daysOver } from '../../../core/statistics/periods.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed, isRefusal } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'
import { type Choice, chosenDays, chosenStep } from './choice.ts'
import type { PeriodName } from './words.ts'

/** An answer that comes later than this is waited for: what stood before goes then, milliseconds. */
const PATIENCE_MS = 400

/** The figures of a period. `over`: those of its days that are over, to compare; undefined when there are none yet. */
export interface Found {
  readonly period: PeriodName
  readonly figures: Statistics
  readonly over: Statistics | undefined
}

/** Asks the station for what is chosen, anew with each choice, and each minute while the open day is looked at. */
export function useStatistics() {
  const { station, session } = useDesk()
  const { lost, sentenceOf } = useCalls()
  const { t } = useI18n()
  const today = computed(() => station.local.value.date)
  const choice = shallowRef<Choice>({ period: 'month', days: { from: today.value, until: today.value }, step: undefined })
  const days = computed(() => chosenDays(choice.value, today.value))
  const step = computed(() => chosenStep(choice.value, days.value))
  const found = shallowRef<Found>()
  /** why there is no answer; empty while there is one, or one is waited for */
  const fault = shallowRef('')
  const patience = useTimeoutFn(() => { found.value = undefined }, PATIENCE_MS, { immediate: false })
  let turn = 0

  async function ask(): Promise<void> {
    const mine = ++turn
    const { period } = choice.value
    const wanted = { ...days.value, step: step.value }
    const over = daysOver(wanted, today.value)
    const get = (of: typeof wanted) => station.client.statistics.get(of, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
    try {
      const whole = get(wanted)
      const [figures, past] = await Promise.all([whole, over && over.until < wanted.until ? get({ ...over, step: 'month' }) : whole])
      if (mine !== turn) return
      patience.stop()
      found.value = { period, figures, over: over && past }
      fault.value = ''
    } catch (error) {
      if (mine !== turn) return
      patience.stop()
      if (isLapsed(error)) session.end('lapsed')
      else fault.value = isRefusal(error) ? sentenceOf(error) : t('statistics.noAnswer')
    }
  }
  /** what changes by itself: only the open day, once it is looked at */
  const minute = computed(() => (days.value.from === today.value ? station.local.value.minutes : 0))
  watch(() => [days.value.from, days.value.until, step.value, choice.value.period], () => {
    fault.value = ''
    patience.start()
    void ask()
  }, { immediate: true })
  watch([minute, lost], () => { if (!lost.value) void ask() })
  return { choice, today, days, step, found: shallowReadonly(found), fault: shallowReadonly(fault), again: ask }
}
