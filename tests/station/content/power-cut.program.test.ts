import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { countyWith } from '../../support/county-fixture.ts'
import { openTestLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const PROGRAM = fileURLToPath(new URL('../../support/switching-station.ts', import.meta.url))
/** Stations that run at the same time, and how often each loses its power. */
const STATIONS = 3
const CUTS = 10
/** The power goes within this many milliseconds after a switch: time for two or three more. */
const LONGEST = 40

const makeFolder = temporaryFolders()
const PLACES = ['第一处', '第二处'] as const

/** Lets a station switch until its power goes; gives the last generation that it told. */
async function cutPower(data: string, contents: readonly string[], cache: string): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, data, ...contents], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: cache } })
  let told = -1
  const lines = createInterface(child.stdout).on('line', (line) => { told = Number(line) })
  await once(lines, 'line')
  await later(Math.random() * LONGEST)
  child.kill('SIGKILL')
  const closed = once(lines, 'close')
  const [code] = await once(child, 'exit') as [number | null]
  await closed
  if (code !== null) throw new Error(`the station ended by itself with ${code}`)
  return told
}

test('a station that loses its power while it switches starts with the old content or the new, whole', { timeout: 100_000 }, async () => {
  const folder = await makeFolder('county')
  const contents = await Promise.all(PLACES.map(async (place, index) => {
    const files = countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: ${place}`)
    files.set('media/samples/hukou.svg', `<svg xmlns="http://www.w3.org/2000/svg" height="${index}"/>`)
    return compileInto(path.join(folder, String(index)), files)
  }))
  const lives = async () => {
    const data = await makeFolder()
    let least = 0
    for (let cut = 0; cut < CUTS; cut++) {
      const told = await cutPower(data, contents, path.join(folder, 'cache'))
      expect(told).toBeGreaterThan(least)
      const library = await openTestLibrary(data, contents[0]!)
      expect(library.faults).toEqual([])
      const { generation, catalog } = library.current()!
      // what was told is served; a switch under way is done or not
      expect([told, told + 1]).toContain(generation)
      expect(catalog.byId.get('dibao')?.place).toBe(PLACES[generation % 2])
      for (const hash of catalog.media.values()) expect((await library.blobs.read(hash)).length).toBeGreaterThan(0)
      least = generation
    }
    return least
  }
  const switched = await Promise.all(Array.from({ length: STATIONS }, lives))
  expect(Math.min(...switched)).toBeGreaterThanOrEqual(CUTS)
})
