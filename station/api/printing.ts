import { localTime } from '../../core/calendar/local-time.ts'
import { PRINTER_SENTENCES, type PrintFault, type PrintOutcome } from '../../core/printing/status.ts'
import type { TicketSlip } from '../../core/printing/paper.ts'
import { REJOIN_TOLERANCE } from '../../core/queue/limits.ts'
import type { Ticket } from '../../core/queue/ticket.ts'
import { ticketNote } from '../../core/queue/ticket-note.ts'
import { ticketView } from '../../core/queue/views.ts'
import type { LoadedContent } from '../content/load.ts'
import { createRate } from '../server/rate.ts'
import { type Caller, station } from './caller.ts'
import { held } from './content.ts'
import { viewFacts } from './queue-facts.ts'
import type { Services } from './router.ts'

/** Papers a minute for each machine of the LAN. */
const PAPERS_PER_MINUTE = 10

/** Answers of the group printing. */
export function printingHandlers(services: Services) {
  const { printer, queue, clock } = services
  const rate = createRate(PAPERS_PER_MINUTE)
  const mayPrint = ({ source, isLocal }: Caller): boolean => isLocal || rate.allow(source, clock.now())
  return {
    status: station.printing.status.handler(() => ({ status: printer.status() })),
    ticket: station.printing.ticket.handler(async ({ input, context, errors }) => {
      const content = held(services)
      const ticket = queue.state.tickets.get(input.number)
      if (!ticket) throw errors.NOT_FOUND()
      if (!mayPrint(context.caller)) throw errors.TOO_MANY_REQUESTS()
      return printed(await printer.printTicket(slipOf(ticket, input.language, content)), (why) => errors.NOT_PRINTED(why))
    }),
    list: station.printing.list.handler(async ({ input, context, errors }) => {
      const content = held(services)
      const { hall, byId, summaryById } = content.catalog
      const procedure = byId.get(input.id)
      if (!procedure) throw errors.NOT_FOUND()
      if (!mayPrint(context.caller)) throw errors.TOO_MANY_REQUESTS()
      const outcome = await printer.printList({
        language: 'zh', hall, procedure, windows: summaryById.get(procedure.id)?.windows ?? [], printedAt: nowIn(content),
        content: { date: content.published, generation: content.generation }, ...(input.brought && { brought: input.brought }),
      })
      return printed(outcome, (why) => errors.NOT_PRINTED(why))
    }),
    test: station.printing.test.handler(async ({ errors }) => {
      const content = services.library.current()
      const hall = content?.catalog.hall ?? { name: '便民服务大厅' }
      return printed(await printer.printTrial({ language: 'zh', hall, printedAt: nowIn(content) }), ({ data }) =>
        errors.NOT_PRINTED({ message: PRINTER_SENTENCES[data.kind].manager.zh, data }))
    }),
  }

  /** What the paper says of a ticket: as the screen, with the papers that are missing. */
  function slipOf(ticket: Ticket, language: TicketSlip['language'], content: LoadedContent): TicketSlip {
    const { number, day, businessId, procedureId, papers, issuedAt } = ticket
    const { hall, byId, county } = content.catalog
    const business = hall.businesses.find(({ id }) => id === businessId) ?? { name: businessId }
    const matter = procedureId === undefined ? undefined : byId.get(procedureId)
    const { ahead, estimate, windows } = ticketView(queue.state, ticket, viewFacts(services, content))
    const lacking = new Set(papers?.filter(({ brought }) => !brought).map(({ name }) => name))
    return {
      language, hall, number, business, windows, ahead, estimate, rejoinWithin: REJOIN_TOLERANCE,
      issuedAt: localTime(issuedAt, county.timezone), ...(matter && { matter }),
      missing: matter?.materials.filter(({ name }) => lacking.has(name)) ?? [],
      code: ticketNote({ hall: hall.name, phone: hall.phone, number, day, business: business.name, windows: windows.map((id) => `${id}号窗口`) }),
    }
  }

  function nowIn(content: LoadedContent | undefined) {
    return localTime(clock.now(), content?.catalog.county.timezone ?? 'Asia/Shanghai')
  }
}

/** The answer when it was printed; else the error, in the visitor's words. */
function printed(outcome: PrintOutcome, notPrinted: (why: { message: string; data: { kind: PrintFault } }) => Error): { printed: true } {
  if (outcome.ok) return { printed: true }
  const { kind } = outcome.error
  throw notPrinted({ message: PRINTER_SENTENCES[kind].visitor.zh, data: { kind } })
}
