import { addStaff, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { panel } from '../support/staff-panel.ts'
import { touch, visitor } from '../support/visitor.ts'

/** Every screen of the hall follows so soon, milliseconds. */
const SOON = 2000

test.use({ clock: '2026-11-23T10:00:00+08:00', prepare: async ({}, use) => use(addStaff) })

test('the manager moves 低保 to another window by touch and says who is on duty: the next visitor is sent there, and reads the names', async ({ page }) => {
  const { press, button } = panel(page)
  await panel(page).open()
  await press('窗口业务')
  await press('3号窗口办民政救助')
  await expect(page.getByText('民政救助就没有窗口办了，先让别的窗口也办它')).toBeVisible()
  await press('4号窗口办民政救助')
  await expect(button('4号窗口办民政救助')).toHaveAttribute('aria-pressed', 'true')
  await press('3号窗口办民政救助')
  await expect(page.getByText('县里写的是民政救助、残联退役')).toBeVisible()

  await press('改一改')
  await touch(page.getByLabel('带班领导'))
  for (let erased = 0; erased < '王某（示例）'.length; erased++) await press('删掉')
  await visitor(page).type('chenhao')
  await press('陈')
  await press('好')
  await press('好了')
  await press('换上')
  await expect(page.getByText('县里排的是王某（示例）、赵某（示例）')).toBeVisible()
  await press('回首页')

  await visitor(page).begin()
  await visitor(page).press(/便民日历/)
  await expect(page.getByRole('region', { name: '今天谁值班' })).toContainText('陈好')
  await visitor(page).goHome()
  await visitor(page).press('查一查')
  await visitor(page).search('db')
  await visitor(page).press(/城乡居民最低生活保障申请/)
  await visitor(page).press(/^取号，\s?去 4号窗口/)
  await expect(page.getByRole('heading', { name: '材料带齐了吗？' })).toBeVisible()
})

test('whoever reads when a window changes is sent to the new one at once; nothing else moves until the machine is free', async ({ page, station }) => {
  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  await openScreen(page, station, 'procedure', 'standard')
  await expect(page.getByRole('link', { name: /^取号，\s?去 3号窗口/ })).toBeVisible()
  await manager.ask('PUT', '/hall/windows/4', { businesses: ['household', 'relief'] })
  await manager.ask('PUT', '/hall/windows/3', { businesses: ['disabled-veterans'] })
  await expect(page.getByRole('link', { name: /^取号，\s?去 4号窗口/ })).toBeVisible({ timeout: SOON })
  await expect(page.getByRole('checkbox', { name: '全家人的户口本' })).toBeChecked()

  await visitor(page).goHome()
  await visitor(page).press(/窗口导航/)
  await expect(page.getByRole('button', { name: /^4号窗口.*民政救助.*户籍身份证/ })).toBeVisible()
  await manager.ask('PUT', '/hall/windows/3', { businesses: null })
  await manager.ask('PUT', '/hall/windows/4', { businesses: null })
  await expect(page.getByRole('button', { name: /^3号窗口.*民政救助/ })).toBeVisible({ timeout: SOON })
})
