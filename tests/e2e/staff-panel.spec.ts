import type { Page } from '@playwright/test'
import { addStaff, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, LANDSCAPE, test } from '../support/hosts.ts'
import { panel, touchAt } from '../support/staff-panel.ts'
import { touch, visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', prepare: async ({}, use) => use(addStaff) })

/** how many are logged in with the manager's account, as another manager sees it */
const sessionsOf = async (origin: string, name: string): Promise<number | undefined> => {
  const { body } = await rest(origin, await tokenOf(origin, STAFF.zhou)).ask('GET', '/staff/accounts')
  return (body as { name: string; sessions: number }[]).find((one) => one.name === name)?.sessions
}

/** Lets a page's own time pass in steps that leave its line to the station some real time. */
const pass = async (page: Page, seconds: number): Promise<void> => {
  for (let passed = 0; passed < seconds; passed += 5) await page.clock.runFor(Math.min(5, seconds - passed) * 1000)
}

test('five touches of the corner open the panel, from a page deep in a visit too; four do not', async ({ page }) => {
  const { begin } = visitor(page)
  const { corner, enter, press, visitors } = panel(page)
  await begin()
  await visitor(page).press('查一查')
  await corner(4)
  await touchAt(page, 500, 20)
  await corner(4)
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  await touchAt(page, 500, 20)
  await corner()
  await expect(page.getByText('您是哪位？')).toBeVisible()
  await enter()
  await expect(page.getByText('陈主任 · 5 分钟不动就上锁')).toBeVisible()
  await expect(page.getByRole('heading', { name: '2027年节假日还没有' })).toBeVisible()
  await press('窗口业务')
  await expect(page.getByRole('heading', { name: '业务' })).toBeVisible()
  await press('回首页')
  await visitors()
})

test('a wrong PIN is said, and after five one waits', async ({ page }) => {
  const { corner, enter } = panel(page)
  await page.getByText('点一下，开始').waitFor()
  await corner()
  for (let tries = 0; tries < 5; tries += 1) {
    await enter('111222')
    // the sentence still stands from the last time; the digits go when the station has answered
    await expect(page.locator('.dots i')).toHaveCount(0)
    await expect(page.getByRole('alert')).toContainText('名字或密码不对')
  }
  await enter('111222')
  await expect(page.getByRole('alert')).toContainText(/密码错了好几次，\d+ 秒后再试/)
})

test('whoever leaves leaves nothing: the session has ended, nothing is kept, and no way leads back', async ({ page, station }) => {
  const { press, visitors } = panel(page)
  await panel(page).open()
  expect(await sessionsOf(station.origin, STAFF.chen.name)).toBe(1)
  await press('锁上，离开')
  await visitors()
  expect(await sessionsOf(station.origin, STAFF.chen.name)).toBe(0)
  // what the router keeps of its own is a place to scroll to
  expect(await page.evaluate(() => [Object.keys(sessionStorage).filter((key) => !key.startsWith('vue-router')), localStorage.length, document.cookie])).toEqual([[], 0, ''])
  await page.goBack({ timeout: 2000 }).catch(() => null)
  expect(new URL(page.url()).pathname).not.toBe('/staff')
})

test('a panel that nobody touches locks after five minutes, and says so in the last one', async ({ page, station }) => {
  const { corner, enter, visitors } = panel(page)
  await page.getByText('点一下，开始').waitFor()
  await page.clock.install()
  await corner()
  await enter()
  await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
  await pass(page, 200)
  await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
  await pass(page, 60)
  await expect(page.getByText(/还有 \d+ 秒上锁/)).toBeVisible()
  await touchAt(page, 500, 900)
  await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
  await pass(page, 302)
  await visitors()
  expect(await sessionsOf(station.origin, STAFF.chen.name)).toBe(0)
})

test('a question for the PIN that nobody answers gives the screen back', async ({ page }) => {
  const { corner, visitors } = panel(page)
  await page.getByText('点一下，开始').waitFor()
  await page.clock.install()
  await corner()
  await expect(page.getByText('您是哪位？')).toBeVisible()
  await pass(page, 62)
  await visitors()
})

test('a colleague gets an account by touch: name in pinyin, PIN in digits; and loses it again', async ({ page, station }) => {
  const { press, digits, button } = panel(page)
  await panel(page).open()
  await press('工作人员')
  await press('加一个人')
  await touch(page.getByLabel('名字'))
  await visitor(page).type('chenhao')
  await press('陈')
  await press('好')
  await expect(page.getByLabel('名字')).toHaveValue('陈好')
  await touch(page.getByRole('textbox', { name: '密码', exact: true }))
  await digits('135792')
  await press('好了')
  await press('存好')
  await expect(page.getByText('陈好')).toBeVisible()
  expect((await rest(station.origin).ask('POST', '/staff/login', { name: '陈好', pin: '135792' })).status).toBe(200)
  await press('去掉陈好的账号')
  await press('去掉')
  await expect(button('去掉陈好的账号')).toBeHidden()
  await press('运行记录')
  await expect(page.getByText('去掉账号：陈好')).toBeVisible()
})

test('a screen that is set waits for a restart', async ({ page }) => {
  const { press, button } = panel(page)
  await panel(page).open()
  await press('设置')
  await press('竖着')
  await press('存好屏幕的设置')
  await expect(page.getByText('设置改过了，重新启动以后才用上')).toBeVisible()
  await expect(button('重新启动')).toBeVisible()
})

test.describe('a panel that lies', () => {
  test.use({ size: LANDSCAPE })
  test('opens at its upper left corner, and all of its keys can be touched', async ({ page }) => {
    await panel(page).open()
    const low = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ height, width }) => height > 0 && (height < 44 || width < 44)).length)
    expect(low).toBe(0)
  })
})

test.describe('a panel that hangs otherwise than its desktop thinks', () => {
  test.use({ size: LANDSCAPE, settings: { screens: [{ orientation: 'portrait' }] } })
  test('opens at the corner that hangs at the upper left', async ({ page }) => {
    // the station says how the panel hangs: a page in a browser lies as its window does until then
    await expect(page.locator('html')).toHaveAttribute('data-turned')
    await page.getByText('点一下，开始').waitFor()
    await panel(page).corner(5, 1900)
    await panel(page).enter()
    await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
  })
})
