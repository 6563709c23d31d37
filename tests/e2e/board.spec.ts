import os from 'node:os'
import path from 'node:path'
import { newestCall, openSound, watchBoard } from '../support/board.ts'
import { hallOf } from '../support/hall.ts'
import { LANDSCAPE, expect, test } from '../support/hosts.ts'

test.use({ size: LANDSCAPE, address: '/board', settings: { screens: [{ name: 'board', surface: 'board' }] }, clock: '2026-11-23T10:00:00+08:00' })

test('somebody takes a number, a clerk calls it: within a second it stands on the board with its window, and is said', async ({ page, station, host }) => {
  await openSound(page, host)
  await expect(page.getByRole('heading', { name: '现在没人排队' })).toBeVisible()
  const hall = hallOf(station)
  expect(await hall.take('relief')).toBe('A001')
  await expect(page.locator('[data-next="A001"]')).toContainText('民政救助')
  const at3 = await hall.clerk('王某', '3')
  await at3('call-next')
  await expect(newestCall(page, 'A001')).toContainText('3号窗口', { timeout: 1000 })
  await expect(page.locator('[data-clips]')).toHaveAttribute('data-clips', 'qing a 0 0 1 hao-dao 3 hao-chuangkou', { timeout: 1000 })
  await expect(page.locator('[data-next]')).toHaveCount(0)
  await expect(page.locator('[data-clips]')).toHaveAttribute('data-clips', '', { timeout: 20_000 })
})

test('five clerks call at once: every number has its eight seconds with its own window and is said, one after the other', async ({ page, station, host }) => {
  test.slow()
  const watched = await watchBoard(page)
  await openSound(page, host)
  const hall = hallOf(station)
  const counters = ['1', '2', '3', '4', '5']
  const numbers: Record<string, string> = {}
  const businesses: Record<string, string> = { 1: 'insurance', 2: 'general', 3: 'relief', 4: 'household', 5: 'farming' }
  const clerks = await Promise.all(counters.map((counter) => hall.clerk(`窗口${counter}`, counter)))
  for (const counter of counters) numbers[counter] = await hall.take(businesses[counter] ?? '')
  await Promise.all(clerks.map((act) => act('call-next')))
  // all of them are there to be read at once, in large letters or below
  for (const counter of counters) await expect(page.locator(`[data-call="${numbers[counter]}"], [data-row="${numbers[counter]}"]`).first()).toContainText(`${counter}号窗口`)
  await expect.poll(async () => (await watched()).said.filter(({ number }) => number === '').length, { timeout: 100_000 }).toBeGreaterThanOrEqual(5)

  const { newest, said, words } = await watched()
  const shown = newest.filter(({ number }) => number !== '')
  expect(shown.map(({ number, counter }) => ({ number, counter })).toSorted((a, b) => a.counter.localeCompare(b.counter))).toEqual(counters.map((counter) => ({ number: numbers[counter], counter })))
  shown.slice(1).forEach(({ at }, index) => { expect(at - shown[index]!.at).toBeGreaterThan(8_000) })
  expect(said.filter(({ number }) => number !== '').map(({ number }) => number)).toEqual(shown.map(({ number }) => number))
  // each number twice, and no word over another
  expect(words).toHaveLength(5 * 2 * 8)
  words.slice(1).forEach(({ from }, index) => { expect(from).toBeGreaterThanOrEqual(words[index]!.until) })
})

test('somebody who is called again is the newest again and is said again; who does not come stands in gold', async ({ page, station, host }) => {
  test.slow()
  const watched = await watchBoard(page)
  await openSound(page, host)
  const hall = hallOf(station)
  for (const business of ['relief', 'insurance']) await hall.take(business)
  const at3 = await hall.clerk('王某', '3')
  const at1 = await hall.clerk('李某', '1')
  await at3('call-next')
  await expect(newestCall(page, 'A001')).toBeVisible()
  await at1('call-next')
  await expect(newestCall(page, 'B001')).toContainText('1号窗口', { timeout: 15_000 })
  await at3('recall')
  await expect(newestCall(page, 'A001')).toContainText('3号窗口', { timeout: 15_000 })
  await expect.poll(async () => (await watched()).said.map(({ number }) => number).filter((number) => number !== ''), { timeout: 60_000 }).toEqual(['A001', 'B001', 'A001'])
  await at3('no-show')
  await expect(page.locator('[data-missed="A001"]')).toBeVisible()
  await expect(page.getByText('请回窗口说一声')).toBeVisible()
  await expect(newestCall(page, 'B001')).toBeVisible({ timeout: 15_000 })
})

test('windows that pause or are closed are told, and how many wait for each business', async ({ page, station }) => {
  const hall = hallOf(station)
  await hall.take('relief')
  await hall.take('insurance')
  await hall.take('insurance', true)
  await expect(page.locator('[data-business="insurance"]')).toContainText('2 人在等')
  await expect(page.locator('[data-business="household"]')).toContainText('没人在等')
  // who has priority comes first
  await expect(page.locator('[data-next]').first()).toContainText('B002')
  await expect(page.locator('[data-next]').first()).toContainText('优先')
  await expect(page.getByRole('heading', { name: '窗口还没开' })).toBeVisible()
  const at1 = await hall.clerk('李某', '1')
  await (await hall.clerk('张某', '2'))('pause')
  await expect(page.locator('[data-resting="paused"]')).toContainText('暂停2号')
  await expect(page.locator('[data-resting="closed"]')).toContainText('今天休息3号4号5号')
  await expect(page.getByRole('heading', { name: '请坐着等' })).toBeVisible()
  await at1('call-next')
  await expect(newestCall(page, 'B002')).toContainText('1号窗口')
})

test.describe('in the evening', () => {
  test.use({ clock: '2026-11-23T19:00:00+08:00' })

  test('the board says when the hall opens again', async ({ page }) => {
    await expect(page.getByRole('heading', { name: '下班了' })).toBeVisible()
    await expect(page.locator('[data-face="closed"]')).toContainText('明天 8:00 开门')
    await expect(page.getByText('19:00', { exact: true })).toBeVisible()
  })
})

test.describe('at lunch', () => {
  test.use({ clock: '2026-11-23T12:30:00+08:00' })

  test('the board says when it goes on', async ({ page }) => {
    await expect(page.locator('[data-face="break"]')).toContainText('14:00 开门')
  })
})

test.describe('without content', () => {
  test.use({ contentDir: path.join(os.tmpdir(), 'kiosk-no-such-content') })

  test('the board says what to do instead of showing nothing', async ({ page }) => {
    await expect(page.getByText('这台机器里还没有资料')).toBeVisible()
  })
})
