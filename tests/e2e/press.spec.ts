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

/** Until the page itself has been let alone for 0.2 s: what rolled is still, and a click that was to be given was given. */
const rest = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 200) }))

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
  // in the lower half the papers are longer than their place
  await visitor(page).press('往下移')
  await page.getByRole('button', { name: '移回去' }).waitFor()
  const book = paper(page, '全家人的户口本')
  const top = async () => (await book.boundingBox())!.y
  await book.scrollIntoViewIfNeeded()
  await rest(page)
  const before = await top()
  await slide(book, -TREMBLING)
  await expect.poll(top).toBeLessThan(before)
  await rest(page)
  await expect(book).toBeChecked()
})
