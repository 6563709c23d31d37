import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { _electron } from '@playwright/test'
import { KNOWN_ID } from '../../core/contract/known-at-start.ts'
import { findElectron } from '../../build/lib/electron-runtime.mjs'
import { ROOT } from '../../build/lib/paths.mjs'
import { makeDisplays } from '../support/displays.ts'
import { compared, type Row } from './row.ts'

export const name = 'first-screen'

const ROUNDS = 7

/** What the sample hall is called. */
const HALL = '辛集乡便民服务中心'
/** What stands beside the time, which only a station that answers lets be seen. */
const DATE = '农历'
/** What stands first, in the kiosk and in the empty window. */
const FIRST = /点一下，开始|empty/
const EMPTY_APP = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => { const window = new BrowserWindow({ kiosk: true, show: false }); window.once('ready-to-show', () => window.show()); return window.loadURL('data:text/html,<h1>empty</h1>') })`

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** When a window painted something, and when it had said all, milliseconds after the start of the program. */
interface Painted {
  readonly first: number
  readonly said: number
}

/** A program to start: the text that stands when it has said all, and what it must know of the hall before it asks. */
interface Program {
  readonly app: string
  readonly env: NodeJS.ProcessEnv
  readonly text: string
  readonly known?: string
}

/** Starts a program and reads from its first window when something was painted, and when a text was: who asks must not blur the answer. */
async function opens(binary: string, { app, env, text, known }: Program): Promise<Painted> {
  const started = Date.now()
  const shell = await _electron.launch({
    executablePath: binary, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', app, '--port', '0'], env: env as Record<string, string>,
  })
  const window = await shell.firstWindow()
  await window.getByText(FIRST).first().waitFor()
  // told by the page itself, in the frame after the one in which the text came
  const said = await window.evaluate((wanted) => new Promise<number>((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(wanted)) return
      observer.disconnect()
      requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(performance.timeOrigin + performance.now()) }) })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  }), text)
  if (known !== undefined && !(await window.locator(`#${KNOWN_ID}`).textContent())?.includes(known)) throw new Error('the page was told nothing of the hall')
  const first = await window.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN))
  await shell.close()
  return { first: first - started, said: said - started }
}

/** Bytes of script, gzipped, that the first screen needs: the entry, and what it imports before it runs. */
async function scriptBytes(): Promise<number> {
  const pages = path.join(ROOT, 'dist/renderer')
  const html = await readFile(path.join(pages, 'kiosk.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
  const sizes = await Promise.all([...new Set(scripts)].map(async (file) => gzipSync(await readFile(path.join(pages, file)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The first screen against an empty window of the same Electron, and the script that it needs. */
export async function run(): Promise<Row[]> {
  const found = await findElectron()
  if (!found.ok) throw new Error(found.error.message)
  const { binary } = found.runtime
  const displays = makeDisplays()
  const env = await displays.env({ width: 1080, height: 1920 })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  const kiosk = (data: string): Program => ({ app: ROOT, env: { ...env, KIOSK_DATA: path.join(folder, data) }, text: DATE })
  try {
    await writeFile(path.join(folder, 'package.json'), '{ "name": "empty", "main": "main.js" }')
    await writeFile(path.join(folder, 'main.js'), EMPTY_APP)
    const empty: Painted[] = []
    const first: Painted[] = []
    const every: Painted[] = []
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await opens(binary, { app: folder, env, text: 'empty' }))
      first.push(await opens(binary, kiosk(`data-${round}`)))
      // each start but the very first: the page is told what the station said last
      every.push(await opens(binary, { ...kiosk('data-0'), known: HALL }))
    }
    const of = (painted: readonly Painted[], which: keyof Painted): number => median(painted.map((one) => one[which]))
    const row = (metric: string, value: number): Row[] => compared({ name, metric, value, unit: 'ms', better: 'lower' }, { 'an empty Electron window': of(empty, 'first') })
    return [
      ...row('first screen: whose hall it is, and a touch leads home', of(every, 'first')),
      ...row('the same with what the station says now', of(every, 'said')),
      ...row('at the very first start: a touch leads home when the station answers', of(first, 'first')),
      { name, metric: 'script before the first screen, gzipped', value: await scriptBytes() / 1024, unit: 'KB', better: 'lower' },
    ]
  } finally {
    displays.close()
    await rm(folder, { recursive: true, force: true })
  }
}
