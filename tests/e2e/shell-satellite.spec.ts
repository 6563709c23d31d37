import type { BrowserContext, Page } from '@playwright/test'
import { newestCall } from '../support/board.ts'
import { clerkOf, rest } from '../support/clerk.ts'
import { addStaff } from '../support/desk.ts'
import { type FaultyLine, faultyLine } from '../support/faulty-line.ts'
import { expect, test as base } from '../support/hosts.ts'
import { panelOf, startSatellite } from '../support/side-door.ts'
import { panel } from '../support/staff-panel.ts'
import { touch, visitor } from '../support/visitor.ts'

const MONDAY = '2026-11-23T09:40:00+08:00'

interface SideDoor {
  readonly line: FaultyLine
  /** opens a page of the satellite on a panel of its own */
  readonly open: (address: '/kiosk' | '/board') => Promise<Page>
}

/** The hub at the door is the shell; at the side door stands a satellite, at the end of a line that can be spoilt. */
const test = base.extend<{ sideDoor: SideDoor }>({
  sideDoor: async ({ station, world }, use) => {
    const line = await faultyLine(Number(new URL(station.origin).port))
    const satellite = await startSatellite({ hub: `http://127.0.0.1:${line.port}`, clock: MONDAY })
    const panels: BrowserContext[] = []
    await use({ line, open: async (address) => {
      const panel = await panelOf(await world.browserOf())
      panels.push(panel)
      const page = await panel.newPage()
      await page.goto(satellite.origin + address)
      return page
    } })
    for (const panel of panels) await panel.close()
    await satellite.stop()
    await line.stop()
  },
})
test.use({ clock: MONDAY, settings: { screens: [{ name: '门口' }] }, prepare: async ({}, use) => use(addStaff) })

/** Touches the corner until the page of the staff is there: on a busy machine five touches may take too long to count. */
async function openCorner(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await panel(page).corner()
    await expect(page.getByText(words)).toBeVisible({ timeout: 3000 })
  }).toPass()
}

/** The manager asks for a code at the hub, and whoever stands at the satellite types it there. */
async function join(hub: Page, side: Page): Promise<void> {
  await hub.getByText('点一下，开始').waitFor()
  await openCorner(hub, '您是哪位？')
  await panel(hub).enter()
  await panel(hub).press('设置')
  await panel(hub).press('接入一台')
  const code = (await hub.getByLabel(/^配对码 \d/).innerText()).replaceAll(/\D/g, '')
  await side.getByText('点一下，开始').waitFor()
  await openCorner(side, '接到主机')
  await panel(side).digits('00000000' === code ? '11111111' : '00000000')
  await panel(side).press('接上')
  await expect(side.getByRole('alert')).toContainText('配对码不对')
  await panel(side).digits(code)
  await panel(side).press('接上')
  await expect(side.getByRole('heading', { name: '接上了' })).toBeVisible()
  await expect(hub.getByText('“侧门”接上了')).toBeVisible()
  await expect(hub.getByText('在线')).toBeVisible()
  await panel(side).press('回首页')
}

const ticketOf = (page: Page, number: string) => page.getByLabel(number).or(page.getByText(number, { exact: true })).first()

test('one hall, two machines: joined by touch, a ticket taken at the one is called at the other, and a cut line is told and heals', async ({ page: hub, station, sideDoor: { line, open } }) => {
  test.slow()
  const side = await open('/kiosk')
  await join(hub, side)

  await visitor(side).begin()
  await visitor(side).press(/^取号排队/)
  await visitor(side).press(/民政救助/)
  await expect(ticketOf(side, 'A001')).toBeVisible()
  const board = await open('/board')
  const { at } = await clerkOf(station)
  await at('3', 'open')
  await at('3', 'call-next')
  await expect(newestCall(board, 'A001')).toBeVisible()

  // a pulled plug: the number is asked for, and nobody answers
  await visitor(side).press('好了')
  await visitor(side).press(/^取号排队/)
  await expect(side.getByRole('heading', { name: '您今天办哪样？' })).toBeVisible()
  line.pull()
  await visitor(side).press(/民政救助/)
  await expect(side.getByRole('heading', { name: '正在取号' })).toBeVisible()
  await expect(side.getByRole('heading', { name: '这台机器现在取不了号' })).toBeVisible()
  await expect(side.getByText('请到门口那台取，或找工作人员')).toBeVisible()
  await visitor(side).press('看办事指南')
  await expect(side.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
  await visitor(side).press('返回')
  const next = await open('/kiosk')
  await visitor(next).begin()
  const tile = next.getByRole('link', { name: /^取号排队/ })
  await expect(tile).toContainText('请到门口那台取', { timeout: 20_000 })
  await expect(newestCall(board, 'A001')).toBeVisible()

  // it is in again: nobody has to touch anything, and who was left without a number has asked for one only
  line.mend()
  await expect(tile).not.toContainText('请到门口那台取', { timeout: 20_000 })
  await expect(side.getByRole('heading', { name: '您今天办哪样？' })).toBeVisible()
  await visitor(side).press(/民政救助/)
  await expect(ticketOf(side, 'A002')).toBeVisible()
  await expect(rest(station, 'GET', '/tickets/A003')).rejects.toThrow('404')
  await visitor(side).press('好了')

  await panel(hub).press('断开“侧门”')
  await touch(hub.getByRole('dialog').getByRole('button', { name: '断开', exact: true }))
  await expect(hub.getByText('还没有分机')).toBeVisible()
  await openCorner(side, '主机把这台断开了')
})
