import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addStaff, DESK, logIn, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, LANDSCAPE, test } from '../support/hosts.ts'

// a Monday: 常用事项 runs
test.use({ clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/staff', prepare: async ({}, use) => use(addStaff) })

const FIRST = '高龄补贴'
const TITLE = '常用事项（示例）'

/** The manager's section of the screens, with one playlist opened. */
async function open(page: Page, title = TITLE): Promise<void> {
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '大屏', exact: true }).click()
  await page.getByRole('button', { name: `改：${title}` }).click()
}

/** A television of the hall beside the manager's page. */
async function television(page: Page): Promise<Page> {
  const screen = await page.context().newPage()
  await screen.setViewportSize(LANDSCAPE)
  await screen.goto(new URL('/signage', page.url()).href)
  return screen
}
const kindOf = (screen: Page) => screen.locator('main')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const items = (page: Page) => page.locator('ol .what')
/** what the preview draws */
const pictured = (page: Page) => page.frameLocator('iframe').locator('main')

test('what a manager moves, shortens and switches off is on the screen within two seconds of saving; the county’s comes back', async ({ page }) => {
  const screen = await television(page)
  await expect(kindOf(screen)).toHaveAttribute('data-slide', /procedure gaoling-jintie/)
  await open(page)
  await expect(items(page).first()).toBeVisible()
  const before = await items(page).allTextContents()
  for (let up = 0; up < 5; up++) await press(page, '上移：便民日历')
  await press(page, '少放 1 秒：便民日历')
  await page.getByRole('switch', { name: `放：${FIRST}` }).click()
  await expect(page.getByText('还没存')).toBeVisible()
  await expect(kindOf(screen)).toHaveAttribute('data-slide', /procedure gaoling-jintie/)
  await press(page, '存好')
  await expect(kindOf(screen)).not.toHaveAttribute('data-slide', /procedure gaoling-jintie/, { timeout: 2000 })
  await expect(page.getByText('存好了，屏幕已经换上')).toBeVisible()
  const later = await television(page)
  await expect(kindOf(later)).toHaveAttribute('data-kind', 'calendar')
  await expect(later.locator('.bar .left')).toHaveAttribute('style', /13s/)

  await press(page, '恢复县里的')
  await expect(page.getByRole('heading', { name: '恢复成县里的吗？' })).toBeVisible()
  await press(page, '恢复')
  await expect(page.getByRole('button', { name: '恢复县里的' })).toBeHidden()
  await expect(items(page)).toHaveText(before)
  await later.reload()
  await expect(kindOf(later)).toHaveAttribute('data-slide', /procedure gaoling-jintie/)
})

test('the picture shows a change before it is saved, slide by slide, and the change stays while other parts are looked at', async ({ page, station }) => {
  await open(page)
  await expect(pictured(page)).toHaveAttribute('data-slide', /procedure gaoling-jintie/)
  await expect(page.getByText('现在正在放')).toBeVisible()
  await press(page, '上移：便民日历')
  // at once: the one after it is that of the new order, though the station has yet to tell it
  await press(page, '下一张')
  await expect(page.getByText('存了马上就放')).toBeVisible()
  await expect(pictured(page)).toHaveAttribute('data-slide', /shenfenzheng-buling 1$/)
  await press(page, '上一张')
  await expect(pictured(page)).toHaveAttribute('data-kind', 'calendar')
  await page.getByRole('switch', { name: '放：便民日历' }).click()
  await expect(pictured(page)).not.toHaveAttribute('data-kind', 'calendar')
  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  expect((await manager.ask('GET', '/signage/playlists')).body).toContainEqual(expect.objectContaining({ id: 'changyong', isLocal: false }))

  const moved = await items(page).allTextContents()
  await press(page, '设置')
  await press(page, '大屏')
  await expect(items(page)).toHaveText(moved)
  await press(page, '回播放单')
  await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('还没存')
})

