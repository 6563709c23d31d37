import { ORPCError, safe } from '@orpc/client'
import { watch } from 'vue'
import { faultOf, type PrintFault } from '../../../core/printing/status.ts'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'
import { useVisit } from '../visit/visit.ts'

/** The station gives a paper up after about ten seconds; a page that hears nothing for longer tells the same. Milliseconds. */
export const PRINT_TIMEOUT_MS = 15_000

/** Why a paper did not come: what the station says, too many at once, or no answer. */
export function whyNot(error: unknown): PrintFault {
  if (!(error instanceof ORPCError)) return 'offline'
  if (error.code === 'NOT_PRINTED') return (error.data as { kind: PrintFault }).kind
  return error.code === 'TOO_MANY_REQUESTS' ? 'busy' : 'offline'
}

/**
 * Prints the slip of the number just taken, once and by itself; without a printer nothing is said of printing. A slip that
 * did not come out is not tried again by the machine: whoever waits for it sees the number.
 */
export function useSlip(number: string): { print: () => Promise<void> } {
  const station = useStation()
  const queue = useQueue()
  const visit = useVisit()

  async function print(): Promise<void> {
    visit.slip = 'printing'
    const { error, data } = await safe(station.client.printing.ticket({ number, language: visit.language }, { signal: AbortSignal.timeout(PRINT_TIMEOUT_MS) }))
    visit.slip = data ? 'printed' : whyNot(error)
  }
  watch(() => queue.now.value?.printer, (printer) => {
    if (printer === undefined || printer === 'none' || visit.slip !== undefined) return
    const fault = faultOf(printer)
    if (fault) visit.slip = fault
    else void print()
  }, { immediate: true })
  return { print }
}
