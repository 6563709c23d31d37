import type { Page } from '@playwright/test'
import { clerkOf, rest, takeTicket } from '../support/clerk.ts'
import { type RunningStation, expect, test } from '../support/hosts.ts'
import { openScreen, takeAll } from '../support/screens.ts'
import { touch, visitor } from '../support/visitor.ts'

/** A Wednesday morning; the hall is open. */
test.use({ clock: '2026-11-18T09:42:00+08:00' })

interface Waiting { readonly businessId: string; readonly count: number }
const waiting = async (station: RunningStation, business: string): Promise<number | undefined> =>
  (await rest(station, 'GET', '/queue') as { waiting: Waiting[] }).waiting.find(({ businessId }) => businessId === business)?.count

const openTickets = async (page: Page): Promise<void> => {
  await visitor(page).begin()
  await visitor(page).press(/^取号排队/)
}
const business = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) })

test('two touches from the first screen give a number', async ({ page, station }) => {
  await visitor(page).begin()
  await visitor(page).press(/^取号排队/)
  await touch(business(page, '户籍身份证'))
  await expect(page.getByText('C001')).toBeVisible()
  await expect(page.getByRole('heading', { name: '号取好了，请记住' })).toBeVisible()
  await expect(page.getByText('4号窗口')).toBeVisible()
  expect(await waiting(station, 'household')).toBe(1)
})

test('a finger that trembles takes one number', async ({ page, station }) => {
  await openTickets(page)
  const row = business(page, '民政救助')
  await row.waitFor()
  // faster than any answer: both touches meet the same button
  await row.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await expect(page.getByText('A001')).toBeVisible()
  expect(await waiting(station, 'relief')).toBe(1)
})

test('from a matter, with papers missing, the number comes all the same, and the clerk sees what is missing', async ({ page, station }) => {
  await openScreen(page, station, 'ticket-check', 'standard')
  await expect(page.getByRole('checkbox', { name: /全家人的户口本/ })).toBeChecked()
  await touch(page.getByRole('checkbox', { name: /银行卡或社保卡/ }))
  await expect(page.getByRole('status')).toContainText('还差 1 样：全家大人的身份证')
  await touch(page.getByRole('button', { name: '取号', exact: true }))
  await expect(page.getByText('A001')).toBeVisible()

  const { ask } = await clerkOf(station)
  const counters = await ask('GET', '/counters') as { id: string; next: string | null }[]
  expect(counters.find(({ id }) => id === '3')?.next).toBe('A001')
  const called = await (async () => {
    await ask('POST', '/counters/3/open')
    return ask('POST', '/counters/3/call-next')
  })() as { current: { procedure: string; papers: { name: string; brought: boolean }[] } }
  expect(called.current.procedure).toBe('低保')
  expect(called.current.papers.filter(({ brought }) => !brought).map(({ name }) => name)).toEqual(['全家大人的身份证'])
})

test('somebody who says 我要优先 stands before the others', async ({ page, station }) => {
  await takeTicket(station, 'relief')
  await takeTicket(station, 'relief')
  await openTickets(page)
  await visitor(page).press('我要优先')
  await touch(business(page, '民政救助'))
  await expect(page.getByText('A003')).toBeVisible()
  await expect(page.getByText('优先的号')).toBeVisible()
  await expect(page.getByText(/^前面没有人/)).toBeVisible()
})

test('whoever has a number is asked before a second one is given, and keeps the first by the safe answer', async ({ page, station }) => {
  await openTickets(page)
  await touch(business(page, '民政救助'))
  await page.getByText('A001').waitFor()
  await visitor(page).goHome()
  await visitor(page).press(/^取号排队/)
  await touch(business(page, '医保社保'))
  await expect(page.getByRole('heading', { name: '您已经有一个号 A001，要再取一个吗？' })).toBeVisible()
  await visitor(page).press('不取，用 A001')
  expect(await waiting(station, 'insurance')).toBe(0)
  await touch(business(page, '医保社保'))
  await visitor(page).press('再取一个')
  await expect(page.getByText('B001')).toBeVisible()
})

