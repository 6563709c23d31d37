import { computed, type ComputedRef } from 'vue'
import { clockText, localTime } from '../../../core/calendar/local-time.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'

/** When a satellite last heard of its hub, on the hall's clock 10:42: what it knows of the queue was so then. Undefined while the hub is there. */
export function useHubHeard(): ComputedRef<string | undefined> {
  const station = useStation()
  const { loaded } = useLoad(async (signal) => (station.hubAway.value ? station.client.hub.get(undefined, { signal }) : null), [station.hubAway])
  return computed(() => {
    const lastSeen = station.hubAway.value && loaded.value.state === 'there' && loaded.value.value?.lastSeen
    return lastSeen ? clockText(localTime(Date.parse(lastSeen), station.timezone.value).minutes) : undefined
  })
}
