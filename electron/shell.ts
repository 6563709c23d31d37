import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, Menu, powerSaveBlocker, session as sessions } from 'electron'
import type { z } from 'zod'
import { createClock } from '../station/clock.ts'
import { noteDisplays } from '../station/displays.ts'
import { fittingOptions, runOptionsSchema } from '../station/run-options.ts'
import { readSettings } from '../station/settings/read.ts'
import type { Settings } from '../station/settings/schema.ts'
import type { Station, StationOptions } from '../station/station.ts'
import type { ShellArguments } from './arguments.ts'
import { giveUp, takeCrash } from './crash.ts'
import { displaysSeen } from './displays.ts'
import { linkPages } from './link.ts'
import { lockPages, lockSession } from './lockdown.ts'
import { openPages } from './pages.ts'
import { registerScheme, servePages } from './protocol.ts'
import { openSystemPrinter } from './printer.ts'
import { openScreen } from './screen-window.ts'
import { openScreens } from './screens.ts'
import { stopBeforeQuit } from './stop.ts'
import { systemDisplays } from './system-displays.ts'

/** What the entry file found out. */
export interface ShellOptions {
  readonly dataDir: string
  readonly given: ShellArguments
  /** folder of the built programs and pages, `dist` */
  readonly programs: string
}

const WRONG_USAGE = 2
const ALREADY_RUNNING = 1
/** Asks whoever started the program to start it again. */
const START_AGAIN = 75

/** What the shell runs with. */
interface Run extends Omit<ShellOptions, 'given'> {
  readonly given: z.infer<typeof runOptionsSchema>
}

/** No page may come at all: the hall does not wait for one longer than this, milliseconds. */
const PATIENCE = 1000

/**
 * Not among them: `lang`. On Linux Electron then changes the environment (LC_ALL) while another thread reads it to find fonts; one
 * start in two hundred crashed. The pages say in which language they are.
 */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
  // all sizes come from the pixels of the panel: what the desktop enlarges besides would only blur a LED screen
  ['force-device-scale-factor', '1'],
  ['high-dpi-support', '1'],
  // else the desktop's keyring may ask for its password, on a screen without a keyboard
  ['password-store', 'basic'],
]

const stationOptions = ({ dataDir, given, programs }: Run): StationOptions => ({
  dataDir,
  shippedDir: given.content ?? path.join(programs, 'content'),
  pagesDir: path.join(programs, 'renderer'),
  version: app.getVersion(),
  systemPrinter: openSystemPrinter(),
  ...(given.host !== undefined && { host: given.host }),
  ...(given.port !== undefined && { port: given.port }),
  ...(given.clock !== undefined && { clock: given.clock }),
})

/** Resolves when the first page has its scripts, and draws what stands before it knows anything. Ask before the windows open. */
const firstPage = (): Promise<void> => new Promise((resolve) => {
  app.on('web-contents-created', (_event, contents) => { contents.once('dom-ready', () => resolve()) })
})

/** Opens the windows before the station is there: what their pages ask of it waits. */
const open = (settings: Settings, station: Promise<Station>, relaunch: () => void, options: Run): void => {
  const { dataDir, given, programs } = options
  const recordFault = (where: string, message: string): void => {
    station.then((running) => running.recordFault({ where, message }), () => undefined)
  }
  const crash = takeCrash(dataDir)
  if (crash !== undefined) recordFault('shell', `crashed before: ${crash}`)
  process.on('unhandledRejection', (reason) => recordFault('shell', `unhandled rejection: ${String(reason)}`))
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') recordFault('shell', `${type} process gone: ${reason}`)
  })
  // in memory only: nothing that a visitor did is left on the disk
  const session = sessions.fromPartition('station')
  lockSession(session)
  const pages = { folder: path.join(programs, 'renderer'), dataDir, version: app.getVersion(), screens: settings.screens, clock: createClock(given.clock) }
  servePages(session, { built: openPages(pages), station: async (request) => (await station).pages(request) })
  linkPages(async (port) => (await station).connect(port))
  const displays = systemDisplays()
  const note = (): void => {
    noteDisplays(dataDir, displaysSeen(displays)).catch((error: unknown) => recordFault('shell', `displays not noted: ${String(error)}`))
  }
  const made = { session, preload: path.join(programs, 'electron', 'preload.cjs'), devTools: !app.isPackaged, recordFault, relaunch }
  const screens = openScreens(settings.screens, { displays, recordFault, open: (screen, spot) => openScreen(screen, spot, made) })
  note()
  displays.onChange(note)
  powerSaveBlocker.start('prevent-display-sleep')
  app.on('second-instance', () => screens.focus())
}

const start = async (options: Run): Promise<void> => {
  const [read] = await Promise.all([readSettings(options.dataDir), app.whenReady()])
  // most of the program: loaded earlier, it would keep the first page from its scripts
  const module = Promise.race([firstPage(), setTimeout(PATIENCE)]).then(() => import('../station/start.ts'))
  const quit = stopBeforeQuit(async () => (await station).stop())
  const relaunch = (): void => {
    if (app.isPackaged) app.relaunch()
    void quit(START_AGAIN)
  }
  const program = { restart: relaunch, leave: () => { void quit(0) } }
  const station: Promise<Station> = module.then(({ startStation }) => startStation({ ...stationOptions(options), read, program }))
  open(read.settings, station, relaunch, options)
  const { settingsFault, origin } = await station
  if (settingsFault !== undefined) process.stderr.write(`${settingsFault}\n`)
  process.stdout.write(`station ready ${origin}\n`)
}

const refuse = (sentence: string, code: number): void => {
  process.stderr.write(`${sentence}\n`)
  app.exit(code)
}

/** Why the station did not start, in a sentence; what knows it is loaded only now. A program with a part missing may lack that too. */
const whyOf = (error: unknown): Promise<unknown> =>
  import('../station/why-not-started.ts').then(({ whyNotStarted }) => whyNotStarted(error), () => error)

/** Runs the shell. Returns at once: nothing here may wait for `ready`, which itself waits for the entry file. */
export const runShell = (options: ShellOptions): void => {
  if (app.isPackaged && options.given.clock !== undefined) return refuse('--clock 只用于测试和演练，装好的一体机不接受', WRONG_USAGE)
  const fitting = fittingOptions(runOptionsSchema, options.given)
  if (!fitting.ok) return refuse(fitting.why, WRONG_USAGE)
  if (!app.requestSingleInstanceLock()) return refuse('这个数据文件夹的一体机程序已经在运行', ALREADY_RUNNING)
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  Menu.setApplicationMenu(null)
  registerScheme()
  lockPages(app)
  start({ ...options, given: fitting.options }).catch(async (error: unknown) => giveUp('工作站没有启动', await whyOf(error)))
}
