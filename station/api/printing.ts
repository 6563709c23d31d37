import { PRINTER_SENTENCES } from '../../core/printing/status.ts'
import { station } from './caller.ts'

/** Answers of the group printing, of a station without a printer. */
export function printingHandlers() {
  const none = { message: PRINTER_SENTENCES.none.visitor.zh, data: { kind: 'none' as const } }
  return {
    status: station.printing.status.handler(() => ({ status: 'none' as const })),
    ticket: station.printing.ticket.handler(({ errors }) => { throw errors.NOT_PRINTED(none) }),
    list: station.printing.list.handler(({ errors }) => { throw errors.NOT_PRINTED(none) }),
    test: station.printing.test.handler(({ errors }) => { throw errors.NOT_PRINTED(none) }),
  }
}
