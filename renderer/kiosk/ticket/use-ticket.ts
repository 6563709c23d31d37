import { isDefinedError, safe } from '@orpc/client'
import { computed, shallowRef, watch } from 'vue'
import type { TicketView } from '../../../core/contract/queue.ts'
import { useQueue } from '../../station/queue.ts'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'

/**
 * Today's ticket, as it is now and after each change of the queue. `first` is what is known of it already. What was
 * known stays when the station does not answer, and when a satellite does not hear of its hub.
 */
export function useTicket(number: string, first?: TicketView) {
  const station = useStation()
  const queue = useQueue()
  const ticket = shallowRef(first)
  /** unknown: today has no such number; failed: nothing is known of it */
  const trouble = shallowRef<'unknown' | 'failed'>()
  const business = computed(() => station.overview.value?.hall.businesses.find(({ id }) => id === ticket.value?.businessId))
  let turn = 0

  async function look(): Promise<void> {
    const mine = ++turn
    const { error, data } = await safe(station.client.queue.ticket({ number }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }))
    if (mine !== turn) return
    if (data) ticket.value = data
    // without its hub a satellite does not know of every number
    const isUnknown = isDefinedError(error) && error.code === 'NOT_FOUND' && !station.hubAway.value
    trouble.value = data ? undefined : isUnknown ? 'unknown' : ticket.value ? undefined : 'failed'
  }
  watch([queue.now, station.hubAway], look, { immediate: true })
  return { ticket, business, trouble, fresh: computed(() => queue.fresh.value && !station.hubAway.value), look }
}
