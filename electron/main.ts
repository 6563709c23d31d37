import path from 'node:path'
import { app } from 'electron'
import { defaultDataDir } from '../station/data-dir.ts'
import { readArguments } from './arguments.ts'
import { exitOnCrash } from './crash.ts'

// Tiny on purpose: what fails in a static import would fail before the handlers are there.
const given = readArguments(process.argv.slice(1))
const dataDir = path.resolve(given.data ?? process.env['KIOSK_DATA'] ?? defaultDataDir())
exitOnCrash(dataDir)
// the name is part of the pages' user agent, where only ASCII may stand
app.setName('township-kiosk')
app.setPath('userData', dataDir)
const programs = path.join(import.meta.dirname, '..')
// first of all: it takes as long to load as all windows take to open
const { startStationThread } = await import('./station-thread.ts')
const station = startStationThread(path.join(programs, 'station', 'thread.js'))
const { runShell } = await import('./shell.ts')
runShell({ dataDir, given, programs, station })
