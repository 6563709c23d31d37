import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { countyWith } from '../../support/county-fixture.ts'
import { openTestLibrary, received, type OpenedLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const place = (library: OpenedLibrary) => library.current()?.catalog.byId.get('dibao')?.place

let compiled: string[] = []
beforeAll(async () => {
  const folder = await makeFolder('county')
  compiled = await Promise.all([0, 1, 2].map((index) =>
    compileInto(path.join(folder, String(index)), countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: 第${index}处`))))
})

/** A data folder in which these generations were served one after another. */
async function dataWith(generations: readonly number[]): Promise<{ data: string; blob: (name: string) => string; file: (name: string) => string }> {
  const data = await makeFolder()
  const library = await openTestLibrary(data, compiled[0]!)
  for (const generation of generations) await library.switchTo(await received(library, compiled[generation]!, generation))
  return { data, blob: (hash) => library.blobs.pathOf(hash), file: (name) => path.join(data, 'content', name) }
}

const start = (data: string) => openTestLibrary(data, compiled[0]!)

interface Listed { readonly files: readonly { readonly path: string; readonly sha256: string }[] }

/** Hashes of the blobs of a compiled county whose paths fit. */
async function hashesOf(generation: number, wanted: RegExp): Promise<string[]> {
  const manifests = await Promise.all(['county', 'halls/410423-xinji'].map((part) => readFile(path.join(compiled[generation]!, part, 'manifest.json'), 'utf8')))
  return manifests.flatMap((text) => (JSON.parse(text) as Listed).files).filter((file) => wanted.test(file.path)).map(({ sha256 }) => sha256)
}

const hashOf = async (generation: number, wanted: RegExp) => (await hashesOf(generation, wanted))[0]!

describe('a damaged blob of the shipped content', () => {
  test.each([
    ['county.json with a bit turned', /^county\.json$/, (file: string) => writeFile(file, '{}')],
    ['hall.json cut off', /^hall\.json$/, (file: string) => truncate(file, 10)],
    ['a missing calendar.json', /^calendar\.json$/, (file: string) => rm(file)],
    ['a picture cut off', /hukou\.svg$/, (file: string) => truncate(file, 3)],
    ['a missing picture', /hukou\.svg$/, (file: string) => rm(file)],
  ])('%s is written anew', async (_what, wanted, damage) => {
    const { data, blob } = await dataWith([])
    const hash = await hashOf(0, wanted)
    const sound = await readFile(blob(hash))
    await damage(blob(hash))
    const library = await start(data)
    expect([library.current()?.generation, place(library)]).toEqual([0, '第0处'])
    expect(await readFile(blob(hash))).toEqual(sound)
    expect((await start(data)).faults).toEqual([])
  })

  test('is recorded as a fault', async () => {
    const { data, blob } = await dataWith([])
    const hash = await hashOf(0, /^county\.json$/)
    await writeFile(blob(hash), 'x'.repeat((await readFile(blob(hash))).length))
    expect((await start(data)).faults).toEqual([{ where: 'content', message: `Error: blob ${hash} is damaged` }])
  })
})

describe('the pointer file', () => {
  test.each([
    ['missing', (file: string) => rm(file)],
    ['cut off', (file: string) => truncate(file, 20)],
    ['empty', (file: string) => truncate(file, 0)],
    ['of another kind', (file: string) => writeFile(file, '[]')],
  ])('%s: the newest kept generation runs and the pointer stands again', async (_how, damage) => {
    const { data, file } = await dataWith([1, 2])
    await damage(file('current.json'))
    const library = await start(data)
    expect([library.current()?.generation, place(library), library.faults]).toEqual([2, '第2处', []])
    expect(JSON.parse(await readFile(file('current.json'), 'utf8'))).toMatchObject({ generation: 2 })
  })

  test('that cannot be written stops nothing at the start, and is told', async () => {
    const { data, file } = await dataWith([1])
    await rm(file('current.json'))
    await mkdir(file('current.json'))
    const library = await start(data)
    expect([library.current()?.generation, place(library)]).toEqual([1, '第1处'])
    expect(library.faults).toMatchObject([{ where: 'content', message: expect.stringContaining('没能记下现在用的是第 1 份资料') as string }])
  })

  test('that cannot be written stops a switch, and the old content goes on', async () => {
    const { data, file } = await dataWith([1])
    const library = await start(data)
    await rm(file('current.json'))
    await mkdir(file('current.json'))
    await expect(library.switchTo(await received(library, compiled[2]!, 2))).rejects.toThrow()
    expect([library.current()?.generation, place(library)]).toEqual([1, '第1处'])
  })

  test('missing where nothing but the shipped content was: it runs again', async () => {
    const { data, file } = await dataWith([])
    await rm(file('current.json'))
    expect((await start(data)).current()?.generation).toBe(0)
  })
})

describe('a record of a generation', () => {
  test('cut off, with a sound pointer, changes nothing', async () => {
    const { data, file } = await dataWith([1])
    await truncate(file('generations/1.json'), 20)
    for (let turn = 0; turn < 2; turn++) {
      const library = await start(data)
      expect([library.current()?.generation, library.faults]).toEqual([1, []])
    }
  })

  test('cut off, without a pointer, is passed over', async () => {
    const { data, file } = await dataWith([1, 2])
    await truncate(file('generations/2.json'), 20)
    await rm(file('current.json'))
    expect((await start(data)).current()?.generation).toBe(1)
  })

  test('with a strange name is no generation', async () => {
    const { data, file } = await dataWith([1])
    await writeFile(file('generations/99.json.bak'), await readFile(file('generations/1.json')))
    await mkdir(file('generations/7.json'))
    expect((await start(data)).current()?.generation).toBe(1)
  })
})

describe('a generation that cannot be loaded', () => {
  const breakGeneration = async (generation: number, blob: (hash: string) => string) => {
    const others = await Promise.all([0, 1, 2].filter((one) => one !== generation).map((one) => hashesOf(one, /./)))
    const own = (await hashesOf(generation, /./)).filter((hash) => !others.flat().includes(hash))
    expect(own).toHaveLength(1)
    await rm(blob(own[0]!))
  }

  test('gives way to the newest kept one, also at the start after that', async () => {
    const { data, blob } = await dataWith([1, 2])
    await breakGeneration(2, blob)
    const library = await start(data)
    expect([library.current()?.generation, place(library)]).toEqual([1, '第1处'])
    expect(library.faults).toHaveLength(1)
    const next = await start(data)
    expect([next.current()?.generation, next.faults]).toEqual([1, []])
  })

  test('gives way to the shipped content when no other can be loaded', async () => {
    const { data, blob } = await dataWith([1, 2])
    await breakGeneration(2, blob)
    await breakGeneration(1, blob)
    const library = await start(data)
    expect([library.current()?.generation, place(library)]).toEqual([0, '第0处'])
    expect(library.faults).toHaveLength(2)
  })

  test('with all blobs gone gives way to the shipped content', async () => {
    const { data, file } = await dataWith([1, 2])
    await rm(file('blobs'), { recursive: true })
    const library = await start(data)
    expect([library.current()?.generation, place(library)]).toEqual([0, '第0处'])
  })
})

describe('what an interrupted write left', () => {
  test('goes at the next start; nothing else does', async () => {
    const { data, file } = await dataWith([1])
    const left = ['blobs/' + 'a'.repeat(64), 'generations/2.json', 'current.json'].map((name) => file(`${name}.0123456789ab.tmp`))
    for (const name of left) await writeFile(name, '{"generation":9')
    const others = [file('notes.tmp'), path.join(data, 'station.yaml')]
    for (const name of others) await writeFile(name, '')
    const library = await start(data)
    expect([library.current()?.generation, library.faults]).toEqual([1, []])
    const names = await readdir(data, { recursive: true })
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual(['content/notes.tmp'])
    expect(names).toContain('station.yaml')
  })

  test('a folder among the blobs does not stop the start', async () => {
    const { data, file } = await dataWith([])
    await mkdir(file('blobs/lost+found/x'), { recursive: true })
    expect((await start(data)).current()?.generation).toBe(0)
  })
})
