import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { fillHall } from '../support/busy-hall.ts'
import { answerSomebody } from '../support/clerk.ts'
import { addStaff, clerk, DESK, logIn, rest, STAFF, startAgain } from '../support/desk.ts'
import { type RunningStation, test } from '../support/hosts.ts'
import { rateSome } from '../support/ratings.ts'
import { writeUsualDays } from '../support/usual-hall.ts'

test.use({ clock: '2026-11-23T09:19:00+08:00', size: DESK, prepare: async ({}, use) => use(addStaff) })

async function picture(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(ROOT, 'screenshots', 'desk', `${name}.png`) })
}

/** The hall fills, and nineteen minutes go by before the pictures are taken. */
async function morning(station: RunningStation): Promise<() => void> {
  await fillHall(station.origin)
  await station.stop()
  const later = await startAgain(station.dataDir, station.origin, '2026-11-23T09:38:00+08:00')
  for (const businessId of ['relief', 'insurance', 'relief', 'household']) await rest(station.origin).take(businessId)
  return () => { later.kill() }
}

test.describe('desk counter', () => {
  test.use({ address: '/counter' })

  test('from the login to an open window', async ({ page }) => {
    await page.getByRole('heading', { name: '窗口叫号' }).waitFor()
    await picture(page, 'login')
    await logIn(page, STAFF.wang)
    await page.getByRole('heading', { name: '您坐在几号窗口？' }).waitFor()
    await picture(page, 'choose')
    await clerk(page).press(/^3号窗口/)
    await page.getByRole('heading', { name: '窗口没开' }).waitFor()
    await picture(page, 'counter-closed')
    await clerk(page).key('F2')
    await page.getByText('没人在等，来了人会出现在右边').waitFor()
    await picture(page, 'counter-empty')
  })

  test('a full hall, as the clerk works', async ({ page, station }) => {
    const close = await morning(station)
    await page.reload()
    await logIn(page, STAFF.wang)
    await clerk(page).red.getByText('下一个是').waitFor()
    await picture(page, 'counter-nobody')
    await clerk(page).key('F2')
    await clerk(page).number.waitFor()
    await rest(station.origin).ask('POST', '/help', { screen: 'front' })
    await page.getByRole('button', { name: '我去' }).waitFor()
    await picture(page, 'counter-called')
    await clerk(page).press('我去')
    await clerk(page).key('F2')
    await clerk(page).key('F4')
    await page.getByText('窗口现在没人').waitFor()
    await clerk(page).key('F2')
    await clerk(page).key('F2')
    await page.getByText('已经办了').waitFor()
    await picture(page, 'counter-serving')
    await clerk(page).key('F8')
    await page.getByRole('dialog').waitFor()
    await picture(page, 'counter-transfer')
    await page.keyboard.press('Escape')
    await clerk(page).press('English')
    await picture(page, 'counter-english')
    await clerk(page).press('中文')
    close()
    await page.getByText('和大厅主机断开了，正在重连').waitFor()
    await page.waitForFunction(() => getComputedStyle(document.querySelector('button.red')!).boxShadow === 'none')
    await picture(page, 'counter-lost')
  })
})

test.describe('desk staff', () => {
  test.use({ address: '/staff', size: { width: 1366, height: 1010 } })

  test('what a manager looks after', async ({ page, station }) => {
    const close = await morning(station)
    await rateSome(station.origin)
    await page.reload()
    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: '农业建房今天不办了' }).click()
    await page.getByRole('button', { name: '农业建房恢复取号' }).waitFor()
    await page.evaluate(() => { scrollTo(0, 0) })
    await picture(page, 'staff')
    await page.getByRole('button', { name: '4号窗口办民政救助' }).click()
    await page.getByRole('button', { name: '4号窗口恢复成县里排的' }).waitFor()
    await page.getByRole('heading', { name: '今天值班' }).evaluate((title) => { title.scrollIntoView() })
    await picture(page, 'staff-hall')
    await page.getByRole('heading', { name: '今天的评价' }).evaluate((title) => { title.scrollIntoView({ block: 'center' }) })
    await picture(page, 'staff-ratings')
    close()
  })
})

test.describe('desk statistics', () => {
  test.use({
    address: '/staff', size: DESK, prepare: async ({}, use) => use(async (dataDir) => {
      await addStaff(dataDir)
      await writeUsualDays(dataDir, '2026-11-22')
    }),
  })

  test('how the hall does', async ({ page }) => {
    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: '统计' }).click()
    await page.getByRole('img', { name: /^一天里几点来的/ }).waitFor()
    await picture(page, 'statistics')
    await page.getByRole('img', { name: /^等了几分钟/ }).evaluate((chart) => { chart.scrollIntoView({ block: 'start' }) })
    await picture(page, 'statistics-below')
    await page.getByRole('heading', { name: '窗口人员' }).evaluate((heading) => { heading.scrollIntoView({ block: 'start' }) })
    await picture(page, 'statistics-end')
    await page.evaluate(() => { scrollTo(0, 0) })
    await page.getByText('自己选', { exact: true }).click()
    await page.getByRole('button', { name: '看数 每天来了多少人' }).click()
    await picture(page, 'statistics-numbers')
    await page.getByText('今年', { exact: true }).click()
    await page.getByText(/^今年来了/).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await picture(page, 'statistics-english')
  })
})

test.describe('desk suggestions', () => {
  test.use({ address: '/staff' })

  test('what visitors say of the hall, and an answer', async ({ page, station }) => {
    await answerSomebody(station)
    await rest(station.origin).ask('POST', '/feedback', { text: '等的时间长。窗口人手不够。', phone: '10000001234' })
    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: /^意见/ }).click()
    await page.getByRole('button', { name: /^等的时间长/ }).click()
    await page.getByRole('textbox', { name: /^答复/ }).fill('从明天起中午也留两个窗口办。')
    await page.getByRole('switch', { name: '贴到一体机上' }).click()
    await picture(page, 'suggestions')
  })
})
