import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { useDesk } from '../../desk/desk.ts'

/** Nobody touched the panel for this long: it locks; seconds. */
const LOCKS_AFTER_S = 300
/** So long before that it is said, seconds. */
const SAID_FOR_S = 60
/** The question for the PIN gives the screen back to the visitors sooner: nobody may be there; seconds. */
const PIN_FOR_S = 60

/** Locks the panel of a kiosk that nobody touches any more. Any touch starts anew. */
export function useLock() {
  const { session, leave } = useDesk()
  const quiet = shallowRef(0)
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel']) useEventListener(window, event, () => { quiet.value = 0 }, { passive: true, capture: true })
  const after = computed(() => (session.current.value ? LOCKS_AFTER_S : PIN_FOR_S))
  const left = computed(() => after.value - quiet.value)
  const { pause } = useIntervalFn(() => {
    quiet.value += 1
    if (left.value > 0) return
    pause()
    void leave()
  }, 1000)
  return {
    minutes: LOCKS_AFTER_S / 60,
    /** seconds until it locks, once that is to be said */
    left: computed(() => (left.value <= SAID_FOR_S ? Math.max(left.value, 0) : undefined)),
  }
}
