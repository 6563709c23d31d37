import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { accessibilityFaults } from '../support/axe.ts'
import { addStaff, DESK, logIn, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, PORTRAIT, test } from '../support/hosts.ts'
import { poster, writeStick } from '../support/sticks.ts'
import { visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/staff', prepare: async ({}, use) => use(addStaff) })

/** A kiosk of the hall beside the manager's page, with a visitor at it. */
async function kioskBeside(page: Page): Promise<Page> {
  const kiosk = await page.context().newPage()
  await kiosk.setViewportSize(PORTRAIT)
  await kiosk.goto(new URL('/kiosk', page.url()).href)
  await visitor(kiosk).begin()
  return kiosk
}

const write = (page: Page) => page.getByRole('button', { name: '写一条' }).click()
const post = (page: Page) => page.getByRole('button', { name: '发出去' }).click()

test('a ready sentence is tapped, posted and seen at the kiosk; the switch takes it away and hangs it up again', async ({ page }) => {
  const kiosk = await kioskBeside(page)
  await logIn(page, STAFF.chen)
  await expect(page.getByText('现在没有本厅的通知')).toBeVisible()
  await write(page)
  await page.getByRole('button', { name: '1号窗口今天休息，请到别的窗口办' }).click()
  await page.getByRole('button', { name: '5号窗口', exact: true }).click()
  await expect(page.getByLabel('标题')).toHaveValue('5号窗口今天休息，请到别的窗口办')
  await page.getByText('今天下班（17:30）').click()
  await page.getByText('紧急', { exact: true }).click()
  await post(page)
  await expect(page.getByText('今天 17:30 自动撤下 · 触摸屏、大屏、叫号屏')).toBeVisible()
  const urgent = kiosk.getByRole('region', { name: '紧急' }).getByText('5号窗口今天休息，请到别的窗口办')
  await expect(urgent).toBeVisible()

  const hangs = page.getByRole('switch', { name: '挂着：5号窗口今天休息，请到别的窗口办' })
  await hangs.click()
  await expect(urgent).toBeHidden()
  await page.getByText('以前的（1）').click()
  await expect(page.getByText('撤下了 · 触摸屏、大屏、叫号屏')).toBeVisible()
  await expect(hangs).not.toBeChecked()
  await hangs.click()
  await expect(hangs).toBeChecked()
  await expect(urgent).toBeVisible()
})

test('what is missing is said, and nothing that was written is lost by closing the dialog or by a station that went away', async ({ page, station }) => {
  await logIn(page, STAFF.chen)
  await write(page)
  await post(page)
  await expect(page.getByText('还没写标题')).toBeVisible()
  await page.getByLabel('标题').fill('腊月二十三起上午办公')
  await expect(page.getByText('还没选挂到什么时候')).toBeVisible()
  await page.getByLabel('正文').fill('下午有人值班，急事打电话')
  await page.keyboard.press('Escape')
  await write(page)
  await expect(page.getByLabel('标题')).toHaveValue('腊月二十三起上午办公')
  await page.getByText('一周', { exact: true }).click()
  await page.getByRole('button', { name: '晚一天' }).click()
  await expect(page.getByText('挂到12月1日，星期二')).toBeVisible()
  await station.stop()
  await expect(page.getByText('和大厅主机断开了')).toBeVisible()
  await expect(page.getByRole('button', { name: '发出去' })).toBeDisabled()
  await expect(page.getByLabel('正文')).toHaveValue('下午有人值班，急事打电话')
})

test('a notice is changed, and the county’s own can only be read', async ({ page, station }) => {
  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  await manager.ask('POST', '/notices', { title: '大厅门口有顶蓝帽子', level: 'normal', until: '2026-11-30' })
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '改：大厅门口有顶蓝帽子' }).click()
  await expect(page.getByLabel('照旧（11月30日）')).toBeChecked()
  await page.getByLabel('标题').fill('蓝帽子有人领走了')
  await page.getByText('今天 18:00', { exact: true }).click()
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.getByText('今天 18:00 自动撤下')).toBeVisible()
  const { body } = await rest(station.origin).ask('GET', '/notices')
  expect((body as { title: string; source: string }[]).filter(({ source }) => source === 'local').map(({ title }) => title)).toEqual(['蓝帽子有人领走了'])
  await page.getByText(/^县里的通知/).click()
  await expect(page.getByText('县里发的，这里改不了')).toBeVisible()
})

test('the form has no accessibility fault, and the enter key posts', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await logIn(page, STAFF.chen)
  await write(page)
  await page.getByLabel('今天 18:00').focus()
  await page.keyboard.press('Space')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('标题').fill('下午停水')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('switch', { name: '挂着：下午停水' })).toBeChecked()
})

test.describe('with pictures of the hall in a folder', () => {
  let folder: string
  test.use({
    settings: async ({}, use) => {
      folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'stick-')), '宣传')
      await writeStick(folder, { 'local/义诊.png': await poster('png'), 'local/义诊.txt': '卫生院义诊\n量血压不要钱', 'local/怪.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
      await use({ importFolders: [folder] })
      await rm(path.dirname(folder), { recursive: true })
    },
  })

  test('one is ticked, hung up, and a visitor sees it; what cannot be taken says why', async ({ page }) => {
    const kiosk = await kioskBeside(page)
    await logIn(page, STAFF.chen)
    await expect(page.getByText('里面有本厅的图片')).toBeVisible()
    await page.getByRole('button', { name: '挂本厅的图片' }).click()
    await expect(page.getByText('SVG 图里能藏程序，不能用；请另存为 png')).toBeVisible()
    await page.getByLabel('义诊.png').check()
    await page.getByText('明天', { exact: true }).click()
    await page.getByRole('button', { name: '挂出来（1 个）' }).click()
    await expect(page.getByText('挂好了 1 个')).toBeVisible()
    await expect(page.getByText('可以拔了')).toBeVisible()
    await expect(page.getByRole('switch', { name: '挂着：卫生院义诊' })).toBeChecked()
    await kiosk.getByRole('link', { name: /公告通知/ }).click()
    await kiosk.getByText('卫生院义诊').click()
    await expect(kiosk.getByText('量血压不要钱')).toBeVisible()
  })

  test('the records are saved into it, and the page says where they lie', async ({ page }) => {
    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: '存运行记录' }).click()
    await expect(page.getByText(/存好了 \d+ 个文件，在 U 盘的 kiosk-report/)).toBeVisible()
  })
})
