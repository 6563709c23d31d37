import { defineStore } from 'pinia'
import { reactive, shallowRef } from 'vue'
import type { TicketView } from '../../../core/contract/queue.ts'
import type { PrintFault } from '../../../core/printing/status.ts'
import type { Language } from '../../i18n/i18n.ts'

/** What became of the slip of a ticket. */
export type Slip = 'printing' | 'printed' | PrintFault

/** What one visitor has set and done. It lives as long as the visit: the next visitor gets a new one. */
export const useVisit = defineStore('visit', () => {
  const language = shallowRef<Language>('zh')
  /** 长辈版 */
  const elder = shallowRef(false)
  const contrast = shallowRef(false)
  /** 下移: all controls in the lower half */
  const lowered = shallowRef(false)
  /** papers ticked as 带了, by procedure id: indices into its materials */
  const brought = reactive(new Map<string, Set<number>>())
  /** the number taken last, as it was then */
  const ticket = shallowRef<TicketView>()
  /** of that number; undefined while nothing was asked of the printer */
  const slip = shallowRef<Slip>()
  /** one sentence above the bar */
  const toast = shallowRef<string>()
  const requests = new Map<string, string>()
  const noted = new Set<string>()

  function tick(procedure: string, material: number): void {
    const ticked = new Set(brought.get(procedure))
    if (!ticked.delete(material)) ticked.add(material)
    brought.set(procedure, ticked)
  }
  /** the id under which something is asked for: asked again, also after an answer that got lost, it stays one ticket or one suggestion */
  function requestFor(wanted: string): string {
    const id = requests.get(wanted) ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
    requests.set(wanted, id)
    return id
  }
  /** whether something is noted for the first time in this visit; from then on it has been */
  function notesFirst(what: string): boolean {
    const isFirst = !noted.has(what)
    noted.add(what)
    return isFirst
  }
  /** it was had: wanted once more, it is another one */
  function had(wanted: string): void {
    requests.delete(wanted)
  }
  function take(taken: TicketView, wanted: string): void {
    had(wanted)
    ticket.value = taken
    slip.value = undefined
  }
  return { language, elder, contrast, lowered, brought, ticket, slip, toast, tick, requestFor, had, notesFirst, take }
})
