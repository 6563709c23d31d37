import { ORPCError } from '@orpc/server'
import { yearWithoutHolidays } from '../../core/calendar/known-years.ts'
import { localTime } from '../../core/calendar/local-time.ts'
import type { CounterState, CounterView } from '../../core/contract/counter.ts'
import { clerkTicket, counterState, counterView } from '../../core/queue/clerk-views.ts'
import type { CounterCommand } from '../../core/queue/commands.ts'
import type { TicketState } from '../../core/queue/ticket.ts'
import { helpView } from '../help/view.ts'
import type { QueueOutcome } from '../queue/queue.ts'
import type { Session } from '../staff/staff.ts'
import { sessionOf, station } from './caller.ts'
import { held } from './content.ts'
import { notStored } from './not-stored.ts'
import { ownedBy } from './owned.ts'
import { viewFacts } from './queue-facts.ts'
import type { Services } from './router.ts'

/** What a clerk asks for, without where and who. */
type Asked = CounterCommand extends infer C ? C extends CounterCommand ? Omit<C, 'counterId' | 'clerk' | 'isManager'> : never : never

/** Answers of the group counter. */
export function counterHandlers(services: Services) {
  const { queue, clock, help, staff } = services
  const look = (): CounterState => {
    const content = held(services)
    const plan = queue.checkDay(content)
    return {
      ...counterState(queue.state, viewFacts(services, content)),
      help: help.list(clock.now()).map(helpView),
      printer: services.printer.status(),
      storeFault: services.storeFault(),
      yearWithoutHolidays: yearWithoutHolidays(localTime(clock.now(), content.catalog.county.timezone).date, content.catalog.calendar) ?? null,
      dayFault: plan.kind === 'behind' || plan.kind === 'ahead' ? { kind: plan.kind, today: plan.today } : null,
    }
  }
  const shared = queue.changes.shared(look)
  const act = (counterId: string, { name, role }: Session, asked: Asked): CounterView => {
    const content = held(services)
    const outcome = ownedBy(services).queue.run({ ...asked, counterId, clerk: name, isManager: role === 'manager' }, content)
    const window = content.catalog.hall.windows.find(({ id }) => id === counterId)
    if (!outcome.ok) throw refusal(outcome.error)
    if (!window) throw refusal({ kind: 'unknownCounter' })
    return counterView(queue.state, window, viewFacts(services, content))
  }
  const { counter } = station
  return {
    list: counter.list.handler(() => look().counters),
    events: counter.events.handler(({ signal, context: { token = '' }, errors }) => {
      held(services)
      return queue.changes.follow(() => {
        // a session may end while its page follows: by time, by leaving, or because the PIN was changed
        if (!staff.session(token, clock.now())) throw errors.UNAUTHORIZED()
        return shared()
      }, signal)
    }),
    open: counter.open.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'open' })),
    pause: counter.pause.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'pause' })),
    close: counter.close.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'close' })),
    callNext: counter.callNext.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'callNext' })),
    call: counter.call.handler(({ input: { id, number }, context }) => act(id, sessionOf(context), { type: 'call', number })),
    recall: counter.recall.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'recall' })),
    start: counter.start.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'start' })),
    finish: counter.finish.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'finish' })),
    noShow: counter.noShow.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'noShow' })),
    hold: counter.hold.handler(({ input: { id }, context }) => act(id, sessionOf(context), { type: 'hold' })),
    resume: counter.resume.handler(({ input: { id, number }, context }) => act(id, sessionOf(context), { type: 'resume', number })),
    transfer: counter.transfer.handler(({ input: { id, businessId, counterId, position }, context }) =>
      act(id, sessionOf(context), { type: 'transfer', businessId, toCounter: counterId, front: position === 'front' })),
    cancel: counter.cancel.handler(({ input: { number }, context }) => {
      const content = held(services)
      const { name, role } = sessionOf(context)
      const outcome = ownedBy(services).queue.run({ type: 'cancel', number, clerk: name, isManager: role === 'manager' }, content)
      if (!outcome.ok) throw refusal(outcome.error)
      if (!outcome.ticket) throw refusal({ kind: 'unknownTicket' })
      return clerkTicket(outcome.ticket, viewFacts(services, content))
    }),
  }
}

const STATES: Record<TicketState, string> = {
  waiting: '还在等', called: '已经叫了，还没开始办', serving: '正在办', held: '先放着', noShow: '过号了', done: '已经办完', cancelled: '已经作废',
}

/** Why a clerk's command changed nothing, as a sentence. */
function refusal(error: Extract<QueueOutcome, { ok: false }>['error']): ORPCError<string, unknown> {
  const conflict = (message: string, data: { number?: string; clerk?: string } = {}) => new ORPCError('CONFLICT', { status: 409, message, data: { kind: error.kind, ...data } })
  const missing = (message: string) => new ORPCError('NOT_FOUND', { status: 404, message })
  switch (error.kind) {
    case 'unknownBusiness': return missing('没有这项业务')
    case 'unknownCounter': return missing('没有这个窗口')
    case 'unknownTicket': return missing('今天没有这个号')
    case 'businessClosed': return conflict('这项业务现在不办')
    case 'counterTaken': return conflict(`这个窗口是${error.clerk}在用`, { clerk: error.clerk })
    case 'counterNotOpen': return conflict('窗口没开，先点“开窗”')
    case 'counterBusy': return conflict(`${error.number} 还在窗口，先办结、过号或放一放`, { number: error.number })
    case 'nobodyThere': return conflict('窗口现在没有人，先叫下一位')
    case 'wrongState': return conflict(`${error.number} ${STATES[error.state]}，不能这样做`, { number: error.number })
    case 'recalledOften': return conflict('已经叫了好几遍，没来就点“过号”')
    case 'notStored': return notStored()
  }
}
