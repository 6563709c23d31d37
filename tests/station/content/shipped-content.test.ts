import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { countyWith } from '../../support/county-fixture.ts'
import { openTestLibrary, received } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const place = (library: Awaited<ReturnType<typeof openTestLibrary>>) => library.current()?.catalog.byId.get('dibao')?.place

/** Each file below a folder with the time it was last written. */
async function writtenAt(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder, { recursive: true })
  const times = await Promise.all(names.map(async (name) => [name, (await stat(path.join(folder, name))).mtimeMs] as const))
  return Object.fromEntries(times)
}

let shipped = ''
let newer = ''
beforeAll(async () => {
  shipped = await compileInto(path.join(await makeFolder('shipped'), 'content'))
  newer = await compileInto(path.join(await makeFolder('newer'), 'content'), countyWith('procedures/dibao.md', 'place: 乡镇大厅', 'place: 新大厅'), '2026-11-21T20:00:00.000Z')
})

describe('the content that ships with the program', () => {
  test('becomes generation 0 at the first start', async () => {
    const data = await makeFolder()
    const library = await openTestLibrary(data, shipped)
    expect(library.faults).toEqual([])
    expect(library.current()).toMatchObject({ generation: 0, published: '2026-11-20' })
    expect(library.current()?.catalog.hall.code).toBe('410423-xinji')
    expect((await library.current()?.search())?.search('低保', 5).hits[0]?.id).toBe('dibao')
    const pointer: unknown = JSON.parse(await readFile(path.join(data, 'content/current.json'), 'utf8'))
    expect(pointer).toMatchObject({ generation: 0, source: 'shipped', activated: '2026-11-22T02:00:00.000Z' })
    expect(await readdir(path.join(data, 'content/generations'))).toEqual(['0.json'])
  })

  test('is dated by the county\'s clock: published at eight in the evening UTC, it is of the next day', async () => {
    expect((await openTestLibrary(await makeFolder(), newer)).current()?.published).toBe('2026-11-22')
  })

  test('is not written again at the next start', async () => {
    const data = await makeFolder()
    await openTestLibrary(data, shipped)
    const before = await writtenAt(data)
    const again = await openTestLibrary(data, shipped)
    expect(again.current()?.generation).toBe(0)
    expect(await writtenAt(data)).toEqual(before)
  })

  test('replaces generation 0 when the program is newer, and its old blobs go', async () => {
    const data = await makeFolder()
    await openTestLibrary(data, shipped)
    const library = await openTestLibrary(data, newer)
    expect(library.faults).toEqual([])
    expect([library.current()?.generation, place(library)]).toEqual([0, '新大厅'])
    const blobs = await readdir(path.join(data, 'content/blobs'))
    const expected = [...await readdir(path.join(newer, 'blobs')), 'county', '410423-center', '410423-xinji', '410423-xinji-chaizhuang']
    expect(blobs).toHaveLength(expected.length)
  })

  test('does not replace what came from the county', async () => {
    const data = await makeFolder()
    const first = await openTestLibrary(data, shipped)
    await first.switchTo(await received(first, newer, 1))
    const library = await openTestLibrary(data, shipped)
    expect([library.current()?.generation, place(library)]).toEqual([1, '新大厅'])
  })

  test('is taken although other files lie in its folder of halls', async () => {
    const folder = path.join(await makeFolder(), 'content')
    await compileInto(folder)
    await writeFile(path.join(folder, 'halls/.DS_Store'), 'x')
    expect((await openTestLibrary(await makeFolder(), folder)).faults).toEqual([])
  })
})

describe('without shipped content', () => {
  test.each(['an empty folder', 'no folder'])('%s: the station has no content, and says why', async (what) => {
    const folder = path.join(await makeFolder(), 'content')
    if (what === 'an empty folder') await mkdir(folder)
    const library = await openTestLibrary(await makeFolder(), folder)
    expect(library.current()).toBeUndefined()
    expect(library.faults[0]).toMatchObject({ where: 'content', message: expect.stringContaining('manifest.json') as string })
  })

  test('a folder with a broken manifest is refused whole', async () => {
    const folder = await compileInto(path.join(await makeFolder(), 'content'))
    await writeFile(path.join(folder, 'halls/410423-xinji/manifest.json'), '{"schema":1')
    const library = await openTestLibrary(await makeFolder(), folder)
    expect(library.current()).toBeUndefined()
    expect(library.faults).not.toEqual([])
  })

  test('a later start goes on with what an earlier one took', async () => {
    const data = await makeFolder()
    await openTestLibrary(data, shipped)
    const library = await openTestLibrary(data, path.join(data, 'gone'))
    expect([library.current()?.generation, place(library)]).toEqual([0, '乡镇大厅'])
    expect(library.faults).not.toEqual([])
  })
})
