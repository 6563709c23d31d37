import { shallowRef, watch, type Ref } from 'vue'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../core/contract/index.ts'
import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'

/** A notice as the station gives it. */
export type BoardNotice = InferContractRouterOutputs<typeof contract>['notices']['list'][number]

/** The notices in force on the board; asked again with every word of the station, that is each minute at least. */
export function useBoardNotices(): Readonly<Ref<readonly BoardNotice[]>> {
  const station = useStation()
  const notices = shallowRef<readonly BoardNotice[]>([])
  watch(station.state, async () => {
    // a station that does not answer is asked again in a minute; the last list stands
    notices.value = await station.client.notices.list({ where: 'board' }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => notices.value)
  }, { immediate: true })
  return notices
}
