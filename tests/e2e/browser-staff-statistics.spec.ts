import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import readWorkbookFile from 'read-excel-file/node'
import { openStoreBeside } from '../../station/store/store.ts'
import { addStaff, DESK, logIn, STAFF } from '../support/desk.ts'
import { expect, PORTRAIT, test } from '../support/hosts.ts'
import { writeHistory } from '../support/queue-history.ts'
import { panel } from '../support/staff-panel.ts'
import { visitor } from '../support/visitor.ts'

const PAST = { ticketsPerDay: 40, businesses: { relief: 'A', household: 'C' }, counters: ['1', '3'] }
let stick: string

test.use({
  clock: '2026-11-23T09:40:00+08:00', size: DESK,
  settings: async ({}, use) => {
    stick = path.join(await mkdtemp(path.join(os.tmpdir(), 'stick-')), 'KINGSTON')
    await mkdir(stick)
    await use({ importFolders: [stick] })
    await rm(path.dirname(stick), { recursive: true, force: true })
  },
  // forty a day in October, fifty in November
  prepare: async ({}, use) => use(async (dataDir) => {
    await addStaff(dataDir)
    const db = await openStoreBeside(dataDir)
    writeHistory(db, { ...PAST, until: '2026-10-31', days: 31 })
    writeHistory(db, { ...PAST, until: '2026-11-22', days: 22, ticketsPerDay: 50 })
    db.close()
  }),
})

/** All rows of a sheet. */
const sheetOf = async (file: Buffer, name: string): Promise<unknown[][]> => (await readWorkbookFile(file)).find(({ sheet }) => sheet === name)?.data ?? []

/** What is no fault of the page; a contrast of 7:1 is asked for. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test.describe('at the desk', () => {
  test.use({ address: '/staff' })

  test('a manager reads the month, looks closer, and takes the same numbers away in a workbook', async ({ page }) => {
    await page.route(/StatisticsCards/, (route) => route.abort())
    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: '统计' }).click()
    await expect(page.getByRole('heading', { name: '统计没打开' })).toBeVisible()
    await page.unroute(/StatisticsCards/)
    await page.getByRole('button', { name: '工作人员' }).click()
    await page.getByRole('button', { name: '统计' }).click()
    await expect(page.getByText('本月来了 1,100 人，办完 1,100 人')).toBeVisible()
    await expect(page.getByText('一般等 1 分钟，慢的等 1 分钟；还没有人评价')).toBeVisible()
    await expect(page.getByText('到昨天，比上月同期多 25%')).toBeVisible()

    const days = page.getByRole('img', { name: /^每天来了多少人。最多的是11月1日周日，50 人/ })
    await expect(days.locator('svg path').first()).toBeAttached()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '看数 每天来了多少人' }).click()
    await expect(page.getByRole('row', { name: '11月22日周日 50 人 50 人 0 人 0 人' })).toBeVisible()
    await page.getByText('按周', { exact: true }).click()
    await expect(page.getByRole('row', { name: '11月16日–11月22日 350 人 350 人 0 人 0 人' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^民政救助 550 550 0/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^王某 1,100 1,100 0/ })).toBeVisible()

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出表格' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('辛集乡-统计-2026-11-01-2026-11-23.xlsx')
    const file = await readFile(await download.path())
    expect((await sheetOf(file, '合计')).slice(4).map(([days, issued]) => [days, issued])).toEqual([['2026-11-01 至 2026-11-23', 1100], ['2026-10-01 至 2026-10-23', 920]])
    expect((await sheetOf(file, '按周')).slice(4).map(([, issued]) => issued)).toEqual([50, 350, 350, 350, 0])
    expect((await sheetOf(file, '业务')).find(([name]) => name === '民政救助')?.slice(1, 3)).toEqual([550, 550])

    await page.getByText('上月', { exact: true }).click()
    await expect(page.getByText('上月来了 1,240 人，办完 1,240 人')).toBeVisible()
    await page.getByText('自己选', { exact: true }).click()
    await page.getByLabel('从', { exact: true }).fill('2026-11-21')
    await page.getByLabel('从', { exact: true }).blur()
    await expect(page.getByText('10月31日–11月21日来了 1,090 人')).toBeVisible()
    await page.getByLabel('从', { exact: true }).fill('2020-01-01')
    await page.getByLabel('从', { exact: true }).blur()
    await expect(page.getByText('一次最多看 800 天')).toBeVisible()
  })

  test('what visitors open and what they do not find is counted once a visit, and nobody came today yet', async ({ page, station }) => {
    const kiosk = await page.context().newPage()
    await kiosk.setViewportSize(PORTRAIT)
    await kiosk.goto(`${station.origin}/kiosk`)
    const { begin, press, type, search, goHome } = visitor(kiosk)
    await begin()
    await press('查一查')
    await search('db')
    await press(/城乡居民最低生活保障申请/)
    await kiosk.getByRole('heading', { name: '城乡居民最低生活保障申请' }).waitFor()
    await press('返回')
    await press(/城乡居民最低生活保障申请/)
    await kiosk.getByRole('heading', { name: '城乡居民最低生活保障申请' }).waitFor()
    await press('返回')
    await type('zzz')
    await kiosk.getByText('没查到“dbzzz”').waitFor()
    await goHome()

    await logIn(page, STAFF.chen)
    await page.getByRole('button', { name: '统计' }).click()
    await page.getByRole('group', { name: '哪段时间' }).getByText('今天').click()
    await expect(page.getByText('这段时间没有人取号')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'dbzzz' })).toContainText('1 次')
    await expect(page.getByRole('listitem').filter({ hasText: '低保' })).toContainText('1 次')
    await expect(page.getByText('可以请县里加到俗称里')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
  })
})

test.describe('on the kiosk', () => {
  test.use({ address: '/staff?kiosk=front', size: PORTRAIT })

  test('a manager saves the workbook to a stick, by touch, and may pull it out', async ({ page }) => {
    const { enter, press } = panel(page)
    await enter()
    await press('统计')
    await expect(page.getByText('本月来了 1,100 人，办完 1,100 人')).toBeVisible()
    await press('存到 KINGSTON')
    await expect(page.getByText('存好了，在 U 盘的 kiosk-report/辛集乡-统计-2026-11-01-2026-11-23.xlsx')).toBeVisible()
    await expect(page.getByText('可以拔了')).toBeVisible()
    const [name] = await readdir(path.join(stick, 'kiosk-report'))
    expect((await sheetOf(await readFile(path.join(stick, 'kiosk-report', name!)), '合计')).flat()).toContain(1100)
    expect(await faultsOf(page)).toEqual([])
  })
})
