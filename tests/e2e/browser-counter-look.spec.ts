import type { Page } from '@playwright/test'
import { accessibilityFaults } from '../support/axe.ts'
import { fillHall } from '../support/busy-hall.ts'
import { addStaff, clerk, DESK, logIn, rest, STAFF } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'
import { hang } from '../support/screens.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/counter', prepare: async ({}, use) => use(addStaff) })

/** What is too small at a desk, and what one would have to scroll the page for. */
const tooSmall = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = []
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${element.textContent.trim().slice(0, 16)}”`
  const root = document.documentElement
  if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push(`the page scrolls: ${root.scrollWidth} × ${root.scrollHeight}`)
  for (const element of document.querySelectorAll('button, a, label, input[type=text], input[type=password]')) {
    const { width, height } = element.getBoundingClientRect()
    if (Math.min(width, height) < 43.5) faults.push(`target ${Math.round(width)} × ${Math.round(height)}: ${name(element)}`)
    if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${name(element)}`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue
    if (Number.parseFloat(getComputedStyle(element).fontSize) < 13.9) faults.push(`text: ${name(element)}`)
  }
  return [...new Set(faults)]
})

/** Windows of office machines, from small to usual. */
const WINDOWS = [DESK, { width: 1280, height: 720 }, { width: 1920, height: 1080 }]

/** The same in every window. */
async function smallInWindows(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const size of WINDOWS) {
    await hang(page, size)
    faults.push(...(await tooSmall(page)).map((fault) => `${size.width} × ${size.height}: ${fault}`))
  }
  return faults
}

test('a full hall with a call for help fits the window of every office machine, large enough to read and to hit', async ({ page, station }) => {
  test.slow()
  await fillHall(station.origin)
  await logIn(page, STAFF.wang)
  await expect(clerk(page).red).toContainText('叫下一位')
  expect(await smallInWindows(page)).toEqual([])
  await clerk(page).key('F2')
  await rest(station.origin).ask('POST', '/help', { screen: 'front' })
  await expect(page.getByText('来之前查过')).toBeVisible()
  await expect(page.getByText('“front”那台机器有人叫帮忙')).toBeVisible()
  expect(await smallInWindows(page)).toEqual([])
  await clerk(page).press('English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await smallInWindows(page)).toEqual([])
  await clerk(page).key('F8')
  await page.getByRole('dialog').waitFor()
  expect(await smallInWindows(page)).toEqual([])
})

test('no state of the page has an accessibility fault, contrast of 7:1 included', async ({ page, station }) => {
  test.slow()
  // what is still fading in has no contrast of its own yet
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults: Record<string, string[]> = {}
  const look = async (state: string) => { faults[state] = await accessibilityFaults(page) }
  await page.getByRole('button', { name: '登录' }).waitFor()
  await look('login')
  await logIn(page, STAFF.wang)
  await page.getByRole('heading', { name: '您坐在几号窗口？' }).waitFor()
  await look('choose')
  await clerk(page).press(/^3号窗口/)
  await page.getByRole('heading', { name: '窗口没开' }).waitFor()
  await look('closed')
  await fillHall(station.origin)
  await expect(clerk(page).red).toContainText('叫下一位')
  await look('nobody there')
  await clerk(page).key('F2')
  await clerk(page).number.waitFor()
  await look('called')
  await rest(station.origin).ask('POST', '/help', { screen: 'front' })
  await clerk(page).key('F2')
  await page.getByText('已经办了').waitFor()
  await look('serving, help wanted')
  await clerk(page).press('更多')
  await page.getByRole('menu').waitFor()
  await look('menu')
  await page.keyboard.press('Escape')
  await clerk(page).key('F8')
  await page.getByRole('dialog').waitFor()
  await look('transfer')
  await page.keyboard.press('Escape')
  await clerk(page).press('English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await look('English')
  await station.stop()
  await page.getByText('The connection to the hall is lost').waitFor()
  await look('lost')
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
})
