import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { countyFiles, countyWith } from '../../support/county-fixture.ts'
import { openTestLibrary, received, type OpenedLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const place = (library: OpenedLibrary) => library.current()?.catalog.byId.get('dibao')?.place
const mediaOf = (library: OpenedLibrary) => library.current()!.catalog.media.get('samples/hukou.svg')!

/** The shipped content, then what the county sent: each with another picture and another place. */
let compiled: string[] = []
beforeAll(async () => {
  const folder = await makeFolder('county')
  compiled = await Promise.all([0, 1, 2, 3, 4].map((index) => {
    const files = index === 0 ? countyFiles() : countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: 第${index}处`)
    files.set('media/samples/hukou.svg', `<svg xmlns="http://www.w3.org/2000/svg" height="${index + 1}"/>`)
    return compileInto(path.join(folder, String(index)), files)
  }))
})

const opened = async (hall?: string) => {
  const data = await makeFolder()
  return { data, library: await openTestLibrary(data, compiled[0]!, hall) }
}

describe('switching to a generation', () => {
  test('serves it, tells those who follow, and survives a restart', async () => {
    const { data, library } = await opened()
    const seen: (number | undefined)[] = []
    library.onSwitch(() => { seen.push(library.current()?.generation) })
    await library.switchTo(await received(library, compiled[1]!, 1))
    expect([seen, place(library)]).toEqual([[1], '第1处'])
    expect(place(await openTestLibrary(data, compiled[0]!))).toBe('第1处')
  })

  test('that is broken leaves the old one serving, in memory and after a restart', async () => {
    const { data, library } = await opened()
    const next = await received(library, compiled[1]!, 1)
    const broken = [
      { ...next, county: 'f'.repeat(64) },
      { ...next, halls: {} },
      { ...next, halls: { '410423-xinji': next.county } },
    ]
    for (const generation of broken) await expect(library.switchTo(generation)).rejects.toThrow()
    expect([library.current()?.generation, place(library)]).toEqual([0, '乡镇大厅'])
    expect((await openTestLibrary(data, compiled[0]!)).current()?.generation).toBe(0)
  })

  test('asked for twice at once happens one after the other, and the last one stays', async () => {
    const { data, library } = await opened()
    const [first, second] = [await received(library, compiled[1]!, 1), await received(library, compiled[2]!, 2)]
    await Promise.all([library.switchTo(first), library.switchTo(second)])
    expect([library.current()?.generation, place(library)]).toEqual([2, '第2处'])
    expect((await openTestLibrary(data, compiled[0]!)).current()?.generation).toBe(2)
  })

  test('keeps the pictures of the one before for the screens that still show it', async () => {
    const { library } = await opened()
    const old = mediaOf(library)
    await library.switchTo(await received(library, compiled[1]!, 1))
    expect(mediaOf(library)).not.toBe(old)
    for (const hash of [old, mediaOf(library)]) {
      expect(library.mediaFile(hash)).toBeDefined()
      expect((await library.blobs.read(hash)).toString()).toContain('<svg')
    }
  })

  test('serves no file that is no picture of a generation', async () => {
    const { library } = await opened()
    const { county } = await received(library, compiled[0]!, 0)
    expect(library.mediaFile(county)).toBeUndefined()
    expect(library.mediaFile('0'.repeat(64))).toBeUndefined()
  })
})

describe('the generations that are kept', () => {
  test('are the last three; blobs that only older ones had go, those in use never', async () => {
    const { data, library } = await opened()
    const hashes = [mediaOf(library)]
    for (const generation of [1, 2, 3, 4]) {
      await library.switchTo(await received(library, compiled[generation]!, generation))
      hashes.push(mediaOf(library))
    }
    expect((await readdir(path.join(data, 'content/generations'))).sort()).toEqual(['2.json', '3.json', '4.json'])
    const sizes = await Promise.all(hashes.map((hash) => library.blobs.size(hash)))
    expect(sizes.map((size) => size !== undefined)).toEqual([false, false, true, true, true])
    const restarted = await openTestLibrary(data, compiled[0]!)
    expect([restarted.faults, place(restarted)]).toEqual([[], '第4处'])
    expect(await restarted.blobs.size(hashes[2]!)).toBeDefined()
  })

  test('share what did not change', async () => {
    const { data, library } = await opened()
    const before = await readdir(path.join(data, 'content/blobs'))
    await library.switchTo(await received(library, compiled[0]!, 1))
    expect(await readdir(path.join(data, 'content/blobs'))).toEqual(before)
    expect(library.current()?.generation).toBe(1)
  })
})

describe('the hall', () => {
  test('is the one in the settings, with its own notices and villages', async () => {
    const { library } = await opened('410423-center')
    expect(library.current()?.catalog.hall.name).toBe('鲁山县政务服务中心')
    expect(library.current()?.catalog.notices.map(({ id }) => id)).toEqual(['dongji'])
    expect(library.faults).toEqual([])
  })

  test('that the content does not know is the county\'s default one, and the fault is told', async () => {
    const { library } = await opened('410423-nowhere')
    expect(library.current()?.catalog.hall.code).toBe('410423-xinji')
    expect(library.faults).toEqual([{ where: 'content', message: expect.stringContaining('station.yaml 里的大厅 410423-nowhere 不在资料里，现在显示 410423-xinji（') }])
  })
})
