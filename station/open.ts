import path from 'node:path'
import type { Services } from './api/router.ts'
import { watchSystem } from './api/system-watch.ts'
import { createClock } from './clock.ts'
import { openLibrary } from './content/library.ts'
import { makeFolder, removeUnfinished } from './files/durable.ts'
import { openJournal } from './log/journal.ts'
import { openPrinter } from './printing/printer.ts'
import { openRaster } from './printing/raster.ts'
import { readSettings, type ReadSettings } from './settings/read.ts'
import { openRatings } from './feedback/ratings.ts'
import { openSuggestions } from './feedback/suggestions.ts'
import { openOwnHall } from './hall/own-hall.ts'
import { openSeenHall } from './hall/seen-hall.ts'
import { contentPlaces } from './hub/content-places.ts'
import { localMediaFolder, openMediaStore } from './notices/media-store.ts'
import { openStickNotices } from './notices/stick-notices.ts'
import { openQueueLog } from './queue/log.ts'
import { watchQueue } from './queue/watch.ts'
import { openSatellites } from './satellites/satellites.ts'
import { openSatelliteTable } from './satellites/table.ts'
import { openSignage } from './signage/signage.ts'
import { openAudit } from './staff/audit.ts'
import { openStaff } from './staff/staff.ts'
import { openStatistics } from './statistics/statistics.ts'
import type { StationOptions } from './station.ts'
import { openStore } from './store/store.ts'
import { takeFolder } from './store/take-folder.ts'
import { keepStore, type Upkeep } from './store/upkeep.ts'
import { openDrives } from './sticks/drives.ts'
import { openSources } from './sticks/open-sources.ts'
import { openUpdater } from './update/updater.ts'
import { openSpeaker } from './voice/speaker.ts'
import { openVoiceChoice } from './voice/voice-settings.ts'

/** What a station answers from, and the settings it runs with. */
export interface OpenedServices extends Services, ReadSettings {
  /** begins to look after the database, once the station serves */
  readonly keepStore: () => Upkeep
  /** ends what runs by itself, and closes the files */
  readonly close: () => Promise<void>
}

/** Opens the data folder: journal, settings, content, database; and the printer. Rejects when the folder cannot be written, or has a station already. */
export async function openServices(options: StationOptions): Promise<OpenedServices> {
  await makeFolder(options.dataDir)
  const leave = takeFolder(options.dataDir)
  try {
    return await openIn(options, leave)
  } catch (error) {
    leave()
    throw error
  }
}

/** Opens all of it in a folder that is ours; `leave` gives the folder up again. */
async function openIn(options: StationOptions, leave: () => void): Promise<OpenedServices> {
  const clock = createClock(options.clock)
  const journal = await openJournal(options.dataDir)
  await Promise.all([options.dataDir, localMediaFolder(options.dataDir)].map(removeUnfinished))
  const read = options.read ?? await readSettings(options.dataDir)
  const { settings } = read
  if (read.fault) journal.fault({ where: 'settings', message: read.fault })
  const county = await openLibrary({ ...options, hall: settings.hall, clock, journal })
  const sources = openSources(options.drives ?? openDrives(), settings.importFolders)
  const updater = await openUpdater({ ...options, settings: { ...settings, county: contentPlaces(settings) }, library: county, clock, journal, sources })
  const store = await openStore(options.dataDir, { now: clock.now(), journal })
  const ownHall = openOwnHall({ county, db: store.db, clock })
  const { library } = ownHall
  const timezone = () => library.current()?.catalog.county.timezone ?? 'Asia/Shanghai'
  const staff = openStaff(store.db)
  // what belongs to the hall is this machine's own, or on a satellite a copy of the hub's
  const followed = settings.role === 'satellite' && settings.hub
    ? (await import('./hub/followed-hall.ts')).followHall({ ...options, url: settings.hub.url, settings, db: store.db, clock, journal, ownHall, staff }) : undefined
  const log = openQueueLog(store.db)
  const hall = openSeenHall(followed, { db: store.db, log, clock, library, journal })
  const { queue, notices, help } = hall
  const watch = watchSystem({ version: options.version, clock, ownHall, notices, updater, hub: followed?.hub })
  const signage = openSignage({ library, clock, notices, db: store.db })
  const audit = openAudit(store.db, journal)
  const satellites = openSatellites({ table: openSatelliteTable(store.db), clock, log, queue, notices, signage, help, ownHall, journal })
  const suggestions = openSuggestions({ db: store.db, clock, journal })
  const voiceSettings = openVoiceChoice(store.db, settings.voice)
  const statistics = openStatistics({ db: store.db, queue, timezone, journal })
  const speaker = openSpeaker({ screen: settings.voice.screen, settings: () => voiceSettings.get(), clock: followed?.hub.clock ?? clock, since: queue.state.seq, timezone })
  const watching = watchQueue(queue, { library, clock, speaker, journal })
  // papers are drawn in the fonts of the pages
  const raster = openRaster([path.join(options.pagesDir, 'assets')])
  const printer = openPrinter(settings.printer, { raster, journal, ...(options.systemPrinter && { system: options.systemPrinter }) })
  printer.onChange(() => { queue.changes.tell() })
  return {
    ...read, ...hall, clock, journal, library, ownHall, watch, speaker, voiceSettings, printer, signage, statistics, sources, updater, suggestions,
    stickNotices: openStickNotices({ hall: hall.owned?.notices, media: openMediaStore(options.dataDir) }),
    running: settings, dataDir: options.dataDir, program: options.program ?? {},
    staff, audit, storeFault: store.fault, satellites, followed,
    ratings: openRatings({ db: store.db, queue, clock, journal }),
    keepStore: () => keepStore({
      db: store.db, queue, statistics, dataDir: options.dataDir, journal,
      forget: [
        (now) => log.prune(now), (now) => signage.plays.forget(now), (now) => { suggestions.forgetPhones(now) },
        (now) => { audit.forget(now) }, (now) => { hall.owned?.notices.forget(now) },
      ],
    }),
    async close() {
      await Promise.all([updater.stop(), followed?.stop()])
      for (const running of [watch, watching, satellites, notices, signage, statistics, speaker, queue.changes]) running.stop()
      await printer.close()
      await raster.close()
      store.db.close()
      await journal.close()
      leave()
    },
  }
}
