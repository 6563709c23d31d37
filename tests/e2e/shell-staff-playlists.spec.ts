import { addStaff } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'
import { panel } from '../support/staff-panel.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', prepare: async ({}, use) => use(addStaff) })

test('on the kiosk itself a manager sees the picture of the screen, and touches can reach everything', async ({ page }) => {
  const { press } = panel(page)
  await panel(page).open()
  await press('大屏')
  await press('改：常用事项（示例）')
  await press('下移：高龄补贴')
  await expect(page.frameLocator('iframe').locator('main')).toHaveAttribute('data-slide', /procedure gaoling-jintie/)
  await page.getByText('改时段和先后').click()
  await page.getByText('自己定时段').click()
  // 12.7 mm of a 21.5 inch panel in px
  const least = Math.floor(12.7 * Math.hypot(1080, 1920) / (21.5 * 25.4))
  const sizes = () => page.locator('.place button, .place label').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.round(Math.min(width, height))))
  await expect.poll(async () => (await sizes()).length).toBeGreaterThan(40)
  expect(Math.min(...await sizes())).toBeGreaterThanOrEqual(least)
})
