import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LocalNoticeInput } from '../../../core/contract/notices.ts'
import { createClock } from '../../../station/clock.ts'
import { openNotices, type NoticeOutcome, type Notices } from '../../../station/notices/notices.ts'
import { openNoticeTable } from '../../../station/notices/table.ts'
import type { Database } from '../../../station/store/database.ts'
import { openTestLibrary, type OpenedLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('notices')
const MANAGER = '张主任'
const draft = (over: Partial<LocalNoticeInput> = {}): LocalNoticeInput =>
  ({ title: '下午停水', body: '', level: 'normal', until: '2026-11-23', where: ['kiosk', 'board'], ...over })

let library: OpenedLibrary
let db: Database
let notices: Notices
let told: unknown[]
beforeAll(async () => {
  const folder = await makeFolder()
  library = await openTestLibrary(folder, await compileInto(path.join(folder, 'content')))
})
const open = (at = '2026-11-23T10:00:00+08:00') => {
  notices = openNotices({
    table: openNoticeTable(db), clock: createClock(at), library: { current: () => library.current(), onSwitch: () => undefined },
    journal: { event: (message, fields) => { told.push({ message, ...fields }) }, fault: (fault) => { told.push(fault) } },
  })
}
beforeEach(async () => {
  db = (await openedStore(await makeFolder())).db
  told = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  open()
})
afterEach(() => {
  notices.stop()
  vi.useRealTimers()
  db.close()
})

const taken = (outcome: NoticeOutcome) => {
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.notice
}
const titles = () => notices.inForce().filter(({ source }) => source === 'local').map(({ title }) => title)

describe('a manager\'s notice', () => {
  test('is shown at once, in the name of the hall, and says who posted it', () => {
    const posted = taken(notices.post(draft({ level: 'urgent' }), MANAGER))
    expect(posted).toMatchObject({ state: 'inForce', by: MANAGER, publisher: '辛集乡便民服务中心', source: 'local', from: '2026-11-23T02:00:00.000Z' })
    expect(notices.inForce('board')[0]).toMatchObject({ id: posted.id, title: '下午停水' })
    expect(notices.inForce('signage').some(({ id }) => id === posted.id)).toBe(false)
    expect(told).toEqual([{ message: 'notice posted', id: posted.id, title: '下午停水' }])
  })

  test('comes and goes by itself, to the moment, and screens are told each time', () => {
    let changes = 0
    notices.onChange(() => { changes++ })
    notices.post(draft({ from: '2026-11-23T10:30:00+08:00', until: '2026-11-23T18:00:00+08:00' }), MANAGER)
    expect([titles(), changes]).toEqual([[], 1])
    vi.advanceTimersByTime(30 * 60_000 - 1)
    expect([titles(), changes]).toEqual([[], 1])
    vi.advanceTimersByTime(1)
    expect([titles(), changes]).toEqual([['下午停水'], 2])
    vi.advanceTimersByTime(7.5 * 3_600_000)
    expect([titles(), changes, notices.revision()]).toEqual([[], 3, 3])
  })

  test('is changed, withdrawn, and hung up again', () => {
    const { id } = taken(notices.post(draft(), MANAGER))
    expect(taken(notices.change(id, draft({ title: '停水改到明天', until: '2026-11-24' }), '李四'))).toMatchObject({ id, by: '李四', state: 'inForce' })
    expect(titles()).toEqual(['停水改到明天'])
    expect(taken(notices.withdraw(id))).toMatchObject({ state: 'withdrawn' })
    expect(titles()).toEqual([])
    expect(taken(notices.restore(id, undefined, MANAGER))).toMatchObject({ state: 'inForce' })
    expect(titles()).toEqual(['停水改到明天'])
    expect(told.map((one) => (one as { message: string }).message)).toEqual(['notice posted', 'notice changed', 'notice withdrawn', 'notice restored'])
  })

  test('whose time has passed needs a new end to hang again', () => {
    const { id } = taken(notices.post(draft({ until: '2026-11-23T11:00:00+08:00' }), MANAGER))
    vi.advanceTimersByTime(3_600_000)
    expect(notices.local()[0]).toMatchObject({ state: 'over' })
    expect(notices.restore(id, undefined, MANAGER)).toEqual({ ok: false, error: { kind: 'over' } })
    expect(taken(notices.restore(id, '2026-11-25', MANAGER))).toMatchObject({ state: 'inForce', until: '2026-11-25' })
  })

  test('that would end before it begins is refused, as is one that nobody posted', () => {
    expect(notices.post(draft({ from: '2026-11-25', until: '2026-11-24' }), MANAGER)).toEqual({ ok: false, error: { kind: 'endsBefore' } })
    expect(notices.withdraw('none')).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(notices.change('none', draft(), MANAGER)).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(notices.revision()).toBe(0)
  })

  test('is there again after a restart, and its text without what no screen shows', () => {
    notices.post(draft({ body: '一行\r\n两行\0\u0007' }), MANAGER)
    notices.stop()
    open()
    expect(notices.local()).toMatchObject([{ title: '下午停水', body: '一行\n两行', state: 'inForce' }])
  })
})

describe('what a hall may hang up', () => {
  test('is a hundred notices, and those withdrawn leave their place', () => {
    const ids = Array.from({ length: 100 }, (_, index) => taken(notices.post(draft({ title: `通知 ${index}` }), MANAGER)).id)
    expect(notices.post(draft(), MANAGER)).toEqual({ ok: false, error: { kind: 'full' } })
    notices.withdraw(ids[0]!)
    expect(notices.post(draft(), MANAGER)).toMatchObject({ ok: true })
    expect(notices.restore(ids[0]!, undefined, MANAGER)).toEqual({ ok: false, error: { kind: 'full' } })
  })

  test('is forgotten a month after it was withdrawn', () => {
    const { id } = taken(notices.post(draft({ until: '2029-01-01' }), MANAGER))
    notices.withdraw(id)
    vi.setSystemTime(Date.now() + 29 * 86_400_000)
    notices.post(draft({ title: '第二条', until: '2029-01-01' }), MANAGER)
    expect(notices.local().map(({ title }) => title)).toContain('下午停水')
    vi.setSystemTime(Date.now() + 2 * 86_400_000)
    expect(notices.local().map(({ title }) => title)).not.toContain('下午停水')
    notices.forget(Date.now())
    expect(db.all('SELECT title FROM notice').map(({ title }) => title)).toEqual(['第二条'])
  })

  test('is there again when the clock is put right that said a year too late, whatever was posted meanwhile', () => {
    notices.post(draft(), MANAGER)
    vi.setSystemTime(Date.now() + 365 * 86_400_000)
    notices.post(draft({ title: '明年的通知', until: '2029-01-01' }), MANAGER)
    expect(notices.local().map(({ title }) => title)).toEqual(['明年的通知'])
    vi.setSystemTime(Date.now() - 365 * 86_400_000)
    expect(notices.local().map(({ title }) => title)).toEqual(['下午停水', '明年的通知'])
  })
})

test('leaves no timer behind', () => {
  notices.stop()
  expect(vi.getTimerCount()).toBe(0)
})
