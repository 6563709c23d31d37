import { safe } from '@orpc/client'
import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { HubView } from '../../../core/contract/satellites.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'
import { failureWords, pairFailure, type PairFailure } from './pair-failure.ts'

/** digits of a pairing code */
export const CODE_LENGTH = 8

/** Joins this machine to its hub with the code that a manager reads off there. A code that did not work is typed anew. */
export function usePair() {
  const { station } = useDesk()
  const { t } = useI18n()
  const code = shallowRef('')
  const asking = shallowRef(false)
  const joined = shallowRef<HubView>()
  const failure = shallowRef<PairFailure>()
  watch(code, (typed) => { if (typed !== '') failure.value = undefined })

  async function pair(): Promise<void> {
    if (asking.value || code.value.length < CODE_LENGTH) return
    asking.value = true
    const { error, data } = await safe(station.client.hub.pair({ code: code.value }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }))
    asking.value = false
    joined.value = data
    failure.value = error ? pairFailure(error) : undefined
    // the hub was not asked, or did not answer: the code still holds
    if (failure.value?.kind !== 'away' && failure.value?.kind !== 'lost') code.value = ''
  }
  return {
    code,
    asking,
    /** how it stands to the hub, once it was joined */
    joined,
    /** what stood in the way, as a sentence; empty while nothing does */
    sentence: computed(() => (failure.value ? failureWords(t, failure.value) : '')),
    pair,
  }
}
