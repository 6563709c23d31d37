import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { clerkOf, takeTicket } from '../support/clerk.ts'
import { LANDSCAPE, PORTRAIT, type RunningStation, test } from '../support/hosts.ts'
import { MODES, SCREENS, openScreen, type Mode } from '../support/screens.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

/** Four windows are open, two people are at them, five wait. */
async function startWork(station: RunningStation): Promise<void> {
  const { at } = await clerkOf(station, '王某', 'manager')
  for (const counter of ['1', '2', '3', '4']) await at(counter, 'open')
  for (const business of ['relief', 'insurance', 'relief', 'relief', 'relief', 'insurance', 'insurance']) await takeTicket(station, business)
  for (const counter of ['1', '3']) await at(counter, 'call-next')
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(ROOT, 'screenshots', folder, `${name}.png`) })
}

for (const [hung, size] of [['portrait', PORTRAIT], ['landscape', LANDSCAPE]] as const) {
  for (const mode of Object.keys(MODES) as Mode[]) {
    test.describe(`${hung}-${mode}`, () => {
      test.use({ size })
      for (const screen of Object.keys(SCREENS)) {
        test(screen, async ({ page, station }) => {
          await startWork(station)
          await page.emulateMedia({ reducedMotion: 'reduce' })
          await openScreen(page, station, screen, mode)
          await picture(page, `${hung}-${mode}`, screen)
        })
      }
    })
  }
}

test('idle', async ({ page, station }) => {
  await page.clock.install()
  await page.reload()
  await openScreen(page, station, 'procedure', 'standard')
  await page.clock.runFor(92_000)
  await page.getByRole('heading', { name: '您还在吗？' }).waitFor()
  await picture(page, 'portrait-standard', 'idle')
})
