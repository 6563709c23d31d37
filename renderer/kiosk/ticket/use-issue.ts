import { isDefinedError, safe } from '@orpc/client'
import { shallowRef } from 'vue'
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

/** 取号: from a touch to the number. Touches while the station is being asked count as the first one. */
export function useIssue() {
  const station = useStation()
  const visit = useVisit()
  const router = useRouter()
  const asking = shallowRef(false)
  /** why no number came; a business that is closed has a page of its own */
  const failure = shallowRef<'lost' | 'tooMany'>()
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
      failure.value = isDefinedError(error) && error.code === 'TOO_MANY_REQUESTS' ? 'tooMany' : 'lost'
      station.reportFault('kiosk ticket', String(error))
    }
  }
  function ask(wanted: Wanted): void {
    if (asking.value) return
    if (visit.ticket) second.value = wanted
    else void take(wanted)
  }
  return { asking, failure, second, ask, take }
}
