import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { openTestLibrary } from '../support/library-fixture.ts'
import { checked, updatingStation } from '../support/updating-station.ts'
import { readHeld } from '../../station/update/held.ts'
import { httpPlace } from '../../station/update/http-place.ts'
import { planOf } from '../../station/update/plan.ts'
import { followProgress } from '../../station/update/progress.ts'
import { openRound } from '../../station/update/round.ts'
import { openStaging } from '../../station/update/staging.ts'
import { createThrottle } from '../../station/update/throttle.ts'
import { PATIENCE } from '../../station/update/transfer.ts'
import { readTrust } from '../../station/update/trust.ts'
import { verify } from '../../station/update/tuf.ts'
import type { PublishedCounty } from './published-county.ts'

export interface PullTogether {
  readonly folder: string
  readonly county: PublishedCounty
  readonly url: string
  readonly stations: number
}

/**
 * Stations that hold a version of the county and ask for the next one, with another film of a megabyte, all at once. Each
 * verifies and fetches as a station does, into a folder of its own; what they held before is the same for all, on one disk.
 */
export async function pullTogether({ folder, county, url, stations }: PullTogether): Promise<{ failures: number; ms: number }> {
  const dataDir = path.join(folder, 'held')
  await checked(await updatingStation({ dataDir, root: county.root, county: { url } }))
  const library = await openTestLibrary(dataDir, path.join(dataDir, 'shipped'))
  const trust = await readTrust(dataDir, dataDir)
  if (!trust) throw new Error('the station trusts nobody')
  const held = await readHeld(await library.kept(), library.blobs, trust)
  await county.write('media/films/0.mp4', randomBytes(2 ** 20))
  await county.publish()

  const pull = async (index: number): Promise<boolean> => {
    const staging = openStaging(path.join(folder, 'stations', String(index)))
    await staging.open()
    const round = openRound({
      places: [httpPlace(url, createThrottle(undefined))], staging, blobs: library.blobs, hall: undefined,
      signal: new AbortController().signal, patience: PATIENCE, progress: followProgress(() => undefined),
    })
    const verified = await verify(round.fetch, held.metadata, held.published)
    if (!verified.ok) return false
    const plan = await planOf(verified.value, round)
    return plan.ok && (await round.bring(plan.value.missing)).ok
  }
  const began = performance.now()
  const done = await Promise.all(Array.from({ length: stations }, (_, index) => pull(index)))
  return { failures: done.filter((isDone) => !isDone).length, ms: performance.now() - began }
}
