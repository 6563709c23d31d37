import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { slide, touch, visitor } from '../support/visitor.ts'

/** Of a finger that trembles: more than the 15 px within which Chromium makes a click of a touch, and less than a swipe. */
const TREMBLING = 22

/** A finger that stays so long that Chromium makes no click of it: the page is told of the touch alone. */
const hold = (target: Locator): Promise<void> => target.evaluate((control: HTMLElement) => {
  const { x, y, width, height } = control.getBoundingClientRect()
  const finger = new Touch({ identifier: 1, target: control, clientX: x + width / 2, clientY: y + height / 2 })
  control.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [finger], changedTouches: [finger] }))
  control.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [finger] }))
})

const paper = (page: Page, name: string): Locator => page.getByRole('checkbox', { name })

test('a finger that trembles presses what it touched, and a long press is one press', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await slide(page.getByText('点一下，开始'), TREMBLING)
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
  await slide(page.getByRole('button', { name: '查一查' }).or(page.getByRole('link', { name: '查一查' })).first(), TREMBLING)
  await slide(page.getByRole('button', { name: 'd', exact: true }), TREMBLING)
  await visitor(page).type('b')
  // a key acts by itself: one letter each
  await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
  await expect(page.getByText('db', { exact: true })).toBeVisible()
})

test('a click of Chromium that comes after that of a long press does not meet the page that opened', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const start = page.getByRole('button', { name: '点一下，开始' })
  const { x, y, width, height } = (await start.boundingBox())!
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + width / 2, y: y + height / 2 }] })
  await hold(start)
  const home = page.getByRole('heading', { name: '您要办什么事？' })
  await expect(home).toBeVisible()
  const clicked = page.evaluate(() => new Promise((resolve) => { document.addEventListener('pointerup', () => { requestAnimationFrame(() => { requestAnimationFrame(resolve) }) }, { once: true }) }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await clicked
  await visitor(page).press('查一查')
  await expect(page.getByRole('button', { name: 'q', exact: true })).toBeVisible()
})

test('each way to press ticks a paper once', async ({ page, station }) => {
  await openScreen(page, station, 'procedure', 'standard')
  const [book, card] = [paper(page, '全家人的户口本'), paper(page, '全家大人的身份证')]
  await expect(book).toBeChecked()
  await hold(card)
  await expect(card).toBeChecked()
  await hold(book)
  await expect(book).not.toBeChecked()
  // a short touch has its click from Chromium: when the long press after it counts, a second click would long be there
  await touch(card)
  await hold(book)
  await expect(book).toBeChecked()
  await expect(card).not.toBeChecked()
})

test('a finger that rolls the page ticks nothing of it', async ({ page, station }) => {
  await openScreen(page, station, 'procedure', 'standard')
  const card = paper(page, '全家大人的身份证')
  const top = async () => (await card.boundingBox())!.y
  const before = await top()
  await slide(card, -TREMBLING)
  await expect.poll(top).toBeLessThan(before)
  // the page takes a press again a moment after it rolled: one of the card would long have counted then
  await expect(async () => {
    await hold(page.getByRole('button', { name: /^(长辈版|标准版)$/ }))
    await expect(page.getByRole('button', { name: '标准版' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(card).not.toBeChecked()
})
