import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { startStation } from '../../station/start.ts'
import { rollingSample } from '../support/rolling-content.ts'
import { mainThreadShare, pause } from './main-thread.ts'
import { percentile, type Row } from './row.ts'

export const name = 'rotation'

/** Slides of 5 s on a clock ten times as fast: in two minutes as many come up as in an hour of slides of 15 s. */
const FASTER = 10
const SECONDS = 120
const WARM_UP_SECONDS = 20
/** Fewer than this were no hour. */
const LEAST_SLIDES = 180
/** The share of the main thread is taken on the usual clock, seconds. */
const SHARE_SECONDS = 40
const SAMPLES = 5
const MB = 1024 * 1024

const PLAYLIST = `title: 轮播
calls: takeover
marquee: [办事前先看要带什么，少跑一趟, 拿不准就到柜台问一声，不用排队]
items:
${['procedure, procedure: dibao', 'list', 'procedure, procedure: shenfenzheng-buling', 'calendar', 'duty', 'stars', 'notices', 'picture, file: notices/bus.svg, caption: 车停在村口', 'clock']
  .map((item) => `  - { show: ${item}, seconds: 5 }`).join('\n')}
`

/** What a page holds while the hall's name stands, after the garbage is gone; the median of some times. */
async function held(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.context().newCDPSession(page)
  const heaps: number[] = []
  const nodes: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    await page.locator('main:not([data-kind="idle"])').waitFor()
    await page.locator('main[data-kind="idle"]').waitFor()
    await session.send('HeapProfiler.collectGarbage')
    heaps.push((await session.send('Runtime.getHeapUsage')).usedSize)
    nodes.push((await session.send('Memory.getDOMCounters')).nodes)
  }
  await session.detach()
  return { heap: percentile(heaps, 0.5), nodes: percentile(nodes, 0.5) }
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

/** An hour of slides on a television: what it leaves behind in memory, and how much of the main thread the usual rotation takes. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  const station = await startStation({ dataDir: path.join(folder, 'data'), shippedDir: await rollingSample(folder, PLAYLIST), pagesDir: path.join(ROOT, 'dist/renderer'), version: 'bench', port: 0 })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const fast = await openPage(browser, station.origin, FASTER)
    await pause(WARM_UP_SECONDS)
    const before = await held(fast)
    await pause(SECONDS)
    const after = await held(fast)
    const slides = await fast.evaluate(() => (globalThis as unknown as { slides: number }).slides)
    if (slides < LEAST_SLIDES) throw new Error(`${slides} slides came up`)
    await fast.close()
    const usual = await openPage(browser, station.origin, 1)
    await pause(WARM_UP_SECONDS)
    const share = await mainThreadShare(await usual.context().newCDPSession(usual), () => pause(SHARE_SECONDS))
    return [
      { name, metric: `JS heap after ${slides} slides`, value: after.heap / MB, unit: 'MB', better: 'lower' },
      { name, metric: 'it has grown since the warm-up by', value: (after.heap - before.heap) / before.heap * 100, unit: '%', better: 'lower' },
      { name, metric: 'nodes of the document after them', value: after.nodes, unit: 'nodes', better: 'lower' },
      { name, metric: 'they have grown since the warm-up by', value: after.nodes - before.nodes, unit: 'nodes', better: 'lower' },
      { name, metric: 'main thread taken by slides of 5 s', value: share, unit: '%', better: 'lower' },
    ]
  } finally {
    await browser.close()
    await station.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
