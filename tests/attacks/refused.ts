import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { RefusalKind } from '../../core/update/refusal.ts'
import { openTestLibrary } from '../support/library-fixture.ts'
import { checked } from '../support/updating-station.ts'
import { HALL, sha256Of } from './forge.ts'
import { picture, placeOf, type Attacked, type Ground, type Prey } from './ground.ts'

/** How an attack ends: the kind of the refusal and a telling part of its sentence. */
export interface Expected {
  readonly kind: RefusalKind
  readonly says: string
}

export interface Attack extends Expected {
  readonly name: string
  readonly attack: (prey: Prey) => Promise<unknown>
  /** the station's clock, ISO */
  readonly now?: string
}

/** Nothing has changed for the visitor, now and after a restart, and every blob is what its name says. */
export async function expectUntouched(station: Attacked): Promise<void> {
  const { dataDir, box, library, before, updater } = station
  expect(await picture(box, dataDir)).toEqual(before)
  expect([library.running()?.generation, placeOf(station)]).toEqual([1, '第2处'])
  expect(updater.underWay()).toBeUndefined()
  const blobs = path.join(dataDir, 'content', 'blobs')
  for (const name of await readdir(blobs)) expect(sha256Of(await readFile(path.join(blobs, name)))).toBe(name)
  const again = await openTestLibrary(dataDir, path.join(dataDir, 'shipped'), HALL)
  expect([again.running()?.generation, placeOf({ library: again }), again.faults]).toEqual([1, '第2处', []])
}

/** A check of the county's server is refused, and changes nothing. */
export async function expectCheckRefused(station: Attacked, { kind, says }: Expected): Promise<void> {
  const { lastOutcome } = await checked(station)
  expect(lastOutcome).toMatchObject({ outcome: 'refused', from: 'county', refusal: { kind, message: lastOutcome?.message } })
  expect(lastOutcome?.message).toContain(says)
  await expectUntouched(station)
}

/** A stick is refused, and changes nothing; nor does the look at it before. */
export async function expectImportRefused(station: Attacked, { kind, says }: Expected): Promise<void> {
  const seen = await station.updater.preview('stick')
  if (!seen.ok) expect(seen).toMatchObject({ error: { kind: 'refused', refusal: { kind } } })
  const done = await station.updater.import('stick')
  expect(done).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind } } })
  expect(done.ok || done.error.kind !== 'refused' ? '' : done.error.refusal.message).toContain(says)
  await expectUntouched(station)
}

/** Copies a repository onto a stick. */
export const putOn = (stick: string, repo: string): Promise<void> => cp(repo, path.join(stick, 'kiosk-update'), { recursive: true })

/** Afterwards the honest version comes through: nobody has to repair anything. */
export async function expectHeals(station: Attacked, honest: string): Promise<void> {
  await rm(path.join(station.stick, 'kiosk-update'), { recursive: true, force: true })
  await putOn(station.stick, honest)
  expect(await station.updater.import('stick')).toEqual({ ok: true, value: undefined })
  expect([placeOf(station), station.library.running()?.version]).toEqual(['第3处', 3])
}

/** Whoever is attacked: the station over the network, and off a stick. */
export const WAYS = ['over the network', 'off a stick'] as const

/** Makes the attack one way, and looks at what became of it. */
export async function attackBy(way: (typeof WAYS)[number], { attack, now, ...expected }: Attack, where: Ground): Promise<void> {
  const prey = await where.prey()
  await attack(prey)
  const clock = now !== undefined && { now }
  if (way === 'off a stick') {
    const station = await where.station(clock || {})
    await putOn(station.stick, prey.repo)
    await expectImportRefused(station, expected)
    if (now === undefined) await expectHeals(station, where.honest())
    return
  }
  const server = await where.serve(prey.repo)
  const station = await where.station({ url: server.url, ...clock })
  await expectCheckRefused(station, expected)
  if (now === undefined) await expectHeals(station, where.honest())
}

/** Root may read everything: it does this as somebody else, to whom the folders belong meanwhile. */
export async function asNobody(folders: readonly string[], work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) {
    await work()
    return
  }
  for (const folder of folders) await promisify(execFile)('chown', ['-R', '65534', folder])
  process.seteuid?.(65534)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}
