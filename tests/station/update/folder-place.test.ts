import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderPlace } from '../../../station/update/folder-place.ts'
import type { Place } from '../../../station/update/place.ts'
import { transfer } from '../../../station/update/transfer.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('folder-place')
const OPTIONS = { offset: 0, patience: { bytes: 1, spanMs: 10_000 } }

/** A stick with one file of the county's on it. */
async function stickWith(file: string, bytes: Buffer): Promise<string> {
  const stick = await makeFolder()
  await mkdir(path.join(stick, 'kiosk-update', path.dirname(file)), { recursive: true })
  await writeFile(path.join(stick, 'kiosk-update', file), bytes)
  return stick
}

/** Files below a folder that this process holds open. */
async function heldBelow(folder: string): Promise<string[]> {
  const files = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  return files.filter((file) => file.startsWith(folder))
}

test('a stick is held by nothing once a transfer ended, also one that was broken off before it could read: it can be pulled out', async () => {
  const stick = await stickWith('blobs/a', Buffer.alloc(200_000, 1))
  const sizes: number[] = []
  const sink = { begin: () => Promise.resolve(), take: (piece: Uint8Array) => { sizes.push(piece.length); return Promise.resolve({ ok: true, value: undefined } as const) } }
  expect(await transfer(folderPlace(stick), 'blobs/a', { ...OPTIONS, signal: new AbortController().signal }, sink)).toMatchObject({ ok: true })
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000)

  const breaking = new AbortController()
  const place = folderPlace(stick)
  const opening: ReturnType<Place['open']>[] = []
  const slow: Place = { ...place, open: (...asked) => {
    const opened = place.open(...asked)
    opening.push(opened)
    return opened
  } }
  const broken = transfer(slow, 'blobs/a', { ...OPTIONS, signal: breaking.signal }, sink)
  breaking.abort()
  expect(await broken).toMatchObject({ ok: false })
  expect(await Promise.all(opening)).toMatchObject([{ ok: true }])
  await expect.poll(() => heldBelow(stick)).toEqual([])
})
