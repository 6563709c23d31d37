import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityFaults } from '../support/axe.ts'
import { fillHall } from '../support/busy-hall.ts'
import { addStaff, DESK, logIn, rest, STAFF, startAgain, tokenOf } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'
import { type PrinterSimulator, startPrinterSimulator } from '../support/printer-simulator.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/staff', prepare: async ({}, use) => use(addStaff) })

test('a business that the manager stops takes no more tickets today, and takes them again', async ({ page, station }) => {
  const hall = rest(station.origin)
  const reasonOf = async (id: string) => ((await hall.ask('GET', '/businesses')).body as { id: string; reason: string | null }[]).find((one) => one.id === id)?.reason
  await hall.take('relief')
  await logIn(page, STAFF.chen)
  // nobody has written down the holidays of the year that comes
  await expect(page.getByRole('alert').getByRole('heading', { name: '2027年节假日还没有' })).toBeVisible()
  await page.getByRole('button', { name: '民政救助今天不办了' }).click()
  await expect(page.getByRole('button', { name: '民政救助恢复取号' })).toBeVisible()
  expect(await reasonOf('relief')).toBe('byManager')
  const refused = await hall.ask('POST', '/tickets', { businessId: 'relief' })
  expect(refused).toMatchObject({ status: 409, body: { code: 'CLOSED', data: { reason: 'byManager' } } })
  expect((await hall.ask('GET', '/tickets/A001')).body.state).toBe('waiting')
  await page.getByRole('button', { name: '民政救助恢复取号' }).click()
  await expect(page.getByRole('button', { name: '民政救助今天不办了' })).toBeVisible()
  expect(await hall.take('relief')).toBe('A002')
})

test('volume and silent times are kept by the station; a time that cannot be read is said', async ({ page, station }) => {
  const hall = rest(station.origin)
  await logIn(page, STAFF.chen)
  const quiet = page.getByLabel('不出声的时间')
  await quiet.fill('12:00-14:00，中午')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByText('“中午”看不懂，要写成 12:00-14:00')).toBeVisible()
  expect((await hall.ask('GET', '/voice')).body.quiet).toEqual([])
  await quiet.fill('12：00－14：00，17:30 到 24:00')
  await page.getByLabel('音量').fill('65')
  await page.getByRole('button', { name: '存好' }).click()
  await expect(page.getByText('存好了，下一个号就用')).toBeVisible()
  expect((await hall.ask('GET', '/voice')).body).toEqual({ volume: 65, quiet: ['12:00-14:00', '17:30-24:00'] })
  await page.reload()
  await expect(quiet).toHaveValue('12:00-14:00，17:30-24:00')
  await expect(page.getByLabel('音量')).toHaveValue('65')
})

test('a clerk is told whose page it is, and the way to the counter', async ({ page }) => {
  await logIn(page, STAFF.wang)
  await expect(page.getByRole('heading', { name: '这一页是大厅管理员用的' })).toBeVisible()
  await page.getByRole('link', { name: '去窗口页' }).click()
  await expect(page.getByRole('heading', { name: '您坐在几号窗口？' })).toBeVisible()
})

test('a window that a clerk left open is closed by the manager, but not while somebody is at it', async ({ page, station }) => {
  const wang = rest(station.origin, await tokenOf(station.origin, STAFF.wang))
  await wang.ask('POST', '/counters/3/open')
  await wang.take('relief')
  await wang.ask('POST', '/counters/3/call-next')
  await logIn(page, STAFF.chen)
  await expect(page.getByText('王秀兰 · A001 在窗口')).toBeVisible()
  await page.getByRole('button', { name: '关窗 3号窗口' }).click()
  await expect(page.getByText('A001 还在窗口，先办结、过号或放一放')).toBeVisible()
  await wang.ask('POST', '/counters/3/finish')
  await page.getByRole('button', { name: '关窗 3号窗口' }).click()
  await expect(page.getByRole('button', { name: '关窗 3号窗口' })).toBeHidden()
  expect((await rest(station.origin).ask('GET', '/queue')).body.counters).toContainEqual(expect.objectContaining({ id: '3', state: 'closed' }))
})

test('a date that jumped ahead begins no day until the manager says that it is right', async ({ page, station }) => {
  await logIn(page, STAFF.chen)
  expect(await rest(station.origin).take('relief')).toBe('A001')
  await expect(page.getByText('机器的日期跳到了')).toBeHidden()
  await station.stop()
  const again = await startAgain(station.dataDir, station.origin, '2026-12-07T09:00:00+08:00')
  try {
    // a page that has not found the station again yet takes no PIN
    await page.reload()
    await logIn(page, STAFF.chen)
    await expect(page.getByRole('heading', { name: '机器的日期跳到了 2026年12月7日' })).toBeVisible()
    expect(await rest(station.origin).take('relief')).toBe('A002')
    await page.getByRole('button', { name: '日期没错，开始新的一天' }).click()
    await expect(page.getByText('机器的日期跳到了')).toBeHidden()
    expect(await rest(station.origin).take('relief')).toBe('A001')
  } finally {
    again.kill()
  }
})

test.describe('with a printer', () => {
  let machine: PrinterSimulator
  test.use({
    settings: async ({}, use) => {
      machine = await startPrinterSimulator({ dots: 576 })
      await use({ printer: { driver: 'escpos', device: machine.device, width: '80mm' } })
      await machine.close()
    },
  })

  test('a trial comes out; without paper the page says what to do, and no trial is offered', async ({ page }) => {
    await logIn(page, STAFF.chen)
    await expect(page.getByText('打印机正常')).toBeVisible()
    await page.getByRole('button', { name: '试打一张' }).click()
    await expect(page.getByText('打出来了，看看清不清楚')).toBeVisible()
    expect(machine.papers().length).toBe(1)
    machine.paperOut()
    await expect(page.getByText('没纸了：换上新纸，盖好盖子；没打出来的不会补打')).toBeVisible()
    await expect(page.getByRole('button', { name: '试打一张' })).toBeDisabled()
    machine.refill()
    await expect(page.getByRole('button', { name: '试打一张' })).toBeEnabled({ timeout: 20_000 })
    expect(machine.papers().length).toBe(1)
  })
})

test.describe('with a database that is none', () => {
  test.use({ prepare: async ({}, use) => use((dataDir) => writeFile(path.join(dataDir, 'station.db'), 'this is no database'.repeat(500))) })

  test('the manager reads what happened, and the hall works', async ({ page, station }) => {
    await addStaff(station.dataDir)
    await logIn(page, STAFF.chen)
    await expect(page.getByRole('heading', { name: '存号的数据库出过毛病' })).toBeVisible()
    await expect(page.getByText(/station\.damaged/)).toBeVisible()
    expect(await rest(station.origin).take('relief')).toBe('A001')
  })
})

test('the page has no accessibility fault, and a call for help is seen there', async ({ page, station }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await fillHall(station.origin)
  await logIn(page, STAFF.chen)
  await rest(station.origin).ask('POST', '/help', { screen: 'front' })
  await expect(page.getByText('“front”那台机器有人叫帮忙')).toBeVisible()
  await page.getByText('换成自己人的声音').click()
  expect(await accessibilityFaults(page)).toEqual([])
})
