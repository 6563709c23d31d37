import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'

/** Nobody touched for this long: the kiosk asks; seconds. */
const ASK_AFTER_S = 90
/** This long the question stands (WCAG 2.2.1 asks for at least 20 s); seconds. */
const ASK_FOR_S = 20

export interface IdleOptions {
  /** 长辈版 doubles both times */
  readonly patience: () => number
  /** nothing to lose: no question is asked */
  readonly untouched: () => boolean
  readonly onEnd: () => void
}

/**
 * Watches whether somebody is still there. Any touch starts anew; when the question stands it only gives it its whole time
 * again, for the finger is still on the glass: were the question gone when it leaves, what is beneath would be touched.
 */
export function useIdle({ patience, untouched, onEnd }: IdleOptions) {
  const quiet = shallowRef(0)
  const askAfter = computed(() => ASK_AFTER_S * patience())
  const whole = computed(() => ASK_FOR_S * patience())
  const asking = computed(() => !untouched() && quiet.value >= askAfter.value)
  const left = computed(() => askAfter.value + whole.value - quiet.value)
  const touched = () => { quiet.value = asking.value ? askAfter.value : 0 }
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel']) useEventListener(window, event, touched, { passive: true })
  useIntervalFn(() => {
    quiet.value += 1
    if (untouched() ? quiet.value >= askAfter.value : left.value <= 0) onEnd()
  }, 1000)
  return {
    /** the question stands */
    asking,
    /** seconds until the end, and of how many */
    left, whole, stay: () => { quiet.value = 0 },
  }
}
