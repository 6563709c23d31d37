import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { BaseFetcher, Updater } from 'tuf-js'
import { DownloadHTTPError } from 'tuf-js/dist/error.js'
import { manifestSchema, type Manifest } from '../../core/content/manifest.ts'
import { COUNTY_TARGET, hallTarget } from '../../core/update/repository.ts'

/** Reads the files of a folder as a web server would give them. */
const fromFolder = (folder: string): BaseFetcher => new (class extends BaseFetcher {
  override async fetch(url: string) {
    const file = path.join(folder, new URL(url).pathname)
    if (!existsSync(file)) throw new DownloadHTTPError('not found', 404)
    return Readable.toWeb(createReadStream(file)) as never
  }
})()

/** What a reader found in a repository, verified by the library that stations use. */
export interface Read {
  /** version of the targets 第 131 版 */
  readonly version: number
  readonly manifests: ReadonlyMap<string, Manifest>
}

/** Somebody who trusts a root, and remembers what it verified before, as a station does. */
export interface CountyReader {
  /** verifies the metadata at a moment (ISO), the manifests of the county and these halls, and every blob that they list; throws at what is wrong */
  readonly read: (halls: readonly string[], now: string) => Promise<Read>
  readonly remove: () => Promise<void>
}

/** A reader of a repository in a folder. */
export async function openReader(repo: string, root: string): Promise<CountyReader> {
  const state = await mkdtemp(path.join(tmpdir(), 'reader-'))
  const metadataDir = path.join(state, 'metadata')
  const targetDir = path.join(state, 'targets')
  await mkdir(metadataDir)
  await mkdir(targetDir)
  await copyFile(root, path.join(metadataDir, 'root.json'))
  return {
    async read(halls, now) {
      const updater = new Updater({ metadataDir, metadataBaseUrl: 'http://county/metadata', targetDir, targetBaseUrl: 'http://county/targets', fetcher: fromFolder(repo) })
      // the library would take the machine's time
      const { trustedSet } = updater as unknown as { trustedSet: { referenceTime: Date } }
      trustedSet.referenceTime = new Date(now)
      await updater.refresh()
      const manifests = new Map<string, Manifest>()
      for (const target of [COUNTY_TARGET, ...halls.map(hallTarget)]) {
        const info = await updater.getTargetInfo(target)
        if (!info) throw new Error(`${target} is not published`)
        const manifest = manifestSchema.parse(JSON.parse(await readFile(await updater.downloadTarget(info), 'utf8')))
        for (const { sha256, size } of manifest.files) await checkBlob(path.join(repo, 'blobs', sha256), sha256, size)
        manifests.set(target, manifest)
      }
      const { signed } = JSON.parse(await readFile(path.join(metadataDir, 'targets.json'), 'utf8')) as { signed: { version: number } }
      return { version: signed.version, manifests }
    },
    remove: () => rm(state, { recursive: true, force: true }),
  }
}

async function checkBlob(file: string, sha256: string, size: number): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${file} is not what was signed`)
}
