import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { compileFolder } from '../../county/compile/compile.ts'
import { accessibilityFaults } from '../support/axe.ts'
import { newestCall, openSound, watchBoard } from '../support/board.ts'
import { busyMorning } from '../support/busy-morning.ts'
import { countyFiles, writeFiles } from '../support/county-fixture.ts'
import { hallOf } from '../support/hall.ts'
import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { hang } from '../support/screens.ts'
import { touch } from '../support/visitor.ts'

const CLOCK = '2026-11-23T10:00:00+08:00'

test.use({ size: LANDSCAPE, address: '/board', clock: CLOCK })

const journal = async (dataDir: string): Promise<string> => {
  const folder = path.join(dataDir, 'logs')
  return (await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))).join('')
}

const boards = (page: Page) => page.locator('[data-clips]')

test.describe('two boards with the same name', () => {
  test('only the first speaks; when it is gone, the second does', async ({ page, station }) => {
    test.slow()
    await openSound(page, 'chromium')
    const second = await page.context().newPage()
    await second.goto(`${station.origin}/board`)
    await expect(boards(second)).toBeVisible()
    await touch(boards(second))
    const hall = hallOf(station)
    for (let times = 0; times < 2; times++) await hall.take('relief')
    const at3 = await hall.clerk('王某', '3')
    await at3('call-next')
    await expect(boards(page)).toHaveAttribute('data-saying', 'A001')
    await expect(newestCall(second, 'A001')).toBeVisible()
    expect(await boards(second).getAttribute('data-clips')).toBe('')
    await expect(boards(page)).toHaveAttribute('data-clips', '', { timeout: 20_000 })
    await page.close()
    await at3('call-next')
    await expect(boards(second)).toHaveAttribute('data-saying', 'A002')
  })

  test('the second speaks while the browser keeps the first silent', async ({ page, station }) => {
    await expect(page.getByRole('button', { name: /点一下开声音/ })).toBeVisible()
    const second = await page.context().newPage()
    await second.goto(`${station.origin}/board`)
    await openSound(second, 'chromium')
    const hall = hallOf(station)
    await hall.take('relief')
    await (await hall.clerk('王某', '3'))('call-next')
    await expect(boards(second)).toHaveAttribute('data-saying', 'A001')
    expect(await boards(page).getAttribute('data-clips')).toBe('')
  })
})

test('a board of another name shows calls and neither speaks nor asks for a touch', async ({ page, station }) => {
  await page.goto(`${station.origin}/board?screen=door`)
  const hall = hallOf(station)
  await hall.take('relief')
  await (await hall.clerk('王某', '3'))('call-next')
  await expect(newestCall(page, 'A001')).toBeVisible()
  await touch(boards(page))
  await expect(page.getByRole('button')).toHaveCount(0)
  expect(await boards(page).getAttribute('data-clips')).toBe('')
})

test('a board that loses the station keeps what it showed, says so after a while, and heals by itself', async ({ page, station }) => {
  test.slow()
  const hall = hallOf(station)
  for (let times = 0; times < 2; times++) await hall.take('relief')
  await (await hall.clerk('王某', '3'))('call-next')
  await expect(newestCall(page, 'A001')).toBeVisible()
  await station.stop()
  await expect(page.getByText('暂时连不上')).toBeVisible({ timeout: 15_000 })
  await expect(newestCall(page, 'A001')).toContainText('3号窗口')

  const { port } = new URL(station.origin)
  const again = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), '--data', station.dataDir, '--port', port, '--clock', CLOCK], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(createInterface(again.stdout), 'line')
    await expect(page.getByText('暂时连不上')).toHaveCount(0, { timeout: 15_000 })
    await (await hall.clerk('李某', '1'))('close')
    await hall.take('insurance')
    await (await hall.clerk('赵某', '2'))('call-next')
    await expect(newestCall(page, 'B001')).toContainText('2号窗口')
  } finally {
    again.kill()
  }
})

test('a recording that cannot be had stops nothing: no wrong number is said, the next call is, and the journal tells', async ({ page, station }) => {
  test.slow()
  await page.route('**/voice/2.wav', (route) => route.abort())
  const watched = await watchBoard(page)
  await openSound(page, 'chromium')
  const hall = hallOf(station)
  for (let times = 0; times < 3; times++) await hall.take('relief')
  const at3 = await hall.clerk('王某', '3')
  for (let times = 0; times < 3; times++) {
    await at3('call-next')
    await expect.poll(async () => (await watched()).said.filter(({ number }) => number === `A00${times + 1}`).length, { timeout: 30_000 }).toBe(1)
  }
  await expect(boards(page)).toHaveAttribute('data-clips', '', { timeout: 30_000 })
  // the first and the third of them, twice each
  expect((await watched()).words).toHaveLength(2 * 2 * 8)
  await expect.poll(() => journal(station.dataDir)).toContain('2.wav')
})

