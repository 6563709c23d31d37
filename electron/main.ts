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
const { runShell } = await import('./shell.ts')
runShell({ dataDir, given, programs: path.join(import.meta.dirname, '..') })
