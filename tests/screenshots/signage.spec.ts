import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { busyMorning } from '../support/busy-morning.ts'
import { LANDSCAPE, PORTRAIT, test } from '../support/hosts.ts'
import { rollingSample } from '../support/rolling-content.ts'

test.use({ clock: '2026-11-18T09:48:00+08:00' })

/** What stands on a screen, what comes after it, and how the screen is divided. */
const SLIDES = {
  procedure: ['{ show: procedure, procedure: dibao }', '{ show: calendar }', ''],
  notice: ['{ show: notice, notice: zhitongche-luxian }', '{ show: duty }', ''],
  calendar: ['{ show: calendar }', '{ show: duty }', ''],
  side: ['{ show: procedure, procedure: gaoling-jintie }', '{ show: list }', 'layout: side'],
  picture: ['{ show: picture, file: notices/bus.svg, caption: 车停在村口 }', '{ show: duty }', ''],
  idle: ['{ show: clock }', '{ show: duty }', ''],
} as const

const playlist = ([slide, next, more]: (typeof SLIDES)[keyof typeof SLIDES], seconds: number): string => `title: 门口
calls: takeover
marquee: [今天党群直通车 9:30 到程村，14:00 到柴庄, 办事前先看要带什么，少跑一趟]
${more}
items: [${[slide, next].map((item) => item.replace(' }', `, seconds: ${seconds} }`)).join(', ')}]
`

const showing = (slide: keyof typeof SLIDES, seconds = 600) => ({
  contentDir: async ({}, use: (folder: string) => Promise<void>) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-signage-'))
    await use(await rollingSample(folder, playlist(SLIDES[slide], seconds)))
    await rm(folder, { recursive: true, force: true })
  },
})

for (const [hung, size] of [['landscape', LANDSCAPE], ['portrait', PORTRAIT]] as const) {
  const picture = async (page: Page, name: string): Promise<void> => {
    await page.locator('[data-role="back"]').waitFor({ state: 'attached' })
    await page.evaluate(() => document.fonts.ready)
    // the first slide fades in as well
    await page.waitForFunction(() => {
      const front = document.querySelector('[data-role="front"]')
      return front !== null && getComputedStyle(front).opacity === '1'
    })
    await page.screenshot({ path: path.join(ROOT, 'screenshots', `${hung}-signage`, `${name}.png`) })
  }
  for (const slide of ['procedure', 'notice', 'calendar', 'side', 'picture', 'idle'] as const) {
    test.describe(`${hung}-signage`, () => {
      test.use({ size, address: '/signage', ...showing(slide) })

      test(slide, async ({ page, station }) => {
        await busyMorning(station)
        // a screen that is switched on now has no calls to catch up with
        await page.reload()
        await picture(page, slide)
      })
    })
  }
  test.describe(`${hung}-signage`, () => {
    test.use({ size, address: '/signage', ...showing('procedure') })

    test('takeover', async ({ page, station }) => {
      await page.locator('[data-role="back"]').waitFor({ state: 'attached' })
      await busyMorning(station)
      await page.locator('[data-takeover]').waitFor()
      await picture(page, 'takeover')
    })
  })
}

/** A frame of a LED screen as it is, and with each of its pixels four by four. */
async function ledPicture(page: Page, name: string): Promise<void> {
  const png = await page.screenshot()
  const image = await loadImage(png)
  const canvas = createCanvas(image.width * 4, image.height * 4)
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = false
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const folder = path.join(ROOT, 'screenshots/led')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${name}.png`), png)
  await writeFile(path.join(folder, `${name}@4x.png`), canvas.toBuffer('image/png'))
}

/** Until the steps of a matter come: it says first what to bring and where to go. */
const FIRST_STEP_MS = 36_000

for (const [width, height, palette] of [[256, 64, 'red'], [192, 96, 'amber'], [512, 128, 'rgb']] as const) {
  const panel = `${width}x${height}-${palette}`
  const world = { size: { width, height }, address: `/signage?profile=led&w=${width}&h=${height}&palette=${palette}` }
  for (const [name, slide] of [['idle', 'idle'], ['picture', 'picture'], ['steps', 'procedure'], ['notice', 'notice'], ['calendar', 'calendar']] as const) {
    test.describe(`led-${panel}`, () => {
      // a matter on a LED screen is shown in frames that share its time
      test.use({ ...world, ...showing(slide, 60) })

      test(name, async ({ page }) => {
        await page.clock.install()
        await page.reload()
        await page.locator('canvas[data-shows^="door/"]').waitFor()
        await page.clock.runFor(name === 'steps' ? FIRST_STEP_MS : 1_000)
        await ledPicture(page, `${name}-${panel}`)
      })
    })
  }
  test.describe(`led-${panel}`, () => {
    test.use({ ...world, ...showing('procedure') })

    test('call', async ({ page, station }) => {
      await page.locator('canvas[data-shows^="door/"]').waitFor()
      await busyMorning(station)
      await page.locator('canvas[data-shows="call"]').waitFor()
      await ledPicture(page, `call-${panel}`)
    })
  })
}
