import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientFrom, type LinkedStation, tokenOf } from '../../support/links.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { pair, type RunningSatellite, startHub, startSatellite } from '../../support/satellite.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('satellites')
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'it was answered', (error: unknown) => error)

describe('a satellite of a hub', () => {
  let hub: LinkedStation
  let satellite: RunningSatellite
  let shippedDir = ''
  beforeAll(async () => {
    const folder = await makeFolder()
    hub = await startHub(path.join(folder, 'hub'))
    shippedDir = path.join(folder, 'hub', 'shipped')
    satellite = await startSatellite(path.join(folder, 'satellite'), { url: hub.station.origin, shippedDir })
  })
  afterAll(async () => {
    await satellite.station.stop()
    await hub.station.stop()
  })

  test('that is not paired takes no tickets, and says so', async () => {
    expect(await satellite.screen.hub.get()).toMatchObject({ state: 'unpaired', url: hub.station.origin, place: '', lastSeen: null })
    expect(await satellite.screen.queue.businesses()).toMatchObject([{ id: 'civil', open: false, reason: 'hubAway', opens: null }, { id: 'police', open: false, reason: 'hubAway' }])
    expect(await failure(satellite.screen.queue.issue({ businessId: 'civil' }))).toMatchObject({ code: 'HUB_AWAY', status: 503, defined: true, message: '主机没有联系上，现在取不了号' })
  })

  test('takes a ticket that a clerk calls at the hub, and both show the same', async () => {
    await pair(hub, satellite)
    const ticket = await satellite.screen.queue.issue({ businessId: 'civil', procedureId: 'dibao', brought: [0] })
    expect(ticket).toMatchObject({ number: 'A001', state: 'waiting' })
    // this machine knows it at once
    expect(await satellite.screen.queue.ticket({ number: 'A001' })).toMatchObject({ number: 'A001', state: 'waiting', ahead: 0 })
    const clerk = clientFrom(hub, KIOSK, await tokenOf(hub, 'clerk'))
    await clerk.counter.open({ id: '1' })
    await clerk.counter.callNext({ id: '1' })
    await expect.poll(async () => (await satellite.screen.queue.board()).calls).toMatchObject([{ number: 'A001', counter: '1', state: 'called' }])
    expect(satellite.services.queue.state).toEqual(hub.services.queue.state)
    expect((await satellite.screen.queue.businesses())).toEqual(await clerk.queue.businesses())
  })
})
