import { rm } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { clerkOf } from '../support/clerk.ts'
import { film } from '../support/film.ts'
import { expect, test } from '../support/hosts.ts'
import { coloursIn, pixelsOf } from '../support/led.ts'
import { recordFilm } from '../support/recorded-film.ts'
import { rollingContent } from '../support/rolling-content.ts'

const canvas = (page: Page) => page.locator('canvas')
const shows = (page: Page, slide: string) => expect(canvas(page)).toHaveAttribute('data-shows', `door/${slide}`, { timeout: 20_000 })

/** From green at the left to violet at the right. */
function gradient(): Buffer {
  const canvas = createCanvas(512, 256)
  const context = canvas.getContext('2d')
  const colours = context.createLinearGradient(0, 0, 512, 0)
  colours.addColorStop(0, '#00ff00')
  colours.addColorStop(1, '#400080')
  context.fillStyle = colours
  context.fillRect(0, 0, 512, 256)
  return canvas.toBuffer('image/png')
}

test.use({
  clock: '2026-11-23T10:00:00+08:00',
  contentDir: async ({ world }, use) => {
    const out = await rollingContent(`title: 门口
items:
  - { show: clock, seconds: 6 }
  - { show: picture, file: notices/damaged.png }
  - { show: picture, file: notices/gradient.png, caption: 车停在村口, seconds: 6 }
  - { show: video, file: notices/film.webm }
`, { 'gradient.png': gradient(), 'film.webm': await recordFilm(await world.browserOf()) })
    await use(out)
    await rm(out, { recursive: true, force: true })
  },
})

test.describe('on a screen of one colour', () => {
  test.use({ size: { width: 256, height: 64 }, address: '/signage?profile=led&w=256&h=64&palette=amber' })

  test('a picture is drawn in its two colours, a damaged one is left out and recorded, and a film is passed over', async ({ page, station }) => {
    const manager = await clerkOf(station, '张主任', 'manager')
    await shows(page, 'clock/clock')
    const faults = async () => (await manager.ask('GET', '/signage/plays?days=1') as { item: string; fault: string | null }[]).filter(({ fault }) => fault !== null).map(({ item }) => item)
    await expect.poll(faults, { timeout: 4_000 }).toEqual(['picture notices/damaged.png'])
    const taken = await film(page)
    await shows(page, 'picture notices/gradient.png/notices/gradient.png')
    const pixels = await pixelsOf(await page.screenshot())
    expect(coloursIn(pixels, { x: 0, y: 0, width: 256, height: 64 })).toEqual(['#000000', '#ffb000'])
    expect(coloursIn(pixels, { x: 0, y: 0, width: 12, height: 48 })).toContain('#ffb000')
    await shows(page, 'clock/clock')
    expect(await taken.emptyFrames()).toEqual([])
  })
})

test.describe('on a screen of all colours', () => {
  test.use({ size: { width: 256, height: 128 }, address: '/signage?profile=led&w=256&h=128' })

  test('a picture fills the room above its words, and a film moves until its end', async ({ page }) => {
    await shows(page, 'picture notices/gradient.png/notices/gradient.png')
    const { data, width } = await pixelsOf(await page.screenshot())
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    for (const y of [0, 60, 111]) {
      expect(pixel(1, y)[1]).toBeGreaterThan(240)
      expect(pixel(254, y)[2]).toBeGreaterThan(110)
    }
    expect(coloursIn({ data, width, height: 128 }, { x: 0, y: 112, width: 256, height: 16 })).toEqual(['#000000', '#ffffff'])
    await shows(page, 'video notices/film.webm/notices/film.webm')
    const colour = () => canvas(page).evaluate((element: HTMLCanvasElement) => [...element.getContext('2d')!.getImageData(128, 64, 1, 1).data].join(' '))
    const first = await colour()
    await expect.poll(colour).not.toBe(first)
    await shows(page, 'clock/clock')
  })
})