test('who is called stands on the first screen', async ({ page, station }) => {
  await visitor(page).begin()
  await expect(page.getByText('现在没人排队，直接取号')).toBeVisible()
  const number = await takeTicket(station, 'relief')
  await takeTicket(station, 'relief')
  const { at } = await clerkOf(station)
  await at('3', 'open')
  await at('3', 'call-next')
  const strip = page.getByRole('region', { name: '叫号' })
  await expect(strip).toContainText(number)
  await expect(strip).toContainText('3号窗口')
  await expect(strip).toContainText('1 人在等')
  await expect(page.getByRole('link', { name: /^取号排队/ })).toContainText('1 人在等')
  await expect(page.getByRole('link', { name: /^窗口导航/ })).toContainText('开着 1 个')
})

test('today\'s numbers of a business ran out: it says so, when to come back, and who helps meanwhile', async ({ page, station }) => {
  await takeAll(station)
  await openTickets(page)
  const row = page.getByRole('link', { name: /农业建房/ })
  await expect(row).toContainText('明天 8:00 再来')
  await touch(row)
  await expect(page.getByRole('heading', { name: '今天的号取完了' })).toBeVisible()
  await expect(page.getByRole('button', { name: '叫人帮忙' })).toBeVisible()
  await visitor(page).press('找村里代办')
  await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
})

test('a business that a manager closes while somebody looks at it gives no number', async ({ page, station }) => {
  const { ask } = await clerkOf(station, '李主任', 'manager')
  await openTickets(page)
  await business(page, '民政救助').waitFor()
  await ask('POST', '/businesses/relief/close')
  const row = page.getByRole('link', { name: /民政救助/ })
  await expect(row).toContainText('今天不办')
  await touch(row)
  await expect(page.getByRole('heading', { name: '这项业务今天不办了' })).toBeVisible()
  await ask('POST', '/businesses/relief/open')
  await expect(page.getByRole('heading', { name: '现在能取号了' })).toBeVisible()
})

test('长辈版 takes a number as well', async ({ page }) => {
  await visitor(page).begin()
  await visitor(page).press('长辈版')
  await visitor(page).press(/^取号排队/)
  await touch(business(page, '民政救助'))
  await expect(page.getByText('A001')).toBeVisible()
})

test.describe('at lunch', () => {
  test.use({ clock: '2026-11-18T12:30:00+08:00' })

  test('no number is given; when to come back stands on the tile, and the guide goes on', async ({ page }) => {
    await visitor(page).begin()
    const tile = page.getByRole('link', { name: /^取号排队/ })
    await expect(tile).toContainText('下午 2:00 开始取号')
    await touch(tile)
    await expect(page.getByRole('heading', { name: '现在午休，下午 2:00 开始取号' })).toBeVisible()
    await expect(page.getByRole('button', { name: '叫人帮忙' })).toBeVisible()
    await visitor(page).press('看办事指南')
    await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
  })
})

test.describe('on a holiday', () => {
  test.use({ clock: '2026-10-02T10:00:00+08:00' })

  test('the first screen says when numbers are given again', async ({ page }) => {
    await visitor(page).begin()
    await expect(page.getByRole('link', { name: /^取号排队/ })).toContainText('开始取号')
    await visitor(page).press(/^取号排队/)
    await expect(page.getByRole('heading', { name: /^今天放假/ })).toBeVisible()
  })
})

test.describe('in a village station, which has no queue', () => {
  test.use({ settings: { hall: '410423-xinji-chengcun' } })

  test('nothing speaks of numbers or windows, the bus is said to stop here, and what the agent does and when that one is in is a touch away', async ({ page }) => {
    await expect(page.getByText('程村 · 村部门前')).toBeVisible()
    await visitor(page).begin()
    await expect(page.getByRole('link', { name: /^家门口可办/ })).toContainText('18 件事')
    await expect(page.getByText(/取号|叫号|窗口/)).toHaveCount(0)
    const station = page.getByRole('link', { name: /^本村服务站/ })
    await expect(station).toContainText('代办员周一到周五上午在村部')
    await touch(station)
    await expect(page.getByText('0375-5000241')).toBeVisible()
    await visitor(page).press(/最低生活保障申请/)
    await expect(page.getByText('本站代办').first()).toBeVisible()
    await expect(page.getByText('代办员 王某（示例） 0375-5000241')).toBeVisible()
    await visitor(page).goHome()
    await visitor(page).press('长辈版')
    await expect(page.getByRole('link', { name: /^本村服务站/ })).toBeVisible()
    await expect(page.getByText('窗口')).toHaveCount(0)
  })
})
