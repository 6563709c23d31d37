import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Overview } from '../../core/contract/content.ts'
import { writeDurably } from '../files/durable.ts'
import type { Journal } from '../log/journal.ts'
import type { Library } from './library.ts'

/** Larger than any county's, bytes; a page that begins with more would begin late. */
const LIMIT = 512 * 1024

/** What the file holds; another version of the program may mean something else by it. */
interface Kept {
  readonly version: string
  readonly overview: Overview
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'overview.json')

const readKept = async (file: string): Promise<string | undefined> => {
  try {
    return (await stat(file)).size <= LIMIT ? await readFile(file, 'utf8') : undefined
  } catch {
    return undefined // none yet
  }
}

/**
 * What the station of this data folder last said of its hall and content, so that the first screen can say it before the
 * station is there; undefined when this version of the program has said nothing yet. A copy of an answer: whoever shows it
 * asks again as soon as the station answers.
 */
export async function readLastOverview(dataDir: string, version: string): Promise<Overview | undefined> {
  const text = await readKept(fileIn(dataDir))
  if (text === undefined) return undefined
  try {
    const kept = JSON.parse(text) as Kept
    return kept.version === version ? kept.overview : undefined
  } catch {
    return undefined // damaged: as if there were none
  }
}

/** What is kept, and for whom. `overview` gives what is said now, undefined without content. */
export interface KeepOptions {
  readonly dataDir: string
  readonly version: string
  readonly library: Pick<Library, 'onSwitch'>
  readonly overview: () => Overview | undefined
  readonly journal: Pick<Journal, 'fault'>
}

/** Keeps the file as the station speaks, now and after every change. The function it gives resolves when all is written. */
export function keepLastOverview({ dataDir, version, library, overview, journal }: KeepOptions): () => Promise<void> {
  const file = fileIn(dataDir)
  async function write(): Promise<void> {
    const now = overview()
    if (!now) return rm(file, { force: true })
    const text = JSON.stringify({ version, overview: now } satisfies Kept)
    if (await readKept(file) !== text) await writeDurably(file, text)
  }
  let written = Promise.resolve()
  const keep = (): void => {
    // a full disk: the next start has its first words a little later
    written = written.then(write).catch((error: unknown) => { journal.fault({ where: 'overview', message: String(error) }) })
  }
  library.onSwitch(keep)
  keep()
  return () => written
}
