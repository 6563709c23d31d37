import { computed, shallowRef, watch, type Ref } from 'vue'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../../core/contract/index.ts'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'

/** A notice as the station gives it. */
export type NoticeItem = InferContractRouterOutputs<typeof contract>['notices']['list'][number]

/** The notices in force on the kiosk, undefined until the first answer; asked again when one of them or the content changes, or the station comes back. */
export function useNotices(): Ref<readonly NoticeItem[] | undefined> {
  const station = useStation()
  const notices = shallowRef<readonly NoticeItem[]>()
  const occasion = computed(() => `${station.state.value?.noticesRevision} ${station.state.value?.generation} ${station.connected.value}`)
  watch(occasion, async () => {
    // a station that does not answer now is asked again at the next occasion; the last list stands
    notices.value = await station.client.notices.list({ where: 'kiosk' }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => notices.value ?? [])
  }, { immediate: true })
  return notices
}
