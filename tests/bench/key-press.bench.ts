import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { startStation } from '../../station/start.ts'
import { visitor } from '../support/visitor.ts'
import type { Row } from './row.ts'

export const name = 'key-press'

/** What a visitor types, a letter at a time, emptied between the words. */
const WORDS = ['db', 'dibao', 'sfz', 'shenfenzheng', 'yibao', 'gaoling', 'canji', 'hukou', 'wubao', 'zhaijidi', 'yanglao', 'nonghe']

/** Notes in the page when a finger came down on a key, and when the frame after the next change of the results was painted. */
const watch = (page: Page): Promise<void> => page.evaluate(() => {
  const times: number[] = []
  let pressed: number | undefined
  Object.defineProperty(globalThis, 'times', { value: times })
  addEventListener('pointerdown', (event) => { pressed = event.timeStamp }, { capture: true })
  new MutationObserver(() => {
    if (pressed === undefined) return
    const from = pressed
    pressed = undefined
    // a task after the frame's callbacks runs when the frame is done
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { times.push(performance.now() - from) }
      port2.postMessage(undefined)
    })
  }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true, characterData: true })
})

/** The time from the finger on the glass to the painted results, in Chromium, over the WebSocket. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  const station = await startStation({ dataDir, shippedDir: path.join(ROOT, 'dist/content'), pagesDir: path.join(ROOT, 'dist/renderer'), version: 'bench', port: 0 })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'zh-CN' })).newPage()
    await page.goto(`${station.origin}/kiosk`)
    await visitor(page).begin()
    await visitor(page).press('查一查')
    await page.getByRole('button', { name: 'q', exact: true }).waitFor()
    await watch(page)
    for (const word of WORDS) {
      await visitor(page).type(word)
      await page.getByText(word, { exact: true }).first().waitFor()
      await visitor(page).press('清空')
    }
    const times = (await page.evaluate(() => (globalThis as unknown as { times: number[] }).times)).toSorted((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
    return [
      { name, metric: `key press to painted result, median of ${times.length}`, value: at(0.5), unit: 'ms', better: 'lower' },
      { name, metric: 'key press to painted result, p95', value: at(0.95), unit: 'ms', better: 'lower' },
    ]
  } finally {
    await browser.close()
    await station.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
