import { useEventListener } from '@vueuse/core'
import type { Act, CounterActs } from './use-acts.ts'

/** The keys of the acts; they are shown on the buttons. */
export const KEYS = { red: 'F2', recall: 'F3', finish: 'F4', noShow: 'F6', hold: 'F7', transfer: 'F8' } as const satisfies Partial<Record<keyof CounterActs, string>>

type ActName = keyof typeof KEYS
const NAMES = Object.keys(KEYS) as ActName[]

/**
 * The function keys of the page; what the browser itself would do with them (search, address bar, caret) is prevented.
 * A key that is held down acts once, and none acts while the page asks something.
 */
export function useShortcuts(acts: Record<ActName, Act>, isAsking: () => boolean): void {
  useEventListener(window, 'keydown', (event) => {
    const name = NAMES.find((one) => KEYS[one] === event.key)
    if (!name || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!event.repeat && !isAsking()) acts[name].press()
  })
}
