import { computed, type ComputedRef, type Ref } from 'vue'
import type { CounterView } from '../../core/contract/counter.ts'
import type { TicketState } from '../../core/queue/ticket.ts'
import { useCalls } from '../desk/calls.ts'
import { useDesk } from '../desk/desk.ts'
import { isTaken, usualAct, type UsualAct } from './usual.ts'

/** Something a clerk can do by a button and by a key. */
export interface Act {
  /** it would do nothing now */
  readonly off: ComputedRef<boolean>
  readonly press: () => void
}

/** What can be done at a window, by its key or for a ticket in a list. */
export type CounterActs = ReturnType<typeof useActs>

/** The acts at a window. `change` and `transfer` first ask where to. */
export function useActs(counter: Ref<CounterView>, ask: { readonly change: () => void; readonly transfer: () => void }) {
  const { station, session } = useDesk()
  const { run, ready } = useCalls()
  const me = () => session.current.value ?? { name: '', role: 'visitor' as const }
  const { client } = station
  const at = () => ({ id: counter.value.id })

  const act = (can: () => boolean, press: () => void): Act => {
    const off = computed(() => !can())
    return { off, press: () => { if (!off.value) press() } }
  }
  /** with whoever is at the window, in one of these states */
  const withCurrent = (states: readonly TicketState[], press: () => void): Act => act(
    () => ready.value && !isTaken(counter.value, me()) && counter.value.current !== null && states.includes(counter.value.current.state),
    press,
  )
  const plain = (name: 'open' | 'pause' | 'close' | 'callNext' | 'recall' | 'start' | 'finish' | 'noShow' | 'hold') => run((options) => client.counter[name](at(), options))

  const usual = computed(() => usualAct(counter.value, me()))
  const usualDoes: Record<UsualAct, () => void> = {
    open: () => { void plain('open') }, resume: () => { void plain('open') }, callNext: () => { void plain('callNext') }, start: () => { void plain('start') },
    finishNext: () => { void plain('callNext') }, finish: () => { void plain('finish') }, change: ask.change,
  }
  return {
    usual,
    red: act(() => usual.value === 'change' || (ready.value && (usual.value !== 'callNext' || counter.value.next !== null)), () => { usualDoes[usual.value]() }),
    recall: withCurrent(['called'], () => { void plain('recall') }),
    finish: withCurrent(['called', 'serving'], () => { void plain('finish') }),
    noShow: withCurrent(['called'], () => { void plain('noShow') }),
    hold: withCurrent(['called', 'serving'], () => { void plain('hold') }),
    transfer: withCurrent(['called', 'serving'], ask.transfer),
    ready,
    open: () => plain('open'),
    pause: () => plain('pause'),
    close: () => plain('close'),
    pick: (number: string) => run((options) => client.counter.call({ ...at(), number }, options)),
    back: (number: string) => run((options) => client.counter.resume({ ...at(), number }, options)),
    cancel: (number: string) => run((options) => client.counter.cancel({ number }, options)),
    transferTo: (to: { businessId: string } | { counterId: string }, position: 'front' | 'back') =>
      run((options) => client.counter.transfer({ ...at(), ...to, position }, options)),
  }
}
