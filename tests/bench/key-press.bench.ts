import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { startStation } from '../../station/start.ts'
import { visitor } from '../support/visitor.ts'
import type { Row } from './row.ts'

export const name = 'key-press'

/** What a visitor types, a letter at a time, emptied between the words. */
const WORDS = ['db', 'dibao', 'sfz', 'shenfenzheng', 'yibao', 'gaoling', 'canji', 'hukou', 'wubao', 'zhaijidi', 'yanglao', 'nonghe']

/** Between two keys, milliseconds: as long as a quick finger takes, and never in step with the frames of the panel. */
const pauseBefore = (key: number): number => 120 + (key * 7) % 17

/**
 * Tells how long after a finger came down on a key the frame with its answer was painted, milliseconds. The line that says how
 * the hits were found tells the answer: it names what was typed and changes together with them. The letter in the field and the
 * bubble above the finger change sooner, and are no answer.
 */
async function watch(page: Page, painted: (after: number) => void): Promise<void> {
  await page.exposeFunction('painted', painted)
  await page.evaluate(() => {
    const { painted } = globalThis as unknown as { painted: (after: number) => void }
    let pressed: number | undefined
    const isIn = (target: unknown, place: string) => (target instanceof Node && (target instanceof Element ? target : target.parentElement)?.closest(place)) !== null
    addEventListener('pointerdown', ({ target, timeStamp }) => { if (isIn(target, '.key')) pressed = timeStamp }, { capture: true })
    new MutationObserver((records) => {
      if (pressed === undefined || !records.some(({ target }) => isIn(target, '.found'))) return
      const from = pressed
      pressed = undefined
      // a task after the frame's callbacks runs when the frame is done
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => { painted(performance.now() - from) }
        port2.postMessage(undefined)
      })
    }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true, characterData: true })
  })
}

/** Gives a finger that comes down on a letter's key. The places are looked up beforehand: that asks the page for frames of its own. */
async function fingerOn(page: Page): Promise<{ press: (letter: string) => Promise<void>; lift: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  const places = new Map<string, { x: number; y: number }>()
  for (const letter of new Set(WORDS.join(''))) {
    const box = await page.getByRole('button', { name: letter, exact: true }).boundingBox()
    if (box) places.set(letter, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  }
  const send = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    press: async (letter) => { await send('touchStart', [places.get(letter) ?? { x: 0, y: 0 }]) },
    lift: async () => { await send('touchEnd', []) },
  }
}

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
    const all: number[] = []
    let answered: (() => void) | undefined
    await watch(page, (after) => {
      all.push(after)
      answered?.()
    })
    const finger = await fingerOn(page)
    for (const word of WORDS) {
      for (const letter of word) {
        await setTimeout(pauseBefore(all.length))
        const answer = new Promise<void>((resolve) => { answered = resolve })
        await finger.press(letter)
        await answer
        await finger.lift()
      }
      await visitor(page).press('清空')
      await page.getByText('大家常查').waitFor()
    }
    const times = all.toSorted((a, b) => a - b)
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
