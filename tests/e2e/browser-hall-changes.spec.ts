import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { newestCall } from '../support/board.ts'
import { hallOf } from '../support/hall.ts'
import { addStaff, DESK, logIn, STAFF } from '../support/desk.ts'
import { expect, LANDSCAPE, test } from '../support/hosts.ts'
import { rollingSample } from '../support/rolling-content.ts'

/** Every screen of the hall follows so soon, milliseconds. */
const SOON = 2000
const ON_DUTY = `title: 值班
items:
  - { show: duty }
`

test.use({
  clock: '2026-11-23T10:00:00+08:00', size: DESK, address: '/staff', prepare: async ({}, use) => use(addStaff),
  settings: { screens: [{ name: 'front' }, { name: 'board', surface: 'board' }] },
  contentDir: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-duty-'))
    await use(await rollingSample(folder, ON_DUTY))
    await rm(folder, { recursive: true, force: true })
  },
})

/** Another screen of the hall beside the manager's page. */
async function beside(page: Page, address: string): Promise<Page> {
  const screen = await page.context().newPage()
  await screen.setViewportSize(LANDSCAPE)
  await screen.goto(new URL(address, page.url()).href)
  return screen
}

test('the desk says who is on duty and which window handles what: the television, the board and the clerk follow, and whoever waited is called there', async ({ page, station }) => {
  const hall = hallOf(station)
  const number = await hall.take('relief')
  const television = await beside(page, '/signage')
  const board = await beside(page, '/board?screen=board')
  await expect(television.locator('[data-role=front]')).toContainText('王某（示例）')

  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '改一改' }).click()
  await page.getByLabel('带班领导').fill('陈某（示例）')
  await page.getByLabel('值班人员').fill(' ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('两个名字都要写')).toBeVisible()
  await page.getByLabel('值班人员').fill('李某（示例）')
  await page.keyboard.press('Enter')
  await expect(television.locator('[data-role=front]')).toContainText('陈某（示例）', { timeout: SOON })
  await page.getByRole('button', { name: '今天值班恢复成县里排的' }).click()
  await expect(television.locator('[data-role=front]')).toContainText('王某（示例）', { timeout: SOON })

  const at4 = page.getByRole('button', { name: '4号窗口办民政救助' })
  await at4.click()
  await expect(at4).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '3号窗口办民政救助' }).click()
  await expect(page.getByRole('button', { name: '3号窗口恢复成县里排的' })).toBeVisible()
  // the window is called by what it handles now
  await expect(page.getByText('民政救助 · 户籍身份证', { exact: true })).toBeVisible({ timeout: SOON })
  await (await hall.clerk('王某', '4'))('call-next')
  await expect(newestCall(board, number)).toContainText('4号窗口', { timeout: SOON })

  await page.getByRole('button', { name: '记录星', exact: true }).click()
  await expect(page.getByText('县里写的是2026年11月 值班星、卫生星、代办星、服务星')).toBeVisible()
  await page.getByRole('button', { name: '五星恢复成县里的' }).click()
  await expect(page.getByRole('button', { name: '记录星', exact: true })).toHaveAttribute('aria-pressed', 'false')
})
