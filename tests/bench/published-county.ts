import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeKeys } from '../../county/keys/keygen.ts'
import { publishFolder } from '../../county/publish/publish.ts'
import { countyFiles } from '../support/county-fixture.ts'
import { CHEAP, PASSPHRASE } from '../support/county-repository.ts'

/** A small county with many pictures, published by itself. */
export interface PublishedCounty {
  readonly repo: string
  /** the root that stations trust */
  readonly root: string
  /** changes a text or a picture of the source */
  write(file: string, bytes: Uint8Array | string): Promise<void>
  read(file: string): Promise<string>
  publish(): Promise<void>
}

const MIB = 2 ** 20

/** Publishes the county with so many megabytes of random media, in files of `each` megabytes that no packer makes smaller. */
export async function publishedCounty(folder: string, { megabytes, each }: { megabytes: number; each: number }): Promise<PublishedCounty> {
  const [repo, keys, source] = ['repo', 'keys', 'source'].map((name) => path.join(folder, name)) as [string, string, string]
  const write = async (file: string, bytes: Uint8Array | string) => {
    await mkdir(path.dirname(path.join(source, file)), { recursive: true })
    await writeFile(path.join(source, file), bytes)
  }
  for (const [file, text] of countyFiles()) await write(file, text)
  for (let index = 0; index < megabytes / each; index++) {
    await write(`media/films/${index}.mp4`, '')
    for (let part = 0; part < each; part++) await appendFile(path.join(source, `media/films/${index}.mp4`), randomBytes(MIB))
  }
  let hours = 0
  const now = () => new Date(Date.parse('2026-11-20T00:00:00.000Z') + hours++ * 60_000).toISOString()
  const made = await makeKeys({ keys, passphrase: PASSPHRASE, now: now(), cost: CHEAP })
  if (!made.ok) throw new Error(made.error.message)
  const publish = async () => {
    const done = await publishFolder({ source, repo, keys, passphrase: PASSPHRASE, now: now(), progress: () => undefined })
    if (!done.ok) throw new Error(done.error.message)
    if (!done.value.published) throw new Error(JSON.stringify(done.value.problems))
  }
  await publish()
  return { repo, root: made.value.root, write, read: (file) => readFile(path.join(source, file), 'utf8'), publish }
}
