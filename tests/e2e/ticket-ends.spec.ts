import type { Page } from '@playwright/test'
import { expect, type RunningStation, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

const home = (page: Page) => page.getByRole('heading', { name: '您要办什么事？' })

/** A number on the screen, and the page's timers in the hand of the test. */
async function takeNumber(page: Page, station: RunningStation): Promise<void> {
  await page.clock.install()
  await page.reload()
  await openScreen(page, station, 'ticket-issued', 'standard')
}

test('the number stands for 20 s, then the first screen is back and nothing of the visit remains', async ({ page, station }) => {
  await takeNumber(page, station)
  // the clock on the wall runs too: a busy machine has some seconds for each step
  await page.clock.runFor(9_000)
  await expect(page.getByText('A001')).toBeVisible()
  await page.clock.runFor(12_000)
  await expect(home(page)).toBeVisible()
  // a second number needs no question: the machine knows nothing of the first one's owner
  await visitor(page).press(/^取号排队/)
  await visitor(page).press(/民政救助/)
  await expect(page.getByText('A002')).toBeVisible()
})

test('多看会儿 adds half a minute, and the question of the idle screen does not come', async ({ page, station }) => {
  await takeNumber(page, station)
  await visitor(page).press('多看会儿')
  await page.clock.runFor(45_000)
  await expect(page.getByText('A001')).toBeVisible()
  for (let minute = 0; minute < 3; minute++) {
    await visitor(page).press('多看会儿')
    await page.clock.runFor(40_000)
  }
  await expect(page.getByText('A001')).toBeVisible()
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeHidden()
})

test('好了 ends the visit at once', async ({ page, station }) => {
  await takeNumber(page, station)
  await visitor(page).press('黑白分明')
  await visitor(page).press('好了')
  await expect(home(page)).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-contrast')
})

test('a number that its owner left behind on the first screen does not reach the next visitor', async ({ page, station }) => {
  await takeNumber(page, station)
  await visitor(page).goHome()
  await page.clock.runFor(91_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeVisible()
  await page.clock.runFor(21_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeHidden()
  await visitor(page).press(/^取号排队/)
  await visitor(page).press(/民政救助/)
  await expect(page.getByText('A002')).toBeVisible()
})