test.describe('a kiosk that hangs upright in the same hall', () => {
  test.use({ settings: { screens: [{ name: 'front', orientation: 'portrait' }] } })

  test('does not turn the television', async ({ page }) => {
    await expect(page.getByRole('heading', { name: '现在没人排队' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-orientation', 'landscape')
    await expect(page.locator('html[data-turned]')).toHaveCount(0)
  })
})

test('no board has an accessibility fault, contrast of 7:1 included, lying or upright, in a busy hall and an empty one', async ({ page, station }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  const faults = async () => {
    const all: string[] = []
    for (const size of [LANDSCAPE, PORTRAIT]) {
      await hang(page, size)
      all.push(...(await accessibilityFaults(page)).map((fault) => `${size.width} px wide: ${fault}`))
    }
    return all
  }
  await expect(page.locator('[data-face="free"]')).toBeVisible()
  expect(await faults()).toEqual([])
  await busyMorning(station)
  await expect(page.locator('[data-resting="paused"]')).toBeVisible()
  // each call has its eight seconds; what fades has no contrast of its own, so the last one must have come to rest
  const { calls: [last] } = await (await fetch(`${station.origin}/api/queue`)).json() as { calls: { number: string }[] }
  await expect(newestCall(page, last!.number)).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-call]')).toHaveCount(1)
  await page.waitForFunction(() => document.getAnimations().every(({ effect, playState }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity))
  expect(await faults()).toEqual([])
})

/** Texts that are cut off, or lie outside of the panel. */
const cutOff = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    if (!element.checkVisibility() || element.closest('.moving, [aria-hidden="true"]') || ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue
    const box = element.getBoundingClientRect()
    const home = element.closest('li, section, header, aside')?.getBoundingClientRect()
    const name = `${element.className} “${element.textContent.trim().slice(0, 12)}”`
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) faults.push(`outside the panel: ${name}`)
    if (home && (box.left < home.left - 1 || box.right > home.right + 1 || box.bottom > home.bottom + 8)) faults.push(`outside its place: ${name}`)
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') faults.push(`cut off: ${name}`)
  }
  return faults
})

test('on every size of panel all of it is there, and calls can be read from ten metres', async ({ page, station }) => {
  test.slow()
  await busyMorning(station)
  for (const [width, height] of [[1920, 1080], [1366, 768], [3840, 2160], [2560, 1080], [1080, 1920], [768, 1366]] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => cutOff(page), { message: `${width} × ${height}` }).toEqual([])
    const digits = await page.locator('[data-row] strong').first().evaluate((row) => parseFloat(getComputedStyle(row).fontSize))
    expect(digits).toBeGreaterThanOrEqual(112 * Math.min(width / (width > height ? 1920 : 1080), height / (width > height ? 1000 : 1700)) - 0.5)
    await expect.poll(() => page.locator('[data-row]').count()).toBeGreaterThanOrEqual(2)
  }
})

const running = (page: Page) => page.evaluate(() => document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations === Infinity).length)

test.describe('the line of notices', () => {
  test('moves without end or gap while it is longer than the panel, and by parts where motion is not wanted', async ({ page }) => {
    const copies = page.locator('.moving .text')
    await expect(copies).toHaveCount(2)
    const [first, second] = await copies.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
    expect(second!.left).toBeCloseTo(first!.right, 0)
    await expect.poll(() => running(page)).toBe(1)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect(copies).toHaveCount(0)
    await expect(page.locator('.part')).toBeVisible()
    await expect.poll(() => running(page)).toBe(0)
  })

  test.describe('of a county without notices', () => {
    test.use({
      contentDir: async ({}, use) => {
        const out = await mkdtemp(path.join(os.tmpdir(), 'kiosk-quiet-'))
        const source = await writeFiles(new Map([...countyFiles()].filter(([name]) => !name.startsWith('notices/'))))
        await compileFolder({ source: source.folder, out, now: '2026-11-20T01:00:00.000Z', progress: () => undefined })
        await source.remove()
        await use(out)
        await rm(out, { recursive: true, force: true })
      },
    })

    test('is not there, and nothing moves', async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('.moving')).toHaveCount(0)
      expect(await running(page)).toBe(0)
    })
  })
})
