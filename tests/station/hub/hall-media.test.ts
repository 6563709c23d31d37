import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type HallMedia, openHallMedia } from '../../../station/hub/hall-media.ts'
import { localMediaFolder } from '../../../station/notices/media-store.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('hall-media')
const FILM = Buffer.alloc(300_000, 7)
const NAME = `${createHash('sha256').update(FILM).digest('hex')}.mp4`
const OLD = `${'0'.repeat(64)}.webp`

let ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends) await end()
  ends = []
})

/** A satellite's media, and the answer of the hub with the film, of which half has come. */
async function halfCome(wanted: () => ReadonlySet<string>): Promise<{ media: HallMedia; folder: string; answer: ServerResponse; brought: Promise<void> }> {
  const dataDir = await makeFolder()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const media = openHallMedia({ dataDir, wanted, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  ends = [() => media.stop(), async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }]
  const asked = once(server, 'request') as Promise<[unknown, ServerResponse]>
  const brought = media.bring(NAME)
  const [, answer] = await asked
  answer.writeHead(200, { 'content-length': FILM.length })
  answer.write(FILM.subarray(0, 150_000))
  const folder = localMediaFolder(dataDir)
  await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1)
  return { media, folder, answer, brought }
}

test('a film that is on its way comes whole, though another notice goes meanwhile and its picture with it', async () => {
  const { media, folder, answer, brought } = await halfCome(() => new Set([NAME]))
  await writeFile(path.join(folder, OLD), 'a picture of yesterday')
  media.follow()
  await expect.poll(async () => (await readdir(folder)).includes(OLD)).toBe(false)
  answer.end(FILM.subarray(150_000))
  await brought
  expect(await readdir(folder)).toEqual([NAME])
})

test('a satellite that stops does not wait for a hub that has fallen silent in the middle of a film, and keeps nothing of it', async () => {
  const { media, folder } = await halfCome(() => new Set([NAME]))
  await media.stop()
  expect(await readdir(folder)).toEqual([])
})

test('a film that is not what its name says is not kept', async () => {
  const { folder, answer, brought } = await halfCome(() => new Set([NAME]))
  answer.end(Buffer.alloc(150_000, 8))
  await brought
  expect(await readdir(folder)).toEqual([])
})