test('a playlist of the evening is seen in the morning as well, on a television that hangs upright and on an LED screen too', async ({ page }) => {
  await open(page, '晚上和周末（示例）')
  await expect(page.getByText('还没到放的时候')).toBeVisible()
  await expect(pictured(page).getByRole('heading', { level: 1, name: '辛集乡便民服务中心' })).toBeVisible()
  await page.getByText('竖着', { exact: true }).click()
  await expect(pictured(page).getByRole('heading', { level: 1, name: '辛集乡便民服务中心' })).toBeVisible()
  await page.getByText('LED 屏', { exact: true }).click()
  await expect(page.frameLocator('iframe').getByRole('img', { name: 'LED 屏' })).toHaveAttribute('data-shows', /^wanshang\/clock/)
  await press(page, '下一张')
  await expect(page.frameLocator('iframe').getByRole('img', { name: 'LED 屏' })).toHaveAttribute('data-shows', /^wanshang\/duty/)
})

test('times are set by touch and told in words; what cannot be saved is said, and nothing is lost when the station goes away', async ({ page, station }) => {
  await open(page)
  await page.getByText('改时段和先后').click()
  await page.getByText('自己定时段').click()
  await press(page, '周六')
  await page.getByRole('group', { name: '从', exact: true }).getByRole('button', { name: '早半小时' }).click()
  await expect(page.getByText('周一到周六 7:00–18:00').first()).toBeVisible()
  for (const day of ['周一', '周二', '周三', '周四', '周五']) await press(page, day)
  await expect(page.getByText('存了也先不放，到时候才放')).toBeVisible()
  await press(page, '周六')
  await press(page, '存好')
  await expect(page.getByText('有一段没选哪几天，至少选一天')).toBeVisible()
  await press(page, '周一')
  await expect(page.getByText('有一段没选哪几天，至少选一天')).toBeHidden()
  await page.getByText('靠后', { exact: true }).click()
  await station.stop()
  await expect(page.getByText('和大厅主机断开了')).toBeVisible()
  await expect(page.getByRole('button', { name: '存好' })).toBeDisabled()
  await expect(page.getByText('周一 7:00–18:00').first()).toBeVisible()
})

test('a switch of the list takes a playlist off the screens, and the journal tells who did it', async ({ page }) => {
  const screen = await television(page)
  await expect(kindOf(screen)).toHaveAttribute('data-slide', /^changyong/)
  await logIn(page, STAFF.chen)
  await press(page, '大屏')
  const row = page.getByRole('listitem').filter({ hasText: TITLE })
  await expect(row).toContainText('正在放')
  await expect(row).toContainText('周一到周五 7:30–18:00')
  await row.getByRole('switch').click()
  await expect(row.getByRole('switch')).not.toBeChecked()
  await expect(row).toContainText('本厅改过')
  await expect(kindOf(screen)).not.toHaveAttribute('data-slide', /^changyong/, { timeout: 2000 })
  await press(page, '运行记录')
  await expect(page.getByText('改本厅的播放单 changyong')).toBeVisible()
})

test('what was shown and what could not be is told in words', async ({ page, station }) => {
  const play = (item: string, fault?: string) => ({ playlist: 'changyong', item, started: '2026-11-23T01:00:00.000Z', seconds: fault === undefined ? 12 : 0, ...(fault !== undefined && { fault }) })
  await rest(station.origin).ask('POST', '/signage/plays', { screen: 'door', plays: [play('calendar'), play('calendar'), play('list', 'not ready in time')] })
  await logIn(page, STAFF.chen)
  await press(page, '大屏')
  await expect(page.getByRole('row').filter({ hasText: '便民日历' })).toContainText('今天 9:00')
  await expect(page.getByText('太慢，没来得及放出来 · 1 次')).toBeVisible()
})

test('the editor has no accessibility fault', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await page.getByText('改时段和先后').click()
  await page.getByText('自己定时段').click()
  await expect(pictured(page)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
})
