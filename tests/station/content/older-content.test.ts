import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Manifest } from '../../../core/content/manifest.ts'
import { openTestLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('older')

test('content from before there were playlists is served, without any', async () => {
  const data = await makeFolder()
  const shipped = await compileInto(path.join(data, 'shipped'))
  const file = path.join(shipped, 'halls/410423-xinji/manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
  const text = JSON.stringify({ ...manifest, files: manifest.files.filter(({ path: name }) => name !== 'playlists.json') })
  await writeFile(file, text)
  const library = await openTestLibrary(data, shipped)
  expect(library.current()?.catalog).toMatchObject({ playlists: [], hall: { code: '410423-xinji' } })
  expect(library.faults).toEqual([])
})
