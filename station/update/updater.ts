import path from 'node:path'
import type { SystemState } from '../../core/contract/system.ts'
import type { Difference, UpdateState } from '../../core/contract/update.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import { millisecondsOf, type CountySettings } from '../settings/county.ts'
import type { Sources } from '../sticks/sources.ts'
import type { Basis } from './basis.ts'
import { openCheck } from './check.ts'
import { folderPlace } from './folder-place.ts'
import { httpPlace } from './http-place.ts'
import { openJobs } from './jobs.ts'
import { openOutcomes, type Ended } from './outcomes.ts'
import type { Place } from './place.ts'
import { previewOf } from './preview.ts'
import { followProgress } from './progress.ts'
import type { Refused } from './refused.ts'
import { rollBack } from './roll-back.ts'
import { openRound } from './round.ts'
import { openStaging } from './staging.ts'
import { take } from './take.ts'
import { createThrottle } from './throttle.ts'
import { openTimetable } from './timetable.ts'
import { PATIENCE, type Patience } from './transfer.ts'
import { readTrust } from './trust.ts'
import { stateOf } from './view.ts'

/** Why something a manager asked for was not done. */
export type NotDone =
  | { readonly kind: 'busy' | 'notReady' | 'noSource' | 'notKept' }
  | { readonly kind: 'refused'; readonly refusal: { readonly kind: Refused['kind']; readonly message: string } }

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: NotDone }

/** Keeps the content of a station up to date: over the network by itself, off a stick by hand. */
export interface Updater {
  /** what the manager sees */
  state(): Promise<UpdateState>
  /** what is under way, for all screens */
  underWay(): SystemState['update']
  /** called when `underWay` changed, about once a second at most */
  onChange(listener: () => void): void
  /** begins to ask the county, when station.yaml names one */
  start(): void
  /** looks at the county's server now; resolves when it has begun */
  check(): Promise<Done<undefined>>
  /** verifies what a source brings and tells how it differs */
  preview(source: string): Promise<Done<Difference>>
  /** takes what a source brings; resolves when it runs, or when it was cancelled */
  import(source: string): Promise<Done<undefined>>
  /** ends what is under way */
  cancel(): Promise<void>
  /** goes back to a kept generation */
  rollback(generation?: number): Promise<Done<undefined>>
  /** ends everything; what was fetched stays for the next start */
  stop(): Promise<void>
}

export interface UpdaterOptions {
  readonly dataDir: string
  readonly shippedDir: string
  readonly settings: { readonly hall?: string | undefined; readonly county: CountySettings }
  readonly library: Library
  readonly clock: Clock
  readonly journal: Journal
  readonly sources: Sources
  readonly patience?: Patience
}

