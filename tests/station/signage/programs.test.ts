import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '../../../core/signage/program.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { received } from '../../support/library-fixture.ts'
import { type Client, clientFrom, type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('signage')
const MORNING = `title: 上午
when: [{ time: "8:00-12:00" }]
marquee: [办事先问一声]
items:
  - { show: procedure, procedure: dibao }
  - { show: picture, file: notices/winter.svg, caption: 取暖 }
`
const files = (morning = MORNING) => new Map([...countyFiles(), ['playlists/morning.yaml', morning]])

const opened: LinkedStation[] = []
afterAll(async () => { for (const { station } of opened) await station.stop() })

/** A station whose content has playlists; by default on Monday at ten. */
async function start(clock = '2026-11-23T10:00:00+08:00', content = files()) {
  const data = await makeFolder()
  const linked = await startLinkedStation(data, { clock, shippedDir: await compileInto(path.join(data, 'shipped'), content) })
  opened.push(linked)
  return linked
}

/** Follows a screen: what it plays when something is asked for, and each time after that. */
async function screenOf(client: Client, screen = 'door') {
  const leaving = new AbortController()
  const programs = await client.signage.watch({ screen }, { signal: leaving.signal })
  const next = async (): Promise<Program> => {
    const { value, done } = await programs.next()
    if (done) throw new Error('the stream has ended')
    return value
  }
  return { next, leave: () => { leaving.abort() } }
}
const ids = ({ slides }: Program) => slides.map(({ id }) => id)

describe('a screen', () => {
  let linked: LinkedStation
  let manager: Client
  beforeAll(async () => {
    linked = await start()
    manager = clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))
  })

  test('is told at once what it plays, with all that its slides say', async () => {
    const { next, leave } = await screenOf(manager)
    const program = await next()
    expect(program).toMatchObject({ screen: 'door', profile: 'lcd', calls: 'strip', hall: { code: '410423-xinji', name: '辛集乡便民服务中心' }, urgent: [] })
    expect(program.slides[0]).toMatchObject({ kind: 'procedure', title: '低保', windows: ['1'], isFree: true, part: { index: 1, of: 1 } })
    expect(program.slides.at(-1)).toMatchObject({ kind: 'picture', caption: '取暖', address: expect.stringMatching(/^\/media\/[0-9a-f]{64}\.svg$/) as string })
    expect(program.marquee.map(({ text }) => text)).toContain('办事先问一声')
    leave()
  })

  test('is told of an urgent notice when it is posted, and when it is withdrawn', async () => {
    const { next, leave } = await screenOf(manager)
    await next()
    const { id } = await manager.notices.post({ title: '马上停电', level: 'urgent', until: '2026-11-24' })
    const told = await next()
    expect(told.urgent).toMatchObject([{ kind: 'notice', notice: id, title: '马上停电', playlist: 'urgent' }])
    expect(told.marquee[0]).toEqual({ text: '马上停电', isUrgent: true })
    await manager.notices.withdraw({ id })
    expect((await next()).urgent).toEqual([])
    leave()
  })

  test('plays in the order and with the seconds that the manager wants, and after a reset as the county does', async () => {
    const { next, leave } = await screenOf(manager)
    const before = ids(await next())
    const saved = await manager.signage.saveLocal({
      id: 'morning', isOn: true, items: [{ key: 'picture notices/winter.svg', isOn: true, seconds: 30 }, { key: 'procedure dibao', isOn: false }],
    })
    expect(saved).toMatchObject({ isLocal: true, isRunning: true, items: [{ name: '图片：取暖', seconds: 30 }, { name: '低保', isOn: false }] })
    const changed = await next()
    expect(changed.slides).toMatchObject([{ kind: 'picture', seconds: 30 }])
    expect(await manager.signage.reset({ id: 'morning' })).toMatchObject({ isLocal: false })
    expect(ids(await next())).toEqual(before)
    leave()
  })

  test('plays name and time, frequent matters and notices when the manager has switched all off', async () => {
    await manager.signage.saveLocal({ id: 'morning', isOn: false, items: [] })
    const { next, leave } = await screenOf(manager)
    const program = await next()
    expect(program.slides[0]).toMatchObject({ kind: 'idle', playlist: 'default' })
    expect(program.slides.map(({ kind }) => kind)).toContain('procedure')
    await manager.signage.reset({ id: 'morning' })
    leave()
  })

  test('is told nothing of a change that is only looked at', async () => {
    const looks = (draft: object) => manager.signage.preview({ screen: 'door', profile: 'lcd', playlist: { id: 'morning', isOn: true, items: [], ...draft } })
    const found = await looks({ items: [{ key: 'picture notices/winter.svg', isOn: true, seconds: 7 }, { key: 'procedure dibao', isOn: false }] })
    expect(found).toMatchObject({ runs: 'now', program: { slides: [{ kind: 'picture', seconds: 7 }], marquee: [{ text: '办事先问一声' }, ...found.program.marquee.slice(1)] } })
    // its own slides are seen whenever it runs
    const evening = await looks({ when: [{ time: '18:00-20:00' }] })
    expect(evening.runs).toBe('later')
    expect(evening.program.slides[0]).toMatchObject({ kind: 'procedure', playlist: 'morning' })
    expect(await looks({ isOn: false })).toMatchObject({ runs: 'off', program: { slides: expect.arrayContaining([expect.objectContaining({ playlist: 'default' })]) as unknown } })
    expect((await manager.signage.playlists())[0]).toMatchObject({ id: 'morning', isLocal: false, local: null, county: { priority: 5, when: [{ time: '8:00-12:00' }] } })
    const { next, leave } = await screenOf(manager)
    expect(ids(await next())[0]).toMatch(/^morning\/procedure dibao/)
    leave()
  })

  test('is told of new content', async () => {
    const { next, leave } = await screenOf(manager)
    await next()
    const { library } = linked.services
    const folder = await compileInto(path.join(await makeFolder(), 'new'), files(MORNING.replace('procedure: dibao', 'procedure: shenfenzheng')))
    await library.switchTo(await received(library, folder, 1))
    expect((await next()).slides[0]).toMatchObject({ kind: 'procedure', procedure: 'shenfenzheng' })
    leave()
  })
})

