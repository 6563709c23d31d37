import { open, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { localMediaFolder, openMediaStore } from '../../../station/notices/media-store.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { film } from '../../support/sticks.ts'

const makeFolder = temporaryFolders('media-store')

test.each([['ends too soon, as on a stick that is pulled', 100_000, 150_000], ['grows while it is copied', 200_000, 150_000]])('a film that %s is not kept, and leaves nothing', async (_what, there, promised) => {
  const folder = await makeFolder()
  await writeFile(path.join(folder, 'film.mp4'), film(there))
  const handle = await open(path.join(folder, 'film.mp4'))
  await expect(openMediaStore(folder).keepFilm(handle, promised, 'mp4')).rejects.toMatchObject({ code: 'EIO' })
  await handle.close()
  expect(await readdir(localMediaFolder(folder))).toEqual([])
})

test('the disk keeps a reserve: a film as large as all that is free has no room', async () => {
  const store = openMediaStore(await makeFolder())
  expect(await store.hasRoom(1000)).toBe(true)
  expect(await store.hasRoom(2 ** 50)).toBe(false)
})
