import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ask, post } from '../../support/http.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { addAccount, spawnStation, type StationProcess } from '../../support/station-process.ts'
import { at, stickWith, updates } from '../../support/updating.ts'

const CLI = path.resolve(import.meta.dirname, '../../../station/cli.ts')
const PERSON = { name: '张主任', role: 'manager', pin: '864201' } as const
const makeFolder = temporaryFolders('running')
const open = updates()
const running: StationProcess[] = []
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})

async function started(data: string, yaml: string): Promise<{ origin: string; station: StationProcess }> {
  await mkdir(data, { recursive: true })
  await writeFile(path.join(data, 'station.yaml'), yaml)
  const content = await compileInto(path.join(data, 'shipped'), undefined, '2026-11-01T00:00:00.000Z')
  const station = spawnStation(CLI, ['--data', data, '--content', content, '--port', '0', '--clock', '2026-11-23T10:00:00+08:00'])
  running.push(station)
  return { origin: await station.ready, station }
}

/** `station trust` as a program. */
async function trusting(data: string, root: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [CLI, 'trust', '--data', data, '--root', root], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
  const [code] = await once(child, 'close') as [number | null]
  return { code, said }
}

const generationOf = async (origin: string) => ((await ask(origin, '/healthz')).json() as { generation: number }).generation
const until = (expected: () => Promise<void>) => vi.waitFor(expected, { timeout: 15_000, interval: 100 })

test('a station that runs is told whom to trust, takes what is new, and is gone 5 s after it is told to stop', async () => {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const data = await makeFolder()
  const yaml = `county: { url: "${server.url}", every: 1s }\n`
  const { origin, station } = await started(data, yaml)
  expect(await generationOf(origin)).toBe(0)
  expect(await trusting(data, county.root)).toMatchObject({ code: 0, said: expect.stringMatching(/^认了县里的钥匙：/) as string })
  await until(async () => { expect(await generationOf(origin)).toBe(1) })
  const underWay = new Promise<void>((resolve) => {
    server.meddle = (request, response) => {
      if (request.url?.startsWith('/blobs/') !== true) return false
      response.writeHead(200).write('x')
      resolve()
      return true
    }
  })
  await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
  await underWay
  const told = performance.now()
  station.child.kill('SIGTERM')
  await station.ended
  expect(station.child.exitCode).toBe(0)
  expect(performance.now() - told).toBeLessThan(5000)
  expect(await readFile(path.join(data, 'station.yaml'), 'utf8')).toBe(yaml)
}, 60_000)

test('a manager takes a stick over REST, and goes back', async () => {
  const county = await open.county()
  const stick = await stickWith(county.repo, await makeFolder())
  const data = await makeFolder()
  await addAccount(CLI, { data, ...PERSON })
  await trusting(data, county.root)
  const { origin } = await started(data, `importFolders: ["${stick}"]\n`)
  const { token } = (await post(origin, '/api/staff/login', { name: PERSON.name, pin: PERSON.pin })).json() as { token: string }
  const as = { authorization: `Bearer ${token}` }
  const [source] = (await ask(origin, '/api/update/sources', { headers: as })).json() as { id: string }[]
  const seen = await post(origin, '/api/update/preview', { source: source!.id }, as)
  expect([seen.status, seen.json()]).toMatchObject([200, { version: 1, counts: { changed: 1 } }])
  const taken = await post(origin, '/api/update/import', { source: source!.id }, as)
  expect([taken.status, taken.json()]).toMatchObject([200, { running: { generation: 1, origin: 'usb', version: 1 }, phase: 'idle' }])
  const back = await post(origin, '/api/update/rollback', {}, as)
  expect([back.status, back.json()]).toMatchObject([200, { running: { generation: 2, origin: 'rollback', version: null }, passedOver: 1 }])
  expect((await post(origin, '/api/update/check', {}, as)).json()).toMatchObject({ code: 'PRECONDITION_FAILED', message: '还没有设县里的地址，或者还没有认县里的钥匙' })
  const refused = await post(origin, '/api/update/import', { source: 'none' }, as)
  expect([refused.status, refused.json()]).toMatchObject([404, { message: '这个 U 盘不在了' }])
}, 60_000)