test('at noon the morning\'s playlist gives way, to the moment and without anybody asking', async () => {
  const linked = await start('2026-11-23T11:59:59+08:00')
  const { next, leave } = await screenOf(clientFrom(linked, KIOSK))
  expect(ids(await next())[0]).toMatch(/^morning\//)
  expect(ids(await next())[0]).toMatch(/^default\//)
  expect(linked.services.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-11-23T12:00:00+08:00'))
  leave()
})

test('what a manager wanted is there after a new start', async () => {
  const linked = await start()
  const manager = clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))
  await manager.signage.saveLocal({ id: 'morning', isOn: false, items: [] })
  await linked.station.stop()
  const again = await startLinkedStation(linked.dataDir, { shippedDir: path.join(linked.dataDir, 'shipped') })
  opened.splice(opened.indexOf(linked), 1, again)
  expect(again.services.signage.local()).toMatchObject({ morning: { isOn: false } })
})

test('a playlist that is none cannot be changed', async () => {
  const linked = await start()
  const manager = clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))
  await expect(manager.signage.saveLocal({ id: 'nowhere', isOn: true, items: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a playlist that waits for one of a higher priority is told as that', async () => {
  const linked = await start(undefined, new Map([...files(), ['playlists/first.yaml', 'title: 先放\npriority: 7\nitems:\n  - { show: clock }\n']]))
  const manager = clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))
  const runs = async (priority: number) => (await manager.signage.preview({ profile: 'lcd', playlist: { id: 'morning', isOn: true, items: [], priority } })).runs
  expect([await runs(5), await runs(8)]).toEqual(['covered', 'now'])
})

test('what was played is told by its name, and by its key when it is gone', async () => {
  const linked = await start()
  const manager = clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))
  const { id } = await manager.notices.post({ title: '马上停电', level: 'urgent', until: '2026-11-24' })
  const played = (playlist: string, item: string) => ({ playlist, item, started: '2026-11-23T02:00:00.000Z', seconds: 12 })
  await manager.signage.played({ screen: 'door', plays: [played('morning', 'procedure dibao'), played('default', 'clock'), played('urgent', `notice ${id}`), played('gone', 'stars')] })
  expect((await manager.signage.plays({})).map(({ name }) => name).toSorted()).toEqual(['stars', '低保', '大厅名称和时间', '紧急通知：本厅的'].toSorted())
})
