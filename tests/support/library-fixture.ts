import { openLibrary, type Library } from '../../station/content/library.ts'
import type { Generation } from '../../station/content/generations.ts'
import { takeShipped } from '../../station/content/shipped.ts'
import type { Fault, Journal } from '../../station/log/journal.ts'

/** A Sunday morning in the hall: 2026-11-22 10:00 in Shanghai. */
const SUNDAY = '2026-11-22T10:00:00+08:00'

/** A journal that keeps the faults it is told. */
export function recordingJournal(): Journal & { readonly faults: Fault[] } {
  const faults: Fault[] = []
  return { faults, event: () => undefined, fault: (fault) => { faults.push(fault) }, close: () => Promise.resolve() }
}

export interface OpenedLibrary extends Library {
  readonly faults: readonly Fault[]
}

/** Opens the library of a data folder, as a station does at its start. */
export async function openTestLibrary(dataDir: string, shippedDir: string, hall?: string): Promise<OpenedLibrary> {
  const journal = recordingJournal()
  const library = await openLibrary({ dataDir, shippedDir, hall, clock: { now: () => Date.parse(SUNDAY) }, journal })
  return { ...library, faults: journal.faults }
}

/** Puts the blobs of a compiled folder into a library's store and gives the generation that they make. */
export async function received(library: Library, compiled: string, generation: number): Promise<Generation> {
  const taken = await takeShipped(compiled, library.blobs, { now: Date.parse(SUNDAY), repair: false })
  return { ...taken, generation }
}
