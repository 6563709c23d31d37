import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const CERTIFICATE = path.resolve(import.meta.dirname, '../../support/tls/certificate.pem')
const KEY = path.resolve(import.meta.dirname, '../../support/tls/key.pem')

async function stationWith(listen: string): Promise<Station> {
  const data = await makeFolder()
  await writeFile(path.join(data, 'station.yaml'), `listen: ${listen}`)
  const station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
  onTestFinished(() => station.stop())
  return station
}

describe('a station with a certificate', () => {
  test('is asked over HTTPS, and over a secure WebSocket', async () => {
    const station = await stationWith(`{ tls: { certificate: ${CERTIFICATE}, key: ${KEY} } }`)
    expect(station.settingsFault).toBeUndefined()
    expect(station.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    const ca = await readFile(CERTIFICATE)

    const asked = https.get(`${station.origin}/healthz`, { ca })
    const [response] = await once(asked, 'response') as [IncomingMessage]
    expect(JSON.parse(await text(response))).toMatchObject({ status: 'ok' })

    const socket = new WebSocket(`${station.origin.replace('https', 'wss')}/rpc`, { ca, headers: { origin: station.origin } })
    await once(socket, 'open')
    socket.terminate()
  })

  test.each([
    ['is not there', `{ certificate: /nowhere/certificate.pem, key: ${KEY} }`, '没有文件 /nowhere/certificate.pem'],
    ['is no certificate', `{ certificate: ${import.meta.filename}, key: ${KEY} }`, '不是 PEM 文件'],
  ])('that %s goes on for this machine alone, and says why', async (_what, tls, why) => {
    const station = await stationWith(`{ host: 0.0.0.0, tls: ${tls} }`)
    expect(station.settingsFault).toContain('listen.tls')
    expect(station.settingsFault).toContain(why)
    expect(station.origin).toMatch(/^http:\/\/127\.0\.0\.1:/)
    expect((await fetch(`${station.origin}/healthz`)).status).toBe(200)
    const elsewhere = station.origin.replace('127.0.0.1', '127.0.0.2')
    await expect(fetch(`${elsewhere}/healthz`)).rejects.toThrow()
  })
})
