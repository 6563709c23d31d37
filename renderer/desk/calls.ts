import { computed, inject, type InjectionKey, provide, type Ref, shallowReadonly, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { CALL_TIMEOUT_MS } from '../station/station.ts'
import { useDesk } from './desk.ts'
import { failureSentence, isLapsed } from './refusal.ts'

/**
 * After a call the buttons rest for so long: the same button does the next thing then, and the second half of a double
 * click must not do it. Milliseconds.
 */
const REST_MS = 500

/** The calls of a page that change something: one after the other, and why one changed nothing. */
export type DeskCalls = ReturnType<typeof createCalls>

const callsKey: InjectionKey<DeskCalls> = Symbol('calls')

function createCalls(lost: Ref<boolean>) {
  const { session } = useDesk()
  const { t, locale } = useI18n()
  const busy = shallowRef(false)
  const said = shallowRef('')

  const sentenceOf = (error: unknown): string => failureSentence(error, { t, locale: locale.value })

  /** Makes one call; true when it was done. While another runs, or the station is away, nothing happens. */
  async function run(call: (options: { signal: AbortSignal }) => Promise<unknown>): Promise<boolean> {
    if (busy.value || lost.value) return false
    busy.value = true
    said.value = ''
    try {
      await call({ signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
      return true
    } catch (error) {
      if (isLapsed(error)) session.end('lapsed')
      else said.value = sentenceOf(error)
      return false
    } finally {
      setTimeout(() => { busy.value = false }, REST_MS)
    }
  }
  return {
    run,
    said,
    sentenceOf,
    lost: shallowReadonly(lost),
    /** a call would be made */
    ready: computed(() => !busy.value && !lost.value),
  }
}

/** Opens the calls of a page; `lost` says that the station is away. */
export function provideCalls(lost: Ref<boolean>): DeskCalls {
  const calls = createCalls(lost)
  provide(callsKey, calls)
  return calls
}

/** The calls of this page. */
export function useCalls(): DeskCalls {
  const calls = inject(callsKey)
  if (!calls) throw new Error('no calls provided')
  return calls
}
