import { ORPCError } from '@orpc/server'
import { papersToBring, type Procedure } from '../../core/content/procedure.ts'
import type { HallQueue } from '../../core/contract/queue.ts'
import type { CheckedPaper } from '../../core/queue/ticket.ts'
import { businessView, opensView, queueView, ticketView } from '../../core/queue/views.ts'
import { helpView } from '../help/view.ts'
import { createRate } from '../server/rate.ts'
import { type Caller, sessionOf, station } from './caller.ts'
import { held } from './content.ts'
import { notStored } from './not-stored.ts'
import { ownedBy } from './owned.ts'
import { viewFacts } from './queue-facts.ts'
import type { Services } from './router.ts'

/** Tickets a minute for each machine of the LAN (design.md §11). */
const TICKETS_PER_MINUTE = 30

const CLOSED: Record<string, string> = {
  closed: '现在不办公，不能取号', break: '现在午休，不能取号', holiday: '今天放假，不能取号', full: '今天的号取完了', byManager: '这项业务今天不办',
}

/** Answers of the group queue. */
export function queueHandlers(services: Services) {
  const { queue, clock } = services
  const rate = createRate(TICKETS_PER_MINUTE)
  const mayTake = ({ source, isLocal }: Caller): boolean => isLocal || rate.allow(source, clock.now())
  const look = (): HallQueue => {
    const content = held(services)
    return { ...queueView(queue.state, viewFacts(services, content)), help: services.help.list(clock.now()).map(helpView), printer: services.printer.status() }
  }
  const shared = queue.changes.shared(look)
  const switched = (type: 'closeBusiness' | 'openBusiness') => (id: string, clerk: string) => {
    const content = held(services)
    const business = content.catalog.hall.businesses.find((one) => one.id === id)
    const outcome = ownedBy(services).queue.run({ type, businessId: id, clerk }, content)
    if (!outcome.ok && outcome.error.kind === 'notStored') throw notStored()
    if (!business || !outcome.ok) throw new ORPCError('NOT_FOUND', { message: '没有这项业务' })
    return businessView(queue.state, business, viewFacts(services, content))
  }
  const close = switched('closeBusiness')
  const open = switched('openBusiness')
  return {
    businesses: station.queue.businesses.handler(() => look().businesses),
    board: station.queue.board.handler(() => look()),
    events: station.queue.events.handler(({ signal }) => {
      held(services)
      return queue.changes.follow(shared, signal)
    }),
    issue: station.queue.issue.handler(({ input, context, errors }) => {
      const content = held(services)
      if (!mayTake(context.caller)) throw errors.TOO_MANY_REQUESTS()
      const { businessId, priority, procedureId, requestId, brought } = input
      const procedure = procedureId === undefined ? undefined : content.catalog.byId.get(procedureId)
      const outcome = ownedBy(services).queue.run({
        type: 'issue', businessId, priority, requestId, procedureId: procedure?.id,
        papers: procedure && brought && checkedPapers(procedure, brought),
      }, content)
      const facts = viewFacts(services, content)
      if (outcome.ok && outcome.ticket) return ticketView(queue.state, outcome.ticket, facts)
      if (!outcome.ok && outcome.error.kind === 'notStored') throw notStored()
      if (outcome.ok || outcome.error.kind !== 'businessClosed') throw errors.NOT_FOUND()
      const { reason, opens } = outcome.error
      throw errors.CLOSED({ message: CLOSED[reason] ?? '现在不能取号', data: { reason, ...opensView(opens, facts.timezone) } })
    }),
    ticket: station.queue.ticket.handler(({ input, errors }) => {
      const content = held(services)
      const ticket = queue.state.tickets.get(input.number)
      if (!ticket) throw errors.NOT_FOUND()
      return ticketView(queue.state, ticket, viewFacts(services, content))
    }),
    closeBusiness: station.queue.closeBusiness.handler(({ input, context }) => close(input.id, sessionOf(context).name)),
    openBusiness: station.queue.openBusiness.handler(({ input, context }) => open(input.id, sessionOf(context).name)),
    confirmDay: station.queue.confirmDay.handler(({ input, context, errors }) => {
      const confirmed = ownedBy(services).queue.confirmDay(input.date, held(services))
      if (confirmed.ok) {
        services.journal.event('date confirmed', { date: input.date, by: sessionOf(context).name })
        return { day: confirmed.day }
      }
      if (confirmed.error.kind === 'notStored') throw notStored()
      const { kind, today } = confirmed.error
      throw errors.CONFLICT({ message: kind === 'otherDate' ? `机器的钟说今天是 ${today}，先把钟调对` : `${today} 已经开过一次，不能再开，明天再来确认`, data: { today } })
    }),
  }
}

/** What the visitor said of each paper to bring. `brought` are indices into all materials of the procedure. */
function checkedPapers(procedure: Procedure, brought: readonly number[]): CheckedPaper[] {
  return papersToBring(procedure).map((paper) => ({ name: paper.name, brought: brought.includes(procedure.materials.indexOf(paper)) }))
}
