import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { chromium, type Browser } from '@playwright/test'
import { build } from 'vite'
import { ROOT } from '../../build/lib/paths.mjs'
import { type Frames, watchFrames } from './frames.ts'
import { mainThreadShare, pause } from './main-thread.ts'
import { compared, percentile, type Row } from './row.ts'

export const name = 'marquee'

/** Each engine has so many turns, of so many seconds, one after the other: whatever else the machine does hits them alike. */
const ROUNDS = 3
const SECONDS = 20
/** Before each, while fonts come and the browser starts what it needs. */
const SETTLING_SECONDS = 1
/** And so many more by itself, for what it takes of the main thread. */
const SHARE_SECONDS = 4
const ENGINES = ['ours', 'bare stripe', 'vue3-marquee', 'moved by a script'] as const
/** The page that says what the machine itself does not manage: nothing can be late less often than on this one. */
const FLOOR = 'bare stripe'
/** A frame comes late when two intervals of 60 Hz went by; a millisecond is how far the times of frames are off. */
const LATE_MS = 2 * 1000 / 60 + 1
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder to this machine. */
async function serve(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname))
    readFile(file).then(
      (bytes) => { response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(bytes) },
      () => { response.writeHead(404).end() },
    )
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { origin: `http://127.0.0.1:${address.port}`, server }
}

/** What comes of the frames of a line while the page itself is busy now and then. */
async function busyFrames(browser: Browser, address: string): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 72 } })
  await page.goto(address)
  await page.locator('#stage > *').waitFor()
  await pause(SETTLING_SECONDS)
  const frames = await watchFrames(page, SECONDS)
  await page.close()
  return frames
}

/** The share of the main thread that a line takes on a page that does nothing else, percent. */
async function share(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 72 } })
  await page.goto(`${address}&quiet`)
  await page.locator('#stage > *').waitFor()
  await pause(SETTLING_SECONDS)
  const taken = await mainThreadShare(await page.context().newCDPSession(page), () => pause(SHARE_SECONDS))
  await page.close()
  return taken
}

/** How evenly the moving line moves on a page that is busy for 120 ms of every second, and what it takes itself, against others. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-marquee-'))
  await build({ root: path.join(ROOT, 'tests/bench/marquee'), configFile: false, logLevel: 'warn', plugins: [vue()], build: { outDir: folder, emptyOutDir: true } })
  const { origin, server } = await serve(folder)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const found = new Map<string, Frames[]>(ENGINES.map((engine) => [engine, []]))
    const shares = new Map<string, number[]>(ENGINES.map((engine) => [engine, []]))
    for (let round = 0; round < ROUNDS; round++) {
      for (const engine of ENGINES) {
        const address = `${origin}/?engine=${encodeURIComponent(engine)}`
        found.get(engine)?.push(await busyFrames(browser, address))
        shares.get(engine)?.push(await share(browser, address))
      }
    }
    const ours = ({ ours: own = Number.NaN, ...peers }: Record<string, number>, metric: string, unit: string): Row[] => compared({ name, metric, value: own, unit, better: 'lower' }, peers)
    const each = (of: (turns: readonly Frames[]) => number) => Object.fromEntries([...found].map(([engine, turns]) => [engine, of(turns)]))
    const median = (of: (turn: Frames) => number) => each((turns) => percentile(turns.map(of), 0.5))
    const late = median(({ intervals }) => intervals.filter((ms) => ms > LATE_MS).length / (SECONDS / 60))
    const dropped = median((turn) => turn.dropped)
    const overFloor = (metric: string, values: Record<string, number>, unit: string): Row[] =>
      [...ours(values, metric, unit), { name, metric: `${metric}, more than with a bare stripe`, value: (values['ours'] ?? Number.NaN) - (values[FLOOR] ?? Number.NaN), unit, better: 'lower' }]
    return [
      ...ours(median(({ intervals }) => percentile(intervals, 0.95)), 'p95 time between two frames', 'ms'),
      ...ours(median(({ intervals }) => percentile(intervals, 1)), 'longest time between two frames', 'ms'),
      ...overFloor('frames after more than two intervals', late, 'a minute'),
      ...overFloor('frames dropped, by the compositor’s account', dropped, '%'),
      ...ours(Object.fromEntries([...shares].map(([engine, turns]) => [engine, percentile(turns, 0.5)])), 'main thread taken', '%'),
    ]
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
