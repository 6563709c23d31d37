import { BLOBS, COUNTY_TARGET, hallTarget, METADATA } from '../../core/update/repository.ts'
import type { BlobStore } from '../content/blob-store.ts'
import type { Generation, HeldMetadataRecord } from '../content/generations.ts'
import type { Library } from '../content/library.ts'
import { readManifest } from '../content/load.ts'
import { readEnvelope } from './envelope.ts'
import { targetAddress } from './manifests.ts'

/**
 * What this station holds and has verified, in the layout of a county's repository (core/update/repository.ts), for the
 * satellites of its hall. They verify all of it themselves, as from anywhere. It follows the running generation.
 */
export interface Mirror {
  /** whether there is nothing at all: content that shipped with the program was signed by nobody */
  isEmpty(): boolean
  /** the blob of a file, by its path below the repository */
  find(path: string): Promise<string | undefined>
}

/** Opens the mirror of a library. */
export function openMirror({ running, blobs }: Pick<Library, 'running' | 'blobs'>): Mirror {
  let held: { readonly of: Generation; readonly files: Promise<ReadonlyMap<string, string>> } | undefined
  const signed = () => {
    const of = running()
    // after a step back the metadata are those of a version whose files need not be here
    return of?.passedOver === undefined ? of : undefined
  }
  return {
    isEmpty: () => signed()?.metadata === undefined,
    async find(path) {
      const of = signed()
      if (!of?.metadata) return undefined
      if (held?.of !== of) held = { of, files: filesOf(of, of.metadata, blobs) }
      try {
        return (await held.files).get(path)
      } catch (error) {
        // a disk that did not answer may do so the next time
        held = undefined
        throw error
      }
    },
  }
}

/** The blobs of a generation by the paths of their files. */
async function filesOf(generation: Generation, metadata: HeldMetadataRecord, blobs: BlobStore): Promise<Map<string, string>> {
  const versioned = async (role: 'root' | 'snapshot' | 'targets'): Promise<[string, string]> => {
    const envelope = readEnvelope(await blobs.read(metadata[role]), role, role)
    return [`${METADATA}/${envelope.ok ? envelope.value.version : 0}.${role}.json`, metadata[role]]
  }
  const manifests: [string, string][] = [[COUNTY_TARGET, generation.county], ...Object.entries(generation.halls).map(([code, hash]): [string, string] => [hallTarget(code), hash])]
  const listed = (await Promise.all(manifests.map(([, hash]) => readManifest(blobs, hash)))).flatMap(({ files }) => files)
  return new Map([
    [`${METADATA}/timestamp.json`, metadata.timestamp],
    ...await Promise.all((['root', 'snapshot', 'targets'] as const).map(versioned)),
    ...manifests.map(([target, hash]): [string, string] => [targetAddress(target, hash), hash]),
    ...listed.map(({ sha256 }): [string, string] => [`${BLOBS}/${sha256}`, sha256]),
  ])
}
