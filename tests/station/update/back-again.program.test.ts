import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, stickWith, updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('back')
const open = updates()

/** A station that took 第1处, then 第2处; and a stick from between. */
async function twice() {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const stick = await stickWith(county.repo, await makeFolder())
  const setup = { dataDir: await makeFolder(), root: county.root, county: { url: server.url }, sticks: { old: stick } }
  const station = await open.station(setup)
  await checked(station)
  await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
  await checked(station)
  return { county, stick, setup, station }
}

describe('a manager who goes back', () => {
  test('has the content before it again, as a new generation', async () => {
    const { station } = await twice()
    expect(await station.updater.rollback()).toEqual({ ok: true, value: undefined })
    expect(placeOf(station)).toBe('第1处')
    expect(await station.updater.state()).toMatchObject({ running: { generation: 3, origin: 'rollback', version: 1 }, passedOver: 2, kept: [{ generation: 2 }, { generation: 1 }] })
    expect(station.events.at(-1)).toMatchObject({ message: 'rolled back', fields: { generation: 3, version: 1, passedOver: 2 } })
  })

  test('is not overruled by the next check, nor after a restart, until something newer comes', async () => {
    const { station, setup, county } = await twice()
    await station.updater.rollback()
    expect((await checked(station)).lastOutcome).toMatchObject({ outcome: 'current', message: '县里还是第 2 版，就是退回前的那一版，没有再换' })
    await station.updater.stop()
    const again = await open.station(setup)
    await checked(again)
    expect([placeOf(again), (await again.updater.state()).passedOver]).toEqual(['第1处', 2])
    await county.publish(at('第3处'), '2026-11-22T00:00:00.000Z')
    await checked(again)
    expect([placeOf(again), (await again.updater.state()).passedOver]).toEqual(['第3处', null])
  })

  test('does not make an old stick valid again', async () => {
    const { station } = await twice()
    await station.updater.rollback(0)
    expect([placeOf(station), (await station.updater.state()).running?.version]).toEqual(['乡镇大厅', null])
    expect(await station.updater.import('old')).toMatchObject({ error: { refusal: { kind: 'older' } } })
    expect(placeOf(station)).toBe('乡镇大厅')
  })

  test('may take it again by hand, off a stick', async () => {
    const { station, county, stick } = await twice()
    await station.updater.rollback()
    await rm(path.join(stick, 'kiosk-update'), { recursive: true })
    await stickWith(county.repo, stick)
    expect(await station.updater.import('old')).toMatchObject({ ok: true })
    expect([placeOf(station), (await station.updater.state()).passedOver]).toEqual(['第2处', null])
  })

  test('to what is not kept is told so', async () => {
    const { station } = await twice()
    expect(await station.updater.rollback(9)).toEqual({ ok: false, error: { kind: 'notKept' } })
  })
})
