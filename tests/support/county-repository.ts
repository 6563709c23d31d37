import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeKeys } from '../../county/keys/keygen.ts'
import { publishFolder, type Published } from '../../county/publish/publish.ts'
import { countyFiles, type CountyFiles } from './county-fixture.ts'

/** What the keys of the tests are locked with. */
export const PASSPHRASE = 'correct horse 电池'

/** Opening a key costs nothing worth waiting for. */
export const CHEAP = { N: 1024, r: 8, p: 1 }

/** A signed repository of a small county in temporary folders. */
export interface TestRepository {
  readonly repo: string
  readonly keys: string
  /** file of the root that stations trust first */
  readonly root: string
  /** writes an authoring folder anew and publishes it; throws when it is refused */
  readonly publish: (files: CountyFiles, now: string) => Promise<Published>
  readonly remove: () => Promise<void>
}

export interface RepositoryOptions {
  /** what is published first; the small county unless given */
  readonly files?: CountyFiles
  /** when, ISO */
  readonly now: string
  readonly rootKeys?: number
  readonly threshold?: number
}

/** Makes keys and publishes a county for the first time. */
export async function makeRepository({ files = countyFiles(), now, rootKeys, threshold }: RepositoryOptions): Promise<TestRepository> {
  const folder = await mkdtemp(path.join(tmpdir(), 'repository-'))
  const [repo, keys, source] = ['repo', 'keys', 'source'].map((name) => path.join(folder, name)) as [string, string, string]
  const made = await makeKeys({ keys, passphrase: PASSPHRASE, now, cost: CHEAP, ...(rootKeys !== undefined && { rootKeys }), ...(threshold !== undefined && { threshold }) })
  if (!made.ok) throw new Error(made.error.message)
  const publish = async (content: CountyFiles, at: string): Promise<Published> => {
    await rm(source, { recursive: true, force: true })
    for (const [name, text] of content) {
      await mkdir(path.join(source, path.dirname(name)), { recursive: true })
      await writeFile(path.join(source, name), text)
    }
    const done = await publishFolder({ source, repo, keys, passphrase: PASSPHRASE, now: at, progress: () => undefined })
    if (!done.ok) throw new Error(done.error.message)
    if (!done.value.published) throw new Error(JSON.stringify(done.value.problems))
    return done.value.published
  }
  await publish(files, now)
  return { repo, keys, root: made.value.root, publish, remove: () => rm(folder, { recursive: true, force: true }) }
}
