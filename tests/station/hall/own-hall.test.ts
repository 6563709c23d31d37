import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { changeDuty, changeWindow } from '../../../core/content/hall-acts.ts'
import { NO_CHANGES } from '../../../core/content/hall-changes.ts'
import { openOwnHall } from '../../../station/hall/own-hall.ts'
import { createClock } from '../../../station/clock.ts'
import { countyWith } from '../../support/county-fixture.ts'
import { openTestLibrary, received } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('own-hall')
const MONDAY = '2026-11-23T10:00:00+08:00'
const closing: (() => void)[] = []
afterEach(() => { for (const close of closing.splice(0)) close() })

/** The hall of a data folder, as a station opens it. */
async function open(data: string, shipped: string) {
  const county = await openTestLibrary(data, shipped)
  const { db } = await openedStore(data)
  closing.push(() => { db.close() })
  return { county, db, hall: openOwnHall({ county, db, clock: createClock(MONDAY) }) }
}
const place = (opened: { hall: ReturnType<typeof openOwnHall> }) => opened.hall.library.current()?.catalog.summaryById.get('dibao')?.windows

describe('what a hall says of itself', () => {
  test('is in the content that all are answered from, is told, and is there after the next start', async () => {
    const data = await makeFolder()
    const shipped = await compileInto(path.join(data, 'shipped'))
    const first = await open(data, shipped)
    const told: unknown[] = []
    first.hall.library.onSwitch(() => { told.push(place(first)) })
    expect([place(first), first.hall.revision()]).toEqual([['1'], 0])
    expect(first.hall.change((facts) => changeWindow(facts, '2', ['civil', 'police']))).toMatchObject({ ok: true })
    expect([told, first.hall.revision()]).toEqual([[['1', '2']], 1])
    expect(first.county.current()?.catalog.summaryById.get('dibao')?.windows).toEqual(['1'])
    expect(first.hall.library.current()).toBe(first.hall.library.current())

    const again = await open(data, shipped)
    expect([place(again), again.hall.revision()]).toEqual([['1', '2'], 1])
  })

  test('is said again over new content, and told with it', async () => {
    const data = await makeFolder()
    const opened = await open(data, await compileInto(path.join(data, 'shipped')))
    opened.hall.take({ ...NO_CHANGES, windows: [{ id: '2', businesses: ['civil', 'police'] }] })
    const next = await compileInto(path.join(data, 'next'), countyWith('procedures/dibao.md', 'place: 乡镇大厅', 'place: 新大厅'))
    const told: unknown[] = []
    opened.hall.library.onSwitch(() => { told.push([opened.hall.library.current()?.generation, place(opened)]) })
    await opened.county.switchTo(await received(opened.county, next, 1))
    expect(told).toEqual([[1, ['1', '2']]])
  })

  test('is not told when it is the same, nor changed when it was refused', async () => {
    const data = await makeFolder()
    const { hall } = await open(data, await compileInto(path.join(data, 'shipped')))
    let told = 0
    hall.library.onSwitch(() => { told++ })
    hall.take(NO_CHANGES)
    expect(hall.change((facts) => changeWindow(facts, '1', ['police']))).toMatchObject({ ok: false, error: { kind: 'stranded' } })
    expect([told, hall.revision(), hall.changes()]).toEqual([0, 0, NO_CHANGES])
  })

  test('stays as it was when the disk takes nothing', async () => {
    const data = await makeFolder()
    const { hall, db } = await open(data, await compileInto(path.join(data, 'shipped')))
    db.run("CREATE TRIGGER full BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'disk'); END")
    const who = { leader: '陈某（示例）', staff: '李某（示例）' }
    expect(() => hall.change((facts) => changeDuty(facts, '2026-11-23', who))).toThrow('disk')
    expect([hall.revision(), hall.changes(), hall.library.current()?.catalog.dutyChanges]).toEqual([0, NO_CHANGES, []])
  })
})
