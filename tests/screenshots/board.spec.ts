import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { newestCall, openSound } from '../support/board.ts'
import { busyMorning } from '../support/busy-morning.ts'
import { hallOf } from '../support/hall.ts'
import { LANDSCAPE, PORTRAIT, test } from '../support/hosts.ts'

test.use({ address: '/board', clock: '2026-11-23T09:42:00+08:00' })

for (const [hung, size] of [['landscape', LANDSCAPE], ['portrait', PORTRAIT]] as const) {
  test.describe(`${hung}-board`, () => {
    test.use({ size })

    const picture = async (page: Page, name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready)
      // what fades or pulses has come to rest; the line of notices never does
      await page.waitForFunction(() => document.getAnimations().every(({ effect, playState }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity))
      await page.screenshot({ path: path.join(ROOT, 'screenshots', `${hung}-board`, `${name}.png`) })
    }

    test('a morning from the first number on', async ({ page, station }) => {
      test.slow()
      await page.locator('[data-face="free"]').waitFor()
      await picture(page, 'silent')
      await openSound(page, 'chromium')
      await picture(page, 'free')
      const hall = hallOf(station)
      await hall.take('relief')
      await page.locator('[data-face="unmanned"]').waitFor()
      await picture(page, 'unmanned')
      await (await hall.clerk('孙某', '3'))('call-next')
      await newestCall(page, 'A001').waitFor()
      await picture(page, 'first-call')
    })

    test('a busy hall, and one that lost its station', async ({ page, station }) => {
      test.slow()
      await busyMorning(station)
      // a board that is switched on now has no calls to catch up with
      await page.reload()
      await openSound(page, 'chromium')
      await page.locator('[data-resting="paused"]').waitFor()
      await picture(page, 'busy')
      await station.stop()
      await page.getByText('暂时连不上').waitFor()
      await picture(page, 'lost')
    })

    for (const [name, clock] of [['closed', '2026-11-23T19:00:00+08:00'], ['lunch', '2026-11-23T12:30:00+08:00'], ['holiday', '2026-10-01T09:00:00+08:00']] as const) {
      test.describe(name, () => {
        test.use({ clock })

        test(`a hall at ${name}`, async ({ page }) => {
          await openSound(page, 'chromium')
          await picture(page, name)
        })
      })
    }
  })
}
