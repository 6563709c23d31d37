import { useDocumentVisibility, useTimeoutFn } from '@vueuse/core'
import { computed, inject, type InjectionKey, provide, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Difference, UpdateState } from '../../../core/contract/update.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** How long an answer holds while something is under way, and while nothing is, milliseconds. */
const BUSY_MS = 1000
const IDLE_MS = 30_000

/** What the cards of the content know together. */
export type UpdateView = ReturnType<typeof createUpdate>

const updateKey: InjectionKey<UpdateView> = Symbol('update')

function createUpdate(lost: Ref<boolean>) {
  const { station, session } = useDesk()
  const visibility = useDocumentVisibility()
  const state = shallowRef<UpdateState>()
  /** this page is copying from a stick, and shows it there */
  const isCopying = shallowRef(false)
  const delay = computed(() => (isCopying.value || (state.value?.phase ?? 'idle') !== 'idle' ? BUSY_MS : IDLE_MS))
  const { start } = useTimeoutFn(() => ask(), delay, { immediate: false })
  watch(delay, () => { start() })
  let asked = 0
  let taken = 0

  /** What the station says later wins, in whatever order its answers come. */
  async function ask(): Promise<void> {
    const turn = ++asked
    try {
      if (!lost.value && visibility.value === 'visible') take(await station.client.update.get(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }), turn)
    } catch (error) {
      // a station that does not answer now is asked again
      if (isLapsed(error)) session.end('lapsed')
    } finally {
      start()
    }
  }
  function take(next: UpdateState, turn = ++asked): void {
    if (turn < taken) return
    taken = turn
    state.value = next
  }
  // system.events tells when an update begins and ends
  watch(() => [station.state.value?.update?.phase, station.state.value?.generation, lost.value, visibility.value], () => { void ask() }, { immediate: true })

  return {
    state: shallowReadonly(state),
    ask,
    /** takes the state that another call has answered with */
    take,
    /** what a stick would bring, once it was looked at */
    onStick: shallowRef<Difference>(),
    isCopying,
  }
}

/** Follows the updates for the cards below; `lost` says that the station is away. */
export function provideUpdate(lost: Ref<boolean>): void {
  provide(updateKey, createUpdate(lost))
}

/** The updates of this page. */
export function useUpdate(): UpdateView {
  const update = inject(updateKey)
  if (!update) throw new Error('no update provided')
  return update
}
