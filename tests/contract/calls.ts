import type { Program } from '../../core/signage/program.ts'
import type { Client } from '../support/links.ts'

const signal = () => ({ signal: AbortSignal.timeout(8000) })

/** What a call of the table is made with: a manager's client, and one with another token. */
export interface Hands {
  readonly client: Client
  readonly as: (token: string) => Promise<Client>
}

/** The first of what is followed. */
async function first(events: Promise<AsyncGenerator<unknown, unknown, void>>): Promise<unknown> {
  const following = await events
  const { value } = await following.next()
  await following.return(undefined)
  return value
}

/** How a call failed, when it is its typed error that is the good answer. */
const refused = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => ({ code: (error as { code?: string }).code, data: (error as { data?: unknown }).data }))

/** The id of the one notice of this hall. */
const postedId = async (client: Client): Promise<string> => (await client.notices.local(undefined, signal()))[0]!.id

/** The id of the latest suggestion. */
const suggestedId = async (client: Client): Promise<number> => (await client.feedback.suggestions({ limit: 1 }, signal())).suggestions[0]!.id

/** One good call of each procedure, by its path; they are made in this order, on a station of their own. */
export const CALLS: Record<string, (hands: Hands) => Promise<unknown>> = {
  'content.overview': ({ client }) => client.content.overview(undefined, signal()),
  'content.procedures': ({ client }) => client.content.procedures({ only: 'village', limit: 2 }, signal()),
  'content.procedure': ({ client }) => client.content.procedure({ id: 'dibao' }, signal()),
  'content.villages': ({ client }) => client.content.villages(undefined, signal()),
  'search.query': ({ client }) => client.search.query({ q: 'dibao' }, signal()),
  'notices.list': ({ client }) => client.notices.list({}, signal()),
  'notices.post': ({ client }) => client.notices.post({ title: '下午停水', level: 'important', until: '2026-11-24' }, signal()),
  'notices.local': ({ client }) => client.notices.local(undefined, signal()),
  'notices.change': async ({ client }) => client.notices.change({ id: await postedId(client), title: '停水改到明天', until: '2026-11-24T18:00:00+08:00' }, signal()),
  'notices.withdraw': async ({ client }) => client.notices.withdraw({ id: await postedId(client) }, signal()),
  'notices.restore': async ({ client }) => client.notices.restore({ id: await postedId(client), until: '2026-11-30' }, signal()),
  'notices.files': ({ client }) => refused(client.notices.files({ source: 'drive-none' }, signal())),
  'notices.takeFiles': ({ client }) => refused(client.notices.takeFiles({ source: 'drive-none', names: ['a.jpg'], until: '2026-11-30', where: ['kiosk'] }, signal())),
  'update.sources': ({ client }) => client.update.sources(undefined, signal()),
  'update.saveReport': ({ client }) => refused(client.update.saveReport({ source: 'drive-none' }, signal())),
  'calendar.month': ({ client }) => client.calendar.month({ month: '2026-10' }, signal()),
  'system.screen': ({ client }) => client.system.screen({ name: 'front' }, signal()),
  'system.reportFault': ({ client }) => client.system.reportFault({ where: 'test', message: '测试' }, signal()),
  'system.events': ({ client }) => first(client.system.events(undefined, signal())),

  'queue.businesses': ({ client }) => client.queue.businesses(undefined, signal()),
  'queue.issue': ({ client }) => client.queue.issue({ businessId: 'civil', procedureId: 'dibao', brought: [0], requestId: 'tap' }, signal()),
  'queue.ticket': ({ client }) => client.queue.ticket({ number: 'a1' }, signal()),
  'queue.board': ({ client }) => client.queue.board(undefined, signal()),
  'queue.events': ({ client }) => first(client.queue.events(undefined, signal())),
  'queue.closeBusiness': ({ client }) => client.queue.closeBusiness({ id: 'police' }, signal()),
  'queue.openBusiness': ({ client }) => client.queue.openBusiness({ id: 'police' }, signal()),
  'queue.confirmDay': ({ client }) => client.queue.confirmDay({ date: '2026-11-23' }, signal()),

  'printing.status': ({ client }) => client.printing.status(undefined, signal()),
  'printing.ticket': ({ client }) => refused(client.printing.ticket({ number: 'A001' }, signal())),
  'printing.list': ({ client }) => refused(client.printing.list({ id: 'dibao', brought: [0] }, signal())),
  'printing.test': ({ client }) => refused(client.printing.test(undefined, signal())),

  'counter.list': ({ client }) => client.counter.list(undefined, signal()),
  'counter.open': ({ client }) => client.counter.open({ id: '1' }, signal()),
  'counter.callNext': ({ client }) => client.counter.callNext({ id: '1' }, signal()),
  'counter.recall': ({ client }) => client.counter.recall({ id: '1' }, signal()),
  'counter.start': ({ client }) => client.counter.start({ id: '1' }, signal()),
  'counter.hold': ({ client }) => client.counter.hold({ id: '1' }, signal()),
  'counter.resume': ({ client }) => client.counter.resume({ id: '1', number: 'A001' }, signal()),
  'counter.transfer': ({ client }) => client.counter.transfer({ id: '1', businessId: 'police' }, signal()),
  'counter.call': ({ client }) => client.counter.call({ id: '1', number: 'A001' }, signal()),
  'counter.noShow': ({ client }) => client.counter.noShow({ id: '1' }, signal()),
  'counter.events': ({ client }) => first(client.counter.events(undefined, signal())),
  'counter.cancel': ({ client }) => client.counter.cancel({ number: 'A001' }, signal()),
  'counter.finish': async ({ client }) => {
    await client.queue.issue({ businessId: 'civil' }, signal())
    await client.counter.callNext({ id: '1' }, signal())
    return client.counter.finish({ id: '1' }, signal())
  },
  // A002, which was finished at window 1
  'feedback.rateable': ({ client }) => client.feedback.rateable({ number: 'A002' }, signal()),
  'feedback.rate': ({ client }) => client.feedback.rate({ number: 'A002', score: 5, reasons: ['unclear'] }, signal()),
  'feedback.ratings': ({ client }) => client.feedback.ratings(undefined, signal()),
  'counter.pause': ({ client }) => client.counter.pause({ id: '1' }, signal()),
  'counter.close': ({ client }) => client.counter.close({ id: '1' }, signal()),

  'hall.get': ({ client }) => client.hall.get(undefined, signal()),
  'hall.setDuty': ({ client }) => client.hall.setDuty({ date: '2026-11-23', leader: '陈某（示例）', staff: '李某（示例）' }, signal()),
  'hall.setWindow': ({ client }) => refused(client.hall.setWindow({ id: '1', businesses: [] }, signal())),
  'hall.setStars': ({ client }) => client.hall.setStars({ stars: { month: '2026-11', earned: ['服务星'] } }, signal()),

  'help.call': ({ client }) => client.help.call({ screen: 'front' }, signal()),
  'help.take': async ({ client }) => client.help.take({ id: (await client.help.call({ screen: 'front' }, signal())).id }, signal()),

  'feedback.suggest': ({ client }) => client.feedback.suggest({ text: '等的时间长', phone: '0375-5000108' }, signal()),
  'feedback.suggestions': ({ client }) => client.feedback.suggestions({ state: 'new' }, signal()),
  'feedback.see': async ({ client }) => client.feedback.see({ id: await suggestedId(client) }, signal()),
  'feedback.answer': async ({ client }) => client.feedback.answer({ id: await suggestedId(client), answer: '多开了一个窗口', isPublic: true }, signal()),
  'feedback.answers': ({ client }) => client.feedback.answers(undefined, signal()),
  'feedback.remove': async ({ client }) => client.feedback.remove({ id: await suggestedId(client) }, signal()),

  'voice.events': ({ client }) => first(client.voice.events({ screen: 'elsewhere' }, signal())),
  // how many are left depends on whether the hall's calls have come that far
  'voice.said': async ({ client }) => typeof (await client.voice.said({ id: 'none' }, signal())).left,
  'voice.settings': ({ client }) => client.voice.settings(undefined, signal()),
  'voice.change': ({ client }) => client.voice.change({ volume: 40, quiet: ['12:00-14:00'] }, signal()),

  'update.get': async ({ client }) => ({ ...await client.update.get(undefined, signal()), freeBytes: 0 }),
  'update.check': ({ client }) => refused(client.update.check(undefined, signal())),
  'update.preview': ({ client }) => refused(client.update.preview({ source: 'none' }, signal())),
  'update.import': ({ client }) => refused(client.update.import({ source: 'none' }, signal())),
  'update.cancel': async ({ client }) => ({ ...await client.update.cancel(undefined, signal()), freeBytes: 0 }),
  'update.rollback': ({ client }) => refused(client.update.rollback({}, signal())),

  'signage.watch': async ({ client }) => {
    const { slides, urgent, ...program } = await first(client.signage.watch({ screen: 'door' }, signal())) as Program
    // the ids of slides hold those of notices
    return { ...program, slides: slides.map(({ kind }) => kind), urgent: urgent.length }
  },
  'signage.played': ({ client }) => client.signage.played({ screen: 'door', plays: [{ playlist: 'default', item: 'clock', started: '2026-11-23T02:00:00.000Z', seconds: 12 }] }, signal()),
  'signage.plays': ({ client }) => client.signage.plays({}, signal()),
  'signage.playlists': ({ client }) => client.signage.playlists(undefined, signal()),
  'signage.saveLocal': ({ client }) => refused(client.signage.saveLocal({ id: 'nowhere', isOn: false, items: [] }, signal())),
  'signage.preview': ({ client }) => refused(client.signage.preview({ profile: 'lcd', playlist: { id: 'nowhere', isOn: true, items: [] } }, signal())),
  'signage.reset': ({ client }) => refused(client.signage.reset({ id: 'nowhere' }, signal())),

  'statistics.noteRead': ({ client }) => client.statistics.noteRead({ id: 'dibao' }, signal()),
  'statistics.noteNotFound': ({ client }) => client.statistics.noteNotFound({ words: '养老金认证' }, signal()),
  'statistics.get': ({ client }) => client.statistics.get({ from: '2026-11-01', until: '2026-11-30', step: 'week' }, signal()),
  'statistics.saveToStick': ({ client }) => refused(client.statistics.saveToStick({ from: '2026-11-01', until: '2026-11-30', source: 'drive-none' }, signal())),
  'statistics.export': async ({ client }) => {
    const { name, type, size } = await client.statistics.export({ from: '2026-11-01', until: '2026-11-30' }, signal())
    return { name, type, isThere: size > 1000 }
  },

  'staff.login': ({ client }) => client.staff.login({ name: '王某', pin: '864201' }, signal()),
  'staff.me': ({ client }) => client.staff.me(undefined, signal()),
  'staff.names': ({ client }) => client.staff.names(undefined, signal()),
  'staff.putAccount': ({ client }) => client.staff.putAccount({ name: '新来的', role: 'clerk', pin: '135792' }, signal()),
  'staff.accounts': async ({ client }) => (await client.staff.accounts(undefined, signal())).map(({ name, role }) => `${role} ${name}`),
  'staff.changePin': async ({ client, as }) => {
    const { token } = await client.staff.login({ name: '新来的', pin: '135792' }, signal())
    return (await as(token)).staff.changePin({ old: '135792', pin: '246813' }, signal())
  },
  'staff.endSessions': ({ client }) => client.staff.endSessions({ name: '新来的' }, signal()),
  'staff.removeAccount': ({ client }) => client.staff.removeAccount({ name: '新来的' }, signal()),
  'system.journal': async ({ client }) => (await client.system.journal({ limit: 2 }, signal())).acts.map(({ act, who, details }) => ({ act, who, details })),
  'system.faults': async ({ client }) => Array.isArray(await client.system.faults(undefined, signal())),
  'system.settings': ({ client }) => client.system.settings(undefined, signal()),
  'system.changeSettings': ({ client }) => client.system.changeSettings({ screens: [{ name: 'front', diagonal: 32, orientation: 'portrait' }] }, signal()),
  'system.setClock': ({ client }) => client.system.setClock({ now: '2026-11-23T02:00:00.000Z' }, signal()),
  'system.restart': ({ client }) => refused(client.system.restart(undefined, signal())),
  'system.leave': ({ client }) => refused(client.system.leave(undefined, signal())),
  'satellites.newCode': async ({ client }) => (await client.satellites.newCode(undefined, signal())).code.length,
  'satellites.join': async ({ client }) => {
    const { code } = await client.satellites.newCode(undefined, signal())
    return client.satellites.join({ code, name: '侧门', hall: '410423-xinji', version: '9.9.9' }, signal())
  },
  'satellites.list': async ({ client }) => (await client.satellites.list(undefined, signal())).map(({ name, isConnected, lastSeen }) => ({ name, isConnected, lastSeen })),
  'satellites.news': ({ client }) => refused(first(client.satellites.news({ version: '9.9.9' }, signal()))),
  'satellites.revoke': async ({ client }) => client.satellites.revoke({ id: (await client.satellites.list(undefined, signal()))[0]!.id }, signal()),
  'hub.get': ({ client }) => client.hub.get(undefined, signal()),
  'hub.pair': ({ client }) => refused(client.hub.pair({ code: '12345678' }, signal())),
  'staff.logout': async ({ client, as }) => {
    const { token } = await client.staff.login({ name: '王某', pin: '864201' }, signal())
    return (await as(token)).staff.logout(undefined, signal())
  },
}

/** What differs from station to station: moments and what is made up anew. */
const OWN = new Set(['now', 'activated', 'from', 'tookMs', 'issuedAt', 'calledAt', 'startedAt', 'at', 'expiresAt', 'token', 'answeredAt'])
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** An answer without what no two stations can have in common. */
export const common = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) =>
  (OWN.has(key) && value !== null ? 'its own' : typeof value === 'string' ? value.replaceAll(UUID, 'its own') : value)))
