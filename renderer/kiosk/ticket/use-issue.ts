import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { refDebounced } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'
import { useVisit } from '../visit/visit.ts'

/** A number that somebody wants. */
export interface Wanted {
  readonly businessId: string
  readonly priority: boolean
  readonly procedureId?: string
  /** indices into the materials of the procedure */
  readonly brought?: number[]
}

/** Why no number came; a business that is closed has a page of its own. hubAway: this machine is a satellite and asked its hub in vain. */
export type IssueFailure = 'lost' | 'tooMany' | 'hubAway'

/** A number that takes longer than this is worth a word, milliseconds. */
const SLOW_MS = 800

function failureOf(error: unknown): IssueFailure {
  if (!(error instanceof ORPCError)) return 'lost'
  return error.code === 'HUB_AWAY' ? 'hubAway' : error.code === 'TOO_MANY_REQUESTS' ? 'tooMany' : 'lost'
}

/** 取号: from a touch to the number. Touches while the station is being asked count as the first one. */
export function useIssue() {
  const station = useStation()
  const visit = useVisit()
  const router = useRouter()
  const asking = shallowRef(false)
  const askedLong = refDebounced(asking, SLOW_MS)
  const failure = shallowRef<IssueFailure>()
  /** wanted while this visitor has a number already: the question stands whether it is meant */
  const second = shallowRef<Wanted>()

  async function take(wanted: Wanted): Promise<void> {
    const { businessId, procedureId = '', priority } = wanted
    const key = `${businessId} ${procedureId} ${priority}`
    second.value = undefined
    failure.value = undefined
    asking.value = true
    const { error, data } = await safe(station.client.queue.issue({ ...wanted, requestId: visit.requestFor(key) }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }))
    asking.value = false
    if (data) {
      visit.take(data, key)
      await router.push(`/ticket/number/${data.number}`)
    } else if (isDefinedError(error) && error.code === 'CLOSED') {
      await router.push(`/ticket/closed/${businessId}`)
    } else {
      failure.value = failureOf(error)
      station.reportFault('kiosk ticket', String(error))
    }
  }
  function ask(wanted: Wanted): void {
    if (asking.value) return
    if (visit.ticket) second.value = wanted
    else void take(wanted)
  }
  // the hub is back: nobody has to touch anything
  watch(station.hubAway, (isAway) => { if (!isAway && failure.value === 'hubAway') failure.value = undefined })
  return {
    asking,
    /** it takes a while, and one waits */
    slow: computed(() => asking.value && askedLong.value),
    failure, second, ask, take,
  }
}
