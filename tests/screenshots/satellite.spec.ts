import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { clerkOf, takeTicket } from '../support/clerk.ts'
import { addStaff, PIN, STAFF } from '../support/desk.ts'
import { expect, LANDSCAPE, PORTRAIT, test } from '../support/hosts.ts'
import { panelOf, startSatellite } from '../support/side-door.ts'
import { visitor } from '../support/visitor.ts'

const MONDAY = '2026-11-23T09:40:00+08:00'
test.use({ clock: MONDAY, address: '/staff?kiosk=门口', settings: { screens: [{ name: '门口' }] }, prepare: async ({}, use) => use(addStaff) })

async function picture(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(ROOT, 'screenshots', 'satellite', `${name}.png`) })
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: STAFF.chen.name }).click()
  for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: '进入' }).click()
  await page.getByRole('button', { name: '设置' }).click()
}

test('a satellite joins its hub, and is without it', async ({ page, station, world }) => {
  test.slow()
  const satellite = await startSatellite({ hub: station.origin, clock: MONDAY, prepare: addStaff })
  try {
    const browser = await world.browserOf()
    const side = await (await panelOf(browser)).newPage()
    await openSettings(page)
    await page.getByRole('button', { name: '接入一台' }).click()
    const code = (await page.getByLabel(/^配对码 \d/).innerText()).replaceAll(/\D/g, '')
    await page.getByRole('button', { name: '换一个码' }).scrollIntoViewIfNeeded()
    await picture(page, 'code')
    await side.goto(`${satellite.origin}/staff?kiosk=侧门`)
    for (const digit of code) await side.getByRole('button', { name: digit, exact: true }).click()
    await picture(side, 'pairing')
    await side.getByRole('button', { name: '接上' }).click()
    await side.getByRole('heading', { name: '接上了' }).waitFor()
    await picture(side, 'paired')
    await page.getByText('在线').waitFor()
    await page.getByText('“侧门”接上了').scrollIntoViewIfNeeded()
    await picture(page, 'satellites')

    const { at } = await clerkOf(station)
    await at('3', 'open')
    const number = await takeTicket(satellite, 'relief')
    await takeTicket(satellite, 'relief')
    await at('3', 'call-next')
    const board = await (await panelOf(browser, LANDSCAPE)).newPage()
    await board.goto(`${satellite.origin}/board`)
    await board.getByText(number).first().waitFor()
    await station.stop()
    for (const [hung, size] of [['portrait', PORTRAIT], ['landscape', LANDSCAPE]] as const) {
      const kiosk = await (await panelOf(browser, size)).newPage()
      await kiosk.goto(`${satellite.origin}/kiosk`)
      await visitor(kiosk).begin()
      await expect(kiosk.getByRole('link', { name: /^取号排队/ })).toContainText('请到门口那台取')
      await picture(kiosk, `home-${hung}`)
      await visitor(kiosk).press('长辈版')
      await picture(kiosk, `home-${hung}-elder`)
      await visitor(kiosk).press('标准版')
      await visitor(kiosk).press('English')
      await picture(kiosk, `home-${hung}-english`)
      await visitor(kiosk).press('中文')
      await visitor(kiosk).press(/^取号排队/)
      await kiosk.getByRole('heading', { name: '这台机器现在取不了号' }).waitFor()
      await picture(kiosk, `ticket-${hung}`)
      await visitor(kiosk).press('查我的号')
      await visitor(kiosk).type('A002')
      await visitor(kiosk).press('查一查')
      await kiosk.getByText(/^这是 .* 的情况/).waitFor()
      await picture(kiosk, `my-ticket-${hung}`)
      await kiosk.context().close()
    }
    await board.getByText('请听窗口叫号').first().waitFor()
    await picture(board, 'board')
    await side.goto(`${satellite.origin}/staff?kiosk=侧门`)
    await openSettings(side)
    await side.getByRole('heading', { name: '主机' }).scrollIntoViewIfNeeded()
    await picture(side, 'staff-without-hub')
  } finally {
    await satellite.stop()
  }
})
