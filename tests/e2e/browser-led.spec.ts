import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { hallOf } from '../support/hall.ts'
import { expect, test } from '../support/hosts.ts'
import { coloursIn, pixelsOf } from '../support/led.ts'

const ADDRESS = '/signage?profile=led&w=256&h=64&palette=red'
const PICTURE = { x: 0, y: 0, width: 256, height: 64 }

test.use({ size: { width: 400, height: 120 }, clock: '2026-11-23T10:00:00+08:00', address: ADDRESS })

const canvas = (page: Page) => page.locator('canvas')
/** The screen has its font and knows its hall. */
const isUp = (page: Page) => expect(canvas(page)).not.toHaveAttribute('data-shows', 'opening')
const picture = async (page: Page, clip = PICTURE) => pixelsOf(await page.screenshot({ clip }))

/** A moving row of the canvas each time it changes, as columns of 0 and 1. */
const watchRow = (page: Page, y: number, changes: number): Promise<string[]> => page.evaluate(([top, count]) => new Promise<string[]>((resolve) => {
  const seen: string[] = []
  const look = (): void => {
    const element = document.querySelector('canvas')!
    const { data, width, height } = element.getContext('2d')!.getImageData(0, top, element.width, 16)
    const columns = Array.from({ length: width }, (_, x) => String.fromCodePoint(0x100 + Array.from({ length: height }, (__, row) => (data[(row * width + x) * 4]! > 0 ? row + 1 : 0)).reduce((sum, each) => (sum * 31 + each) % 50_000, 0))).join('')
    if (columns !== seen.at(-1)) seen.push(columns)
    if (seen.length < count) requestAnimationFrame(look)
    else resolve(seen)
  }
  look()
}), [y, changes] as const)

test('from its first paint on the screen holds black and red alone, and is empty at no moment', async ({ page, station }) => {
  await isUp(page)
  // what stood before the page came is black too, so that a frame of any other colour is the page's
  await page.evaluate(() => { document.body.replaceChildren() })
  const session = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png' })
  const coloursOf = async (frame: string | undefined): Promise<string> => {
    if (frame === undefined) return ''
    const pixels = await pixelsOf(Buffer.from(frame, 'base64'))
    return coloursIn(pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height }).join(' ')
  }
  await expect.poll(() => coloursOf(frames.at(-1))).toBe('#000000')
  const before = frames.length
  await page.goto(station.origin + ADDRESS)
  await isUp(page)
  await expect.poll(() => frames.length).toBeGreaterThan(before + 10)
  await session.detach()
  const colours = await Promise.all(frames.slice(before).map(coloursOf))
  const first = colours.findIndex((seen) => seen !== '#000000')
  expect(first).toBeGreaterThanOrEqual(0)
  expect(new Set(colours.slice(first))).toEqual(new Set(['#000000 #ff0000']))
})

test('until its font has come it says that it will be there soon', async ({ page, station }) => {
  await page.route('**/*.bin', () => undefined)
  await page.goto(station.origin + ADDRESS)
  await expect(canvas(page)).toHaveAttribute('data-shows', 'opening')
  expect(coloursIn(await picture(page), PICTURE)).toEqual(['#000000', '#ff0000'])
})

test('a call takes the screen at once, to the pixel as it was judged good, then the slides go on', async ({ page, station }) => {
  await isUp(page)
  const hall = hallOf(station)
  for (let times = 0; times < 3; times++) await hall.take('relief')
  await (await hall.clerk('王某', '3'))('call-next')
  await expect(canvas(page)).toHaveAttribute('data-shows', 'call')
  const still = { ...PICTURE, height: 48 }
  const golden = await pixelsOf(await readFile(path.join(ROOT, 'tests/golden/led/call-256x64-red.png')))
  await expect.poll(async () => Buffer.compare(Buffer.from((await picture(page, still)).data), Buffer.from(golden.data.subarray(0, 256 * 48 * 4)))).toBe(0)
  await expect(canvas(page)).not.toHaveAttribute('data-shows', 'call', { timeout: 20_000 })
})

test('its moving line moves by two whole pixels, or by as many as steps were missed', async ({ page, station }) => {
  await isUp(page)
  const hall = hallOf(station)
  await hall.take('relief')
  await (await hall.clerk('王某', '3'))('call-next')
  await expect(canvas(page)).toHaveAttribute('data-shows', 'call')
  const rows = await watchRow(page, 48, 40)
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before === undefined) continue
    const shift = [2, 4, 6, 8, 10, 12, 16, 20].find((columns) => row.startsWith(before.slice(columns)))
    expect(shift, `step ${index}`).toBeDefined()
  }
})

test('a pixel of the picture is one of the device where the desktop enlarges everything', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', { width: 400, height: 120, deviceScaleFactor: 1.5, mobile: false })
  // what it opens with stands still
  await page.route('**/*.bin', () => undefined)
  await page.reload()
  await expect(canvas(page)).toHaveAttribute('data-shows', 'opening')
  const drawn = await canvas(page).evaluate((element: HTMLCanvasElement) => [...element.getContext('2d')!.getImageData(0, 0, element.width, element.height).data])
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip: { x: 0, y: 0, width: 256 / 1.5, height: 64 / 1.5, scale: 1 } })
  const shown = await pixelsOf(Buffer.from(data, 'base64'))
  expect([...shown.data.subarray(0, 256 * 4 * 4)]).toEqual(drawn.slice(0, 256 * 4 * 4))
  expect(shown.data.filter((light, at) => light !== drawn[at])).toHaveLength(0)
})

test.describe('a screen that station.yaml knows', () => {
  test.use({
    clock: '2026-11-23T20:00:00+08:00',
    address: '/signage?screen=door',
    settings: { screens: [
      { name: 'front' },
      { name: 'door', surface: 'signage', profile: 'led', palette: 'amber', bounds: { x: 0, y: 0, width: 256, height: 64 }, fold: 4, brightness: [{ from: '7:00', level: 100 }, { from: '19:00', level: 50 }] },
      { name: 'night', surface: 'signage', profile: 'led', palette: 'red', off: ['19:00-6:00'] },
    ] },
  })

  test('needs only its name, and is dimmed in the evening without a third colour', async ({ page }) => {
    await isUp(page)
    expect(await canvas(page).evaluate((element: HTMLCanvasElement) => [element.width, element.height])).toEqual([256, 64])
    await expect.poll(async () => coloursIn(await picture(page), PICTURE)).toEqual(['#000000', '#805800'])
  })

  test('is black when it is switched off, and only then', async ({ page, station }) => {
    await page.goto(`${station.origin}/signage?screen=night`)
    await expect(canvas(page)).toHaveAttribute('data-shows', 'off')
    expect(coloursIn(await picture(page), PICTURE)).toEqual(['#000000'])
  })
})

test('a screen of all colours shows the flat ones only', async ({ page, station }) => {
  await page.setViewportSize({ width: 512, height: 128 })
  await page.goto(`${station.origin}/signage?profile=led&w=512&h=128`)
  await isUp(page)
  const hall = hallOf(station)
  await hall.take('relief')
  await (await hall.clerk('王某', '3'))('call-next')
  await expect(canvas(page)).toHaveAttribute('data-shows', 'call')
  const all = coloursIn(await picture(page, { x: 0, y: 0, width: 512, height: 128 }), { x: 0, y: 0, width: 512, height: 128 })
  expect(['#000000', '#7cff9b', '#9be7ff', '#b00000', '#ffd34d', '#ffffff']).toEqual(expect.arrayContaining(all))
  expect(all).toEqual(expect.arrayContaining(['#000000', '#b00000', '#ffffff']))
})
