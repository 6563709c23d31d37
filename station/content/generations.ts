import { readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { sha256 } from '../../core/content/manifest.ts'
import { ORIGINS } from '../../core/contract/update.ts'
import { writeDurably } from '../files/durable.ts'

/** The signed metadata under which content was verified, as blobs; and the root, by its hash, that this station trusted then. */
const metadataSchema = z.strictObject({ trust: sha256, root: sha256, timestamp: sha256, snapshot: sha256, targets: sha256 })
export type HeldMetadataRecord = z.infer<typeof metadataSchema>

/** One generation of the content: which manifests it consists of. The manifests themselves are blobs. */
const generationSchema = z.strictObject({
  generation: z.int().min(0),
  /** ISO, when it was activated here */
  activated: z.iso.datetime(),
  source: z.enum(ORIGINS),
  /** the county's number for it; what shipped has none */
  version: z.int().optional(),
  /** ISO, when the county published the newer of its manifests */
  published: z.iso.datetime().optional(),
  /** the newest metadata verified so far, not that of these manifests when the manager went back: so nothing older is taken later */
  metadata: metadataSchema.optional(),
  /** the manager went back from this version: only a newer one is taken by itself */
  passedOver: z.int().optional(),
  /** blob of `county/manifest.json` */
  county: sha256,
  /** hall code → blob of its manifest */
  halls: z.record(z.string(), sha256),
})
export type Generation = z.infer<typeof generationSchema>

/** How many generations are kept, the running one included (design: the last three). */
export const KEPT = 3

/** The generations in `<data>/content`: one file each, and one pointer file that says which runs. */
export interface Generations {
  /** where the records lie */
  readonly folder: string
  /** the running one; undefined when there is none or its record cannot be read */
  current(): Promise<Generation | undefined>
  /** all readable ones, newest first */
  list(): Promise<Generation[]>
  /** writes the record, then turns the pointer: after a power cut either the old or the new one runs, whole */
  activate(generation: Generation): Promise<void>
}

/** Opens the generations of a content folder. */
export function openGenerations(folder: string): Generations {
  const records = path.join(folder, 'generations')
  const pointer = path.join(folder, 'current.json')

  const read = async (file: string): Promise<Generation | undefined> => {
    try {
      return generationSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    } catch {
      return undefined // missing or cut off: the caller falls back to what it can read
    }
  }
  const list = async () => {
    const names = (await readdir(records).catch(() => [])).filter((name) => /^\d+\.json$/.test(name))
    const all = await Promise.all(names.map((name) => read(path.join(records, name))))
    return all.filter((one) => one !== undefined).sort((a, b) => b.generation - a.generation)
  }
  return {
    folder: records,
    current: () => read(pointer),
    list,
    async activate(generation) {
      const text = JSON.stringify(generation)
      await writeDurably(path.join(records, `${generation.generation}.json`), text)
      await writeDurably(pointer, text)
      const old = (await list()).slice(KEPT)
      await Promise.all(old.map((one) => rm(path.join(records, `${one.generation}.json`), { force: true })))
    },
  }
}
