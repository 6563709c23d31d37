import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { Statistics } from '../../../core/contract/statistics.ts'
import { daysOver } from '../../../core/statistics/periods.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'
import { type Choice, chosenDays, chosenStep } from './choice.ts'
import type { PeriodName } from './words.ts'

/** The figures of a period. `over`: those of its days that are over, to compare; undefined when there are none yet. */
export interface Found {
  readonly period: PeriodName
  readonly figures: Statistics
  readonly over: Statistics | undefined
}

/** Asks the station for what is chosen, anew with each choice, and each minute while the open day is looked at. What was found stays until the next answer. */
export function useStatistics() {
  const { station, session } = useDesk()
  const { lost, sentenceOf } = useCalls()
  const today = computed(() => station.local.value.date)
  const choice = shallowRef<Choice>({ period: 'month', days: { from: today.value, until: today.value }, step: undefined })
  const days = computed(() => chosenDays(choice.value, today.value))
  const step = computed(() => chosenStep(choice.value, days.value))
  const found = shallowRef<Found>()
  /** why there is no answer; empty while there is one, or one is waited for */
  const fault = shallowRef('')
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
      found.value = { period, figures, over: over && past }
      fault.value = ''
    } catch (error) {
      if (mine !== turn) return
      if (isLapsed(error)) session.end('lapsed')
      else fault.value = sentenceOf(error)
    }
  }
  /** what changes by itself: only the open day, once it is looked at */
  const minute = computed(() => (days.value.from === today.value ? station.local.value.minutes : 0))
  watch(() => [days.value.from, days.value.until, step.value, choice.value.period], () => {
    found.value = undefined
    fault.value = ''
    void ask()
  }, { immediate: true })
  watch([minute, lost], () => { if (!lost.value) void ask() })
  return { choice, today, days, step, found: shallowReadonly(found), fault: shallowReadonly(fault), again: ask }
}
