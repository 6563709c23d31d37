import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Browser, chromium, type ElectronApplication, _electron, expect, test as base, type Page } from '@playwright/test'
import { findElectron } from '../../build/lib/electron-runtime.mjs'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { type Displays, makeDisplays, type Size } from './displays.ts'

export { expect } from '@playwright/test'

/** Which program shows the pages. */
export interface HostOptions {
  readonly host: 'electron' | 'chromium'
}

/** The world a test wants; each has a default and is set with `test.use`. */
export interface WorldOptions {
  /** of the panel, in pixels; portrait unless said otherwise */
  readonly size: Size
  /** the station's clock at start, ISO; the real one when undefined */
  readonly clock: string | undefined
  /** a folder of compiled content; what ships when undefined */
  readonly contentDir: string | undefined
  /** what station.yaml says */
  readonly settings: Readonly<Record<string, unknown>>
  /** puts the data folder into a state before the station starts */
  readonly prepare: (dataDir: string) => Promise<void>
  /** Chromium's own switches for the shell */
  readonly switches: readonly string[]
  /** the page that a browser opens; the shell opens the kiosk's by itself */
  readonly address: string
}

/** A station that runs for one test, with a data folder of its own. */
export interface RunningStation {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  readonly dataDir: string
  /** the shell, when that is the host */
  readonly electron: ElectronApplication | undefined
  /** ends it as the system would, and gives its exit code; what it runs in is left in place */
  readonly stop: () => Promise<number | null>
}

interface Launcher {
  readonly executable: string
  readonly args: readonly string[]
}

interface WorkerWorld {
  readonly displays: Displays
  readonly shell: Launcher
  readonly browserOf: () => Promise<Browser>
}

/** 1080 × 1920, as kiosks mostly hang. */
export const PORTRAIT: Size = { width: 1080, height: 1920 }
/** 1920 × 1080. */
export const LANDSCAPE: Size = { width: 1920, height: 1080 }

const isRoot = process.getuid?.() === 0
const sandbox = isRoot ? ['--no-sandbox'] : []

/** The shell as it is started here: the package that APP_BIN names, or an Electron with the built programs. */
const findShell = async (): Promise<Launcher> => {
  const packaged = process.env['APP_BIN']
  if (packaged !== undefined) return { executable: packaged, args: [...sandbox, '--disable-gpu'] }
  const found = await findElectron()
  if (!found.ok) throw new Error(found.error.message)
  return { executable: found.runtime.binary, args: [...sandbox, '--disable-gpu', ROOT] }
}

const readyLine = async (output: Readable): Promise<string> => {
  const lines = createInterface(output)
  for await (const line of lines) {
    const origin = /^station ready (\S+)$/.exec(line)?.[1]
    if (origin !== undefined) return origin
  }
  throw new Error('the station ended before it was ready')
}

/** Where the shell's station serves, from its journal: what it printed may have been said before anybody listened. */
const startedAt = async (dataDir: string): Promise<string> => {
  const folder = path.join(dataDir, 'logs')
  let origin: string | undefined
  await expect.poll(async () => {
    const names = await readdir(folder).catch(() => [])
    const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))
    origin = texts.flatMap((text) => /"origin":"([^"]+)"/.exec(text)?.[1] ?? [])[0]
    return origin
  }, { timeout: 30_000, intervals: [20] }).toBeDefined()
  return origin!
}

const exitOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** How the command line of both programs sets the world. */
const worldArguments = ({ clock, contentDir }: Pick<WorldOptions, 'clock' | 'contentDir'>): string[] => [
  '--port', '0',
  ...(contentDir === undefined ? [] : ['--content', contentDir]),
  ...(clock === undefined ? [] : ['--clock', clock]),
]

const startShell = async (launcher: Launcher, env: NodeJS.ProcessEnv, dataDir: string, args: readonly string[]): Promise<RunningStation> => {
  const electron = await _electron.launch({
    executablePath: launcher.executable,
    args: [...launcher.args, ...args],
    env: { ...env, KIOSK_DATA: dataDir },
  })
  const child = electron.process()
  const origin = await startedAt(dataDir)
  return { origin, dataDir, electron, stop: async () => {
    child.kill('SIGTERM')
    return exitOf(child)
  } }
}

const startHeadless = async (dataDir: string, args: readonly string[]): Promise<RunningStation> => {
  const child = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), '--data', dataDir, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const origin = await readyLine(child.stdout)
  return { origin, dataDir, electron: undefined, stop: async () => {
    child.kill('SIGTERM')
    return exitOf(child)
  } }
}

interface TestFixtures extends WorldOptions {
  readonly station: RunningStation
}

interface WorkerFixtures extends HostOptions {
  readonly world: WorkerWorld
}

/** `test` with a running `station` and its `page`, the same for both hosts. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: ['chromium', { option: true, scope: 'worker' }],
  size: [PORTRAIT, { option: true }],
  clock: [undefined, { option: true }],
  contentDir: [undefined, { option: true }],
  settings: [{}, { option: true }],
  // a function as an option must not be mistaken for a fixture
  prepare: [async ({}, use) => use(() => Promise.resolve()), { option: true }],
  switches: [[], { option: true }],
  address: ['/kiosk', { option: true }],

  world: [async ({ host }, use) => {
    const displays = makeDisplays()
    const shell = host === 'electron' ? await findShell() : { executable: '', args: [] }
    let browser: Promise<Browser> | undefined
    const browserOf = (): Promise<Browser> => browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: sandbox })
    await use({ displays, shell, browserOf })
    await (await browser)?.close()
    displays.close()
  }, { scope: 'worker' }],

  station: async ({ host, world, size, clock, contentDir, settings, prepare, switches }, use) => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kiosk-'))
    if (Object.keys(settings).length > 0) await writeFile(path.join(dataDir, 'station.yaml'), JSON.stringify(settings))
    await prepare(dataDir)
    const args = worldArguments({ clock, contentDir })
    const station = host === 'electron'
      ? await startShell(world.shell, await world.displays.env(size), dataDir, [...switches, ...args])
      : await startHeadless(dataDir, args)
    await use(station)
    await station.stop()
    await rm(dataDir, { recursive: true, force: true })
  },

  page: async ({ station, world, size, address }, use) => {
    if (station.electron !== undefined) {
      const page = await station.electron.firstWindow()
      await page.waitForLoadState('load')
      return use(page)
    }
    const context = await (await world.browserOf()).newContext({ viewport: { ...size }, hasTouch: true, locale: 'zh-CN' })
    const page: Page = await context.newPage()
    await page.goto(station.origin + address)
    await use(page)
    await context.close()
  },
})
