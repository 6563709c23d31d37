// Run as a program of its own: a station that looks at its county once, and prints each phase of the update as it begins.
import { countySettingsSchema } from '../../station/settings/county.ts'
import { openUpdater } from '../../station/update/updater.ts'
import { openTestLibrary, recordingJournal } from './library-fixture.ts'

const [dataDir = '', shippedDir = '', url = '', maxRate = ''] = process.argv.slice(2)
const library = await openTestLibrary(dataDir, shippedDir)
const updater = await openUpdater({
  dataDir, shippedDir, settings: { county: countySettingsSchema.parse({ url, maxRate: Number(maxRate) }) }, library, journal: recordingJournal(),
  clock: { now: () => Date.parse('2026-11-23T10:00:00+08:00') }, sources: { list: () => Promise.resolve([]), folderOf: () => Promise.resolve(undefined) },
})
// a pipe takes it at once: what was printed had begun
updater.onChange(() => { process.stdout.write(`${updater.underWay()?.phase ?? 'idle'}\n`) })
await updater.check()
