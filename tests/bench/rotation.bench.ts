import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { startStation } from '../../station/start.ts'
import { rollingSample } from '../support/rolling-content.ts'
import { heapByKind, heldBy, type Held, slope } from './heap.ts'
import { mainThreadShare, pause } from './main-thread.ts'
import { percentile, type Row } from './row.ts'

export const name = 'rotation'

/** Slides of 5 s on a clock so many times as fast. */
const FASTER = 16
/** As many slides as come up in an hour when each stands for 15 s. */
const HOUR = 240
/** How long the rotation runs before it is measured, and while it is, seconds. */
const SETTLING_SECONDS = 66
const MEASURED_SECONDS = 68
/** Fewer while it is measured say nothing of an hour. */
const LEAST_SLIDES = 120
/** The share of the main thread is taken on the usual clock, seconds. */
const USUAL_SECONDS = { settling: 8, measured: 24 }
const KB = 1024

const PLAYLIST = `title: 轮播
calls: takeover
marquee: [办事前先看要带什么，少跑一趟, 拿不准就到柜台问一声，不用排队]
items:
${['procedure, procedure: dibao', 'list', 'procedure, procedure: shenfenzheng-buling', 'calendar', 'duty', 'stars', 'notices', 'picture, file: notices/bus.svg, caption: 车停在村口']
  .map((item) => `  - { show: ${item}, seconds: 5 }`).join('\n')}
  - { show: clock, seconds: 10 }
`

/** Waits until the hall's name has just come up: what a page holds depends on what it shows. */
async function clockComes(page: Page): Promise<void> {
  for (const isIdle of [false, true]) await page.waitForFunction((wanted) => (document.querySelector('main')?.dataset['kind'] === 'idle') === wanted, isIdle, { polling: 'raf' })
}

/** What a page holds while the hall's name stands, once in each round until the time is over; `slides` is how many have come up. */
async function watchHeap(page: Page, session: CDPSession, seconds: number): Promise<(Held & { slides: number })[]> {
  const end = performance.now() + seconds * 1000
  const seen: (Held & { slides: number })[] = []
  while (performance.now() < end) {
    await clockComes(page)
    const slides = await page.evaluate(() => (globalThis as unknown as { slides: number }).slides)
    seen.push({ ...await heldBy(session), slides })
  }
  return seen
}

/** What an hour of slides leaves behind on a page where such an hour went by before: V8 has compiled by then what it will compile. */
async function leftBehind(page: Page): Promise<Row[]> {
  const session = await page.context().newCDPSession(page)
  await pause(SETTLING_SECONDS)
  await clockComes(page)
  const kinds = await heapByKind(session)
  const seen = await watchHeap(page, session, MEASURED_SECONDS)
  await clockComes(page)
  const later = await heapByKind(session)
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last || last.slides - first.slides < LEAST_SLIDES) throw new Error(`only ${last?.slides} slides came up`)
  const anHour = HOUR / (last.slides - first.slides)
  const row = (metric: string, value: number, unit: string): Row => ({ name, metric, value, unit, better: 'lower' })
  return [
    row(`JS heap after ${last.slides} slides`, percentile(seen.map(({ heap }) => heap), 0.5) / KB / KB, 'MB'),
    row('an hour of slides adds to it', slope(seen.map(({ slides, heap }) => ({ x: slides, y: heap }))) * HOUR / KB, 'KB'),
    row('to the objects of the page, by snapshots', (later.objects - kinds.objects) * anHour / KB, 'KB'),
    row('to what V8 compiled, by snapshots', (later.code - kinds.code) * anHour / KB, 'KB'),
    row('to the nodes of the document', slope(seen.map(({ slides, nodes }) => ({ x: slides, y: nodes }))) * HOUR, 'nodes'),
    row('nodes of the document', percentile(seen.map(({ nodes }) => nodes), 0.5), 'nodes'),
  ]
}

/** The page, its clock so many times as fast. */
async function openPage(browser: Browser, origin: string, faster: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })).newPage()
  await page.addInitScript((times) => {
    const now = performance.now.bind(performance)
    const later = setTimeout
    performance.now = () => now() * times
    globalThis.setTimeout = ((work: TimerHandler, ms = 0, ...rest: unknown[]) => later(work, ms / times, ...rest)) as typeof setTimeout
    Object.assign(globalThis, { slides: 0 })
    new MutationObserver((changes) => {
      if (changes.some(({ attributeName }) => attributeName === 'data-slide')) Object.assign(globalThis, { slides: (globalThis as unknown as { slides: number }).slides + 1 })
    }).observe(document, { subtree: true, attributeFilter: ['data-slide'] })
  }, faster)
  await page.goto(`${origin}/signage`)
  await page.locator('main[data-slide]').waitFor()
  return page
}

/** Hours of slides on a television: what each leaves behind in memory, and how much of the main thread the usual rotation takes. */
export async function run(): Promise<Row[]> {
  const start = performance.now()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  const station = await startStation({ dataDir: path.join(folder, 'data'), shippedDir: await rollingSample(folder, PLAYLIST), pagesDir: path.join(ROOT, 'dist/renderer'), version: 'bench', port: 0 })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const fast = await openPage(browser, station.origin, FASTER)
    const rows = await leftBehind(fast)
    await fast.close()
    const usual = await openPage(browser, station.origin, 1)
    await pause(USUAL_SECONDS.settling)
    const share = await mainThreadShare(await usual.context().newCDPSession(usual), () => pause(USUAL_SECONDS.measured))
    return [
      ...rows,
      { name, metric: 'main thread taken by slides of 5 s', value: share, unit: '%', better: 'lower' },
      { name, metric: 'this benchmark took', value: (performance.now() - start) / 1000, unit: 's', better: 'lower' },
    ]
  } finally {
    await browser.close()
    await station.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
