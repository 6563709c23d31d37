import { cp } from 'node:fs/promises'
import path from 'node:path'
import { countySettingsSchema, type CountySettings } from '../../station/settings/county.ts'
import type { Sources } from '../../station/sticks/sources.ts'
import type { Patience } from '../../station/update/transfer.ts'
import { openUpdater, type Updater } from '../../station/update/updater.ts'
import { trustRoot } from '../../station/update/trust.ts'
import { openTestLibrary, recordingJournal, type OpenedLibrary } from './library-fixture.ts'
import { compileInto } from './station-fixture.ts'

export interface UpdatingStation {
  readonly dataDir: string
  readonly library: OpenedLibrary
  readonly updater: Updater
  /** moves its clock */
  setClock(iso: string): void
  /** what the journal was told of */
  readonly events: { readonly message: string; readonly fields: Record<string, unknown> }[]
}

export interface Setup {
  readonly dataDir: string
  /** the root it trusts */
  readonly root?: string
  readonly county?: Partial<CountySettings>
  readonly hall?: string
  readonly now?: string
  readonly patience?: Patience
  /** folders by the id of the source */
  readonly sticks?: Readonly<Record<string, string>>
}

/** The content and the updater of a station on a Monday morning, on a data folder that is gone on with. Nothing runs by itself. */
export async function updatingStation({ dataDir, root, county = {}, hall, now = '2026-11-23T10:00:00+08:00', patience, sticks = {} }: Setup): Promise<UpdatingStation> {
  const shippedDir = path.join(dataDir, 'shipped')
  await compileInto(shippedDir, undefined, '2026-11-01T00:00:00.000Z')
  if (root !== undefined) await trustRoot(dataDir, root)
  const library = await openTestLibrary(dataDir, shippedDir, hall)
  let clock = Date.parse(now)
  const events: UpdatingStation['events'] = []
  const journal = { ...recordingJournal(), event: (message: string, fields: Record<string, unknown> = {}) => { events.push({ message, fields }) } }
  const sources: Sources = { list: () => Promise.resolve([]), folderOf: (id) => Promise.resolve(sticks[id]) }
  const updater = await openUpdater({
    dataDir, shippedDir, settings: { hall, county: { ...countySettingsSchema.parse({}), ...county } }, library, journal, sources,
    clock: { now: () => clock }, ...(patience && { patience }),
  })
  return { dataDir, library, updater, events, setClock: (iso) => { clock = Date.parse(iso) } }
}

/** A check by hand, to its end. */
export async function checked({ updater }: Pick<UpdatingStation, 'updater'>): Promise<Awaited<ReturnType<Updater['state']>>> {
  const ended = new Promise<void>((resolve) => {
    updater.onChange(() => { if (updater.underWay() === undefined) resolve() })
  })
  const begun = await updater.check()
  if (!begun.ok) throw new Error(begun.error.kind)
  await ended
  return updater.state()
}

/** Copies a repository onto a stick, as `county export-usb` does: with the folder `kiosk-update/`. */
export async function stickWith(repo: string, stick: string): Promise<string> {
  await cp(repo, path.join(stick, 'kiosk-update'), { recursive: true })
  return stick
}
