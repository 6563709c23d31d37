import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Patience } from '../../station/update/transfer.ts'
import { countyWith } from '../support/county-fixture.ts'
import { makeRepository, type TestRepository } from '../support/county-repository.ts'
import { serveRepository, type RepositoryServer } from '../support/repository-server.ts'
import { temporaryFolders } from '../support/station-fixture.ts'
import { checked, updatingStation, type UpdatingStation } from '../support/updating-station.ts'
import { HALL, manifestFile, type LooseManifest } from './forge.ts'

/** A copy of the county's third and newest version, in the hands of somebody who means harm. */
export interface Prey {
  readonly repo: string
  /** folder of the county's keys, for those who stole them */
  readonly keys: string
  /** the repository as it was with its first and its second version, and the newest of another county with the same halls */
  readonly first: string
  readonly second: string
  readonly other: string
  readonly otherKeys: string
  /** of the newest version: a document that the station lacks, the manifest that lists it, and that of the hall */
  readonly blob: string
  /** a picture that the station lacks, of some hundred kilobytes */
  readonly picture: string
  readonly manifest: string
  readonly hallManifest: string
  readonly change: (file: string, edit: (bytes: Buffer) => Uint8Array | string) => Promise<void>
}

/** Answers in the server's place when it gives true. */
export type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean

/** So short that what never ends ends within a test. */
export const SHORT: Patience = { spanMs: 1500, bytes: 1024 }
/** The place of a matter, which is another in each version. */
export const placeOf = ({ library }: Pick<UpdatingStation, 'library'>) => library.current()?.catalog.byId.get('dibao')?.place
const at = (place: string, size: number) => countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: ${place}`)
  .set('media/samples/hukou.svg', `<svg xmlns="http://www.w3.org/2000/svg"><title>${'户口本'.repeat(size)}</title></svg>`)

/** A station with what is plugged into it, and all that must stay as it was. */
export interface Attacked extends UpdatingStation {
  /** holds its data folder and its stick, and nothing else */
  readonly box: string
  readonly stick: string
  readonly before: Readonly<Record<string, string>>
}

/** A station that holds the county's second version while the third is out. */
export interface Ground {
  /** a station of its own, in a folder of its own unless one is given */
  station(options?: { url?: string; now?: string; patience?: Patience; box?: string }): Promise<Attacked>
  prey(): Promise<Prey>
  serve(repo: string, meddle?: Meddle): Promise<RepositoryServer>
  /** the county's honest newest repository */
  readonly honest: () => string
}

/** Prepares counties and the station for all tests of a file. */
export function ground(): Ground {
  const makeFolder = temporaryFolders('attack')
  const servers: RepositoryServer[] = []
  const counties: TestRepository[] = []
  let held: string
  let kept: string
  beforeAll(async () => {
    kept = await makeFolder()
    const county = await makeRepository({ files: at('第1处', 1), now: '2026-11-20T00:00:00.000Z', rootKeys: 3, threshold: 2 })
    const other = await makeRepository({ files: at('别县', 5), now: '2026-11-22T00:00:00.000Z' })
    counties.push(county, other)
    await cp(county.repo, path.join(kept, 'first'), { recursive: true })
    await county.publish(at('第2处', 2), '2026-11-21T00:00:00.000Z')
    await cp(county.repo, path.join(kept, 'second'), { recursive: true })
    held = path.join(kept, 'data')
    const server = await serveRepository(county.repo)
    const station = await updatingStation({ dataDir: held, root: county.root, hall: HALL, county: { url: server.url } })
    await checked(station)
    await server.stop()
    expect(placeOf(station)).toBe('第2处')
    // larger than a piece that a server sends at once
    await county.publish(at('第3处', 30_000), '2026-11-22T00:00:00.000Z')
    await cp(county.repo, path.join(kept, 'third'), { recursive: true })
  })
  afterAll(async () => {
    for (const server of servers) await server.stop()
    for (const county of counties) await county.remove()
  })
  return {
    honest: () => path.join(kept, 'third'),
    async prey() {
      const repo = path.join(await makeFolder('prey'), 'repo')
      await cp(path.join(kept, 'third'), repo, { recursive: true })
      const manifest = await manifestFile(repo, 'county')
      const { files } = JSON.parse(await readFile(path.join(repo, manifest), 'utf8')) as LooseManifest
      const old = new Set(await readdir(path.join(kept, 'second', 'blobs')))
      const blob = files.find((file) => file.path.endsWith('.json') && !old.has(file.sha256))!
      const picture = files.find((file) => file.size > 200_000)!
      const [county, other] = counties as [TestRepository, TestRepository]
      return {
        repo, keys: county.keys, first: path.join(kept, 'first'), second: path.join(kept, 'second'), other: other.repo, otherKeys: other.keys,
        blob: `blobs/${blob.sha256}`, picture: `blobs/${picture.sha256}`, manifest, hallManifest: await manifestFile(repo, 'hall'),
        change: async (file, edit) => { await writeFile(path.join(repo, file), edit(await readFile(path.join(repo, file)))) },
      }
    },
    async serve(repo, meddle) {
      const server = await serveRepository(repo)
      server.meddle = meddle
      servers.push(server)
      return server
    },
    async station({ url, now, patience, box: given } = {}) {
      const box = given ?? await makeFolder('box')
      const [dataDir, stick] = [path.join(box, 'data'), path.join(box, 'stick')]
      await cp(held, dataDir, { recursive: true })
      await mkdir(stick)
      const station = await updatingStation({
        dataDir, hall: HALL, sticks: { stick }, ...(patience && { patience }), ...(url !== undefined && { county: { url } }), ...(now !== undefined && { now }),
      })
      return { ...station, box, stick, before: await picture(box, dataDir) }
    },
  }
}

/** All that an attack must leave as it is: what runs, by file, and what lies around the data folder. */
export async function picture(box: string, dataDir: string): Promise<Record<string, string>> {
  const content = path.join(dataDir, 'content')
  const texts = ['current.json', ...(await readdir(path.join(content, 'generations'))).map((name) => `generations/${name}`)].sort()
  const read = await Promise.all(texts.map(async (name) => [name, await readFile(path.join(content, name), 'utf8')] as const))
  return { ...Object.fromEntries(read), around: (await readdir(box)).join(), folders: (await readdir(dataDir)).filter((name) => name !== 'logs').join() }
}
