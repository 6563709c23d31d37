import type { Page } from '@playwright/test'
import { expect, test } from '../support/hosts.ts'

/** Lets this window's next pages, so many of them, be of an older program than their station. Gives how many pages came since. */
async function older(page: Page, count: number): Promise<() => number> {
  await page.addInitScript((count) => {
    const page = Number(sessionStorage.getItem('page') ?? 0) + 1
    sessionStorage.setItem('page', String(page))
    if (page <= count) document.addEventListener('readystatechange', () => { document.querySelector('meta[name="version"]')?.setAttribute('content', '0.0.1') }, { once: true })
  }, count)
  let pages = 0
  page.on('domcontentloaded', () => { pages += 1 })
  return () => pages
}

/** What only a station that answers lets be seen on these pages. */
const ANSWERED = { '/kiosk': '农历', '/board': '辛集乡便民服务中心', '/signage': '辛集乡便民服务中心', '/staff': '辛集乡便民服务中心', '/counter': '辛集乡便民服务中心' }

for (const [address, said] of Object.entries(ANSWERED)) {
  test(`${address}: a page that is older than its station loads itself anew`, async ({ page, station }) => {
    const pages = await older(page, 1)
    await page.goto(`${station.origin}${address}`)
    await expect.poll(pages).toBe(2)
    await expect(page.locator('meta[name="version"]')).not.toHaveAttribute('content', '0.0.1')
    await expect(page.getByText(said).first()).toBeVisible()
    expect(pages()).toBe(2)
  })
}

test('a page that stays old, whoever keeps it, does not spin', async ({ page, station }) => {
  const pages = await older(page, 9)
  await page.goto(`${station.origin}/kiosk`)
  await expect.poll(pages).toBe(2)
  await expect(page.getByText(ANSWERED['/kiosk'])).toBeVisible()
  await expect(page.locator('meta[name="version"]')).toHaveAttribute('content', '0.0.1')
  expect(pages()).toBe(2)
})