/** Opens the updater. It asks nobody before `start`. */
export async function openUpdater({ dataDir, shippedDir, settings: { hall, county }, library, clock, journal, sources, patience = PATIENCE }: UpdaterOptions): Promise<Updater> {
  const listeners: (() => void)[] = []
  const progress = followProgress(() => { for (const listener of listeners) listener() })
  const staging = openStaging(path.join(dataDir, 'content', 'staging'))
  const outcomes = await openOutcomes({ file: path.join(dataDir, 'content', 'update.json'), clock, journal, library, mediaWindow: county.mediaWindow })
  const basis: Basis = { library, clock, journal, staging, progress, hall, trust: () => readTrust(dataDir, shippedDir), heard: () => { outcomes.heard() } }
  const throttle = createThrottle(county.maxRate)
  const servers = [...(county.url === undefined ? [] : [county.url]), ...county.mirrors].map((address) => httpPlace(address, throttle))
  const roundFrom = (places: readonly Place[], signal: AbortSignal) => openRound({ places, staging, blobs: library.blobs, hall, signal, patience, progress })
  const checkCounty = openCheck({ settings: county, basis, patience, roundOf: (signal) => roundFrom(servers, signal) })
  const jobs = openJobs()

  /** One check or import, alone, to its remembered end. */
  const run = (from: 'county' | 'usb', byHand: boolean, work: (signal: AbortSignal) => Promise<Ended>): Promise<Ended | 'busy'> =>
    jobs.alone(byHand, async (signal) => {
      try {
        const done = await work(signal)
        const isCut = signal.aborted && typeof done === 'object' && !done.ok
        const ended = isCut ? 'cancelled' : done
        // what gave way to somebody's work, or to the end of the station, is told to nobody
        if (!isCut || signal.reason === 'cancelled') await outcomes.record(ended, from)
        return ended
      } finally {
        progress.turnTo('idle')
      }
    })
  const runCheck = (byHand: boolean) => run('county', byHand, (signal) => checkCounty(byHand, signal))
  const timetable = openTimetable(millisecondsOf(county.every), clock, async () => {
    // a station that trusts nobody yet has nothing to ask
    if (await basis.trust() === undefined) return true
    const ended = await runCheck(false).catch((error: unknown) => {
      journal.fault({ where: 'update', message: String(error) })
      return undefined
    })
    return typeof ended === 'object' ? ended.ok : ended !== undefined
  })
  const fail = (error: NotDone): Done<never> => ({ ok: false, error })
  const refusedBy = (error: Refused): Done<never> => fail({ kind: 'refused', refusal: outcomes.say(error, 'usb') })

  return {
    state: () => stateOf(basis, { ...outcomes.memory(), dataDir, address: county.url, nextCheck: timetable.next() }),
    underWay() {
      const [phase, now] = [progress.phase(), progress.now()]
      return phase === 'idle' ? undefined : { phase, doneBytes: now?.doneBytes ?? 0, totalBytes: now?.totalBytes ?? 0 }
    },
    onChange: (listener) => { listeners.push(listener) },
    start: () => { if (servers.length > 0) timetable.start() },
    async check() {
      if (servers.length === 0 || await basis.trust() === undefined) return fail({ kind: 'notReady' })
      if (jobs.isBusy()) return fail({ kind: 'busy' })
      runCheck(true).catch((error: unknown) => { journal.fault({ where: 'update', message: String(error) }) })
      return { ok: true, value: undefined }
    },
    async preview(source) {
      const stick = await sources.folderOf(source)
      if (stick === undefined) return fail({ kind: 'noSource' })
      const done = await jobs.alone(true, async (signal) => {
        progress.turnTo('checking')
        try {
          return await previewOf(source, roundFrom([folderPlace(stick)], signal), basis)
        } finally {
          progress.turnTo('idle')
        }
      })
      if (done === 'busy') return fail({ kind: 'busy' })
      return done.ok ? done : refusedBy(done.error)
    },
    async import(source) {
      const stick = await sources.folderOf(source)
      if (stick === undefined) return fail({ kind: 'noSource' })
      const done = await run('usb', true, (signal) => {
        progress.turnTo('checking')
        return take(roundFrom([folderPlace(stick)], signal), basis, { from: 'usb', isMediaTime: () => true })
      })
      if (done === 'busy') return fail({ kind: 'busy' })
      return typeof done === 'object' && !done.ok ? refusedBy(done.error) : { ok: true, value: undefined }
    },
    cancel: () => jobs.end('cancelled'),
    async rollback(generation) {
      const back = await jobs.alone(true, async () => {
        progress.turnTo('switching')
        try {
          return await rollBack(basis, generation)
        } catch (error) {
          // it was kept, and is damaged: what runs goes on
          journal.fault({ where: 'update', message: String(error) })
          return undefined
        } finally {
          progress.turnTo('idle')
        }
      })
      if (back === 'busy') return fail({ kind: 'busy' })
      if (!back) return fail({ kind: 'notKept' })
      journal.event('rolled back', { generation: back.generation, version: back.version ?? null, passedOver: back.passedOver ?? null })
      return { ok: true, value: undefined }
    },
    async stop() {
      timetable.stop()
      await jobs.end('stopped')
    },
  }
}
