import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { _electron } from '@playwright/test'
import { findElectron } from '../../build/lib/electron-runtime.mjs'
import { ROOT } from '../../build/lib/paths.mjs'
import { makeDisplays } from '../support/displays.ts'
import { compared, type Row } from './row.ts'

export const name = 'first-screen'

const ROUNDS = 7

/** What the sample hall is called, on its first screen. */
const HALL = '辛集乡便民服务中心'
const EMPTY_APP = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => { const window = new BrowserWindow({ kiosk: true, show: false }); window.once('ready-to-show', () => window.show()); return window.loadURL('data:text/html,<h1>empty</h1>') })`

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** When a window painted something, and its largest part, milliseconds after the start of the program. */
interface Painted {
  readonly first: number
  readonly largest: number
}

/** Starts a program and reads from its first window, once a text stands there, when that was painted: who asks must not blur the answer. */
async function opens(binary: string, app: string, env: NodeJS.ProcessEnv, text: string): Promise<Painted> {
  const started = Date.now()
  const shell = await _electron.launch({
    executablePath: binary, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', app, '--port', '0'], env: env as Record<string, string>,
  })
  const window = await shell.firstWindow()
  await window.getByText(text).first().waitFor()
  const painted = await window.evaluate(async () => {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve) })
    const largest = () => new Promise<number>((resolve) => {
      new PerformanceObserver((list) => { resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN) }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    // the text may have come after the last frame
    await frame()
    await frame()
    const [first] = performance.getEntriesByName('first-contentful-paint')
    return { first: performance.timeOrigin + (first?.startTime ?? Number.NaN), largest: performance.timeOrigin + await largest() }
  })
  await shell.close()
  return { first: painted.first - started, largest: painted.largest - started }
}

/** Bytes of script, gzipped, that the first screen needs: the entry, and what it imports before it runs. */
async function scriptBytes(): Promise<number> {
  const pages = path.join(ROOT, 'dist/renderer')
  const html = await readFile(path.join(pages, 'kiosk.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
  const sizes = await Promise.all([...new Set(scripts)].map(async (file) => gzipSync(await readFile(path.join(pages, file)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The first screen, before and with the station's answers, against an empty window of the same Electron, and the script that it needs. */
export async function run(): Promise<Row[]> {
  const found = await findElectron()
  if (!found.ok) throw new Error(found.error.message)
  const displays = makeDisplays()
  const env = await displays.env({ width: 1080, height: 1920 })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  try {
    await writeFile(path.join(folder, 'package.json'), '{ "name": "empty", "main": "main.js" }')
    await writeFile(path.join(folder, 'main.js'), EMPTY_APP)
    const ours: Painted[] = []
    const empty: Painted[] = []
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await opens(found.runtime.binary, folder, env, 'empty'))
      ours.push(await opens(found.runtime.binary, ROOT, { ...env, KIOSK_DATA: path.join(folder, 'data') }, HALL))
    }
    const peer = { 'an empty Electron window': median(empty.map(({ first }) => first)) }
    return [
      // whoever touches it comes to the home page
      ...compared({ name, metric: 'first screen that takes a touch', value: median(ours.map(({ first }) => first)), unit: 'ms', better: 'lower' }, peer),
      ...compared({ name, metric: 'first screen with what the hall says', value: median(ours.map(({ largest }) => largest)), unit: 'ms', better: 'lower' }, peer),
      { name, metric: 'script before the first screen, gzipped', value: await scriptBytes() / 1024, unit: 'KB', better: 'lower' },
    ]
  } finally {
    displays.close()
    await rm(folder, { recursive: true, force: true })
  }
}
