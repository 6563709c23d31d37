import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { clerkOf } from '../support/clerk.ts'
import { film } from '../support/film.ts'
import { hallOf } from '../support/hall.ts'
import { LANDSCAPE, expect, test } from '../support/hosts.ts'
import { recordFilm } from '../support/recorded-film.ts'
import { rollingContent } from '../support/rolling-content.ts'

/** Of the moving line on this screen, px a millisecond. */
const SPEED = 0.13
const CLOCK = '2026-11-23T10:00:00+08:00'

const rolling = (playlist: string) => ({
  contentDir: async ({}, use: (folder: string) => Promise<void>) => {
    const out = await rollingContent(playlist)
    await use(out)
    await rm(out, { recursive: true, force: true })
  },
})

const DOOR = `title: 门口
marquee: [办事前先问一声，少跑一趟]
calls: takeover
items:
  - { show: procedure, procedure: dibao, seconds: 5 }
  - { show: clock, seconds: 5 }
`
const screen = (page: Page) => page.locator('main')
const kind = (page: Page, wanted: string) => expect(screen(page)).toHaveAttribute('data-kind', wanted, { timeout: 15_000 })

test.use({ size: LANDSCAPE, address: '/signage', clock: CLOCK })

test.describe('a playlist of two', () => {
  test.use(rolling(DOOR))

  test('rolls without an empty frame, and says what it is about, where to go and what comes next', async ({ page }) => {
    await kind(page, 'procedure')
    const taken = await film(page)
    await expect(page.getByRole('heading', { name: '低保，怎么办？' })).toBeVisible()
    await expect(page.locator('[data-role="front"]')).toContainText('1号窗口')
    await expect(page.getByText('下一张：大厅')).toBeVisible()
    await kind(page, 'idle')
    await kind(page, 'procedure')
    expect(await taken.emptyFrames()).toEqual([])
  })

  test('has a moving line that goes on through a change of slides, by one transform and without a gap', async ({ page }) => {
    await kind(page, 'procedure')
    const line = page.locator('[data-marquee]')
    const watched = await line.evaluate(async (element) => {
      const [animation, ...others] = element.getAnimations()
      const seen: { at: number; x: number; slide: string }[] = []
      const slideOf = () => document.querySelector('main')?.getAttribute('data-slide') ?? ''
      const start = slideOf()
      const left = () => new DOMMatrix(getComputedStyle(element).transform).m41
      while (seen.length < 2 || slideOf() === start || seen.at(-1)!.at - seen.find(({ slide }) => slide !== start)!.at < 1000) {
        const at = await new Promise<number>((resolve) => { requestAnimationFrame(resolve) })
        seen.push({ at, x: left(), slide: slideOf() })
      }
      const length = element.children[0]!.getBoundingClientRect().width
      const gaps = [...element.children].slice(1).map((copy, index) => copy.getBoundingClientRect().left - element.children[index]!.getBoundingClientRect().right)
      return { others: others.length, isSame: element.getAnimations()[0] === animation, seen, length, gaps, room: element.parentElement!.clientWidth, whole: element.scrollWidth }
    })
    expect(watched.others).toBe(0)
    expect(watched.isSame).toBe(true)
    expect(watched.gaps.every((gap) => Math.abs(gap) < 1)).toBe(true)
    expect(watched.whole - watched.length).toBeGreaterThanOrEqual(watched.room)
    // as far as the clock says, whatever the page did in between
    for (const [index, { at, x }] of watched.seen.entries()) {
      if (index === 0) continue
      const before = watched.seen[index - 1]!
      const moved = (before.x - x + watched.length) % watched.length
      expect(Math.abs(moved - (at - before.at) * SPEED)).toBeLessThan(6)
    }
  })

  test('is interrupted at once by an urgent notice, which goes as soon as it is withdrawn', async ({ page, station }) => {
    await kind(page, 'procedure')
    const manager = await clerkOf(station, '张主任', 'manager')
    const { id } = await manager.ask('POST', '/notices', { title: '马上停电，先别取号', level: 'urgent', until: '2026-11-24', where: ['signage'] }) as { id: string }
    await expect(screen(page)).toHaveAttribute('data-kind', 'notice', { timeout: 2_000 })
    await expect(page.getByRole('heading', { name: '马上停电，先别取号' })).toBeVisible()
    await manager.ask('DELETE', `/notices/${id}`)
    await expect(screen(page)).not.toHaveAttribute('data-kind', 'notice', { timeout: 2_000 })
    await expect(page.getByText('马上停电')).toHaveCount(0)
  })

  test('gives the whole screen to a call for some seconds', async ({ page, station }) => {
    await kind(page, 'procedure')
    const hall = hallOf(station)
    await hall.take('civil')
    await (await hall.clerk('王某', '1'))('call-next')
    const call = page.locator('[data-takeover="A001"]')
    await expect(call).toContainText('1')
    await expect.poll(() => call.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() })
    await expect(call).toHaveCount(0, { timeout: 12_000 })
    await expect(page.getByText('A001')).toBeVisible()
  })

  test('goes on while the station is away, says so, and takes what is new when it is back, without an empty frame', async ({ page, station }) => {
    test.slow()
    await kind(page, 'procedure')
    const taken = await film(page)
    await station.stop()
    await expect(page.getByText('暂时连不上')).toBeVisible({ timeout: 15_000 })
    await kind(page, 'idle')
    await kind(page, 'procedure')
    const content = await rollingContent(DOOR.replace('procedure: dibao', 'procedure: shenfenzheng'))
    const { port } = new URL(station.origin)
    const again = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), '--data', station.dataDir, '--content', content, '--port', port, '--clock', CLOCK], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await once(createInterface(again.stdout), 'line')
      await expect(page.getByText('暂时连不上')).toHaveCount(0, { timeout: 15_000 })
      await expect(page.getByRole('heading', { name: '身份证，怎么办？' })).toBeVisible({ timeout: 15_000 })
      expect(await taken.emptyFrames()).toEqual([])
    } finally {
      again.kill()
      await rm(content, { recursive: true, force: true })
    }
  })
})

test.describe('pictures that cannot be shown', () => {
  test.use(rolling(`title: 门口
items:
  - { show: clock, seconds: 9 }
  - { show: picture, file: notices/damaged.png, seconds: 5 }
  - { show: video, file: notices/damaged.webm }
  - { show: picture, file: notices/winter.svg, seconds: 5 }
  - { show: procedure, procedure: dibao, seconds: 5 }
`))

  test('are left out within four seconds and recorded, damaged or stuck, while the screen goes on', async ({ page, station }) => {
    // the second picture never comes
    await page.route('**/media/*.svg', () => undefined)
    await page.reload()
    await kind(page, 'idle')
    const manager = await clerkOf(station, '张主任', 'manager')
    const faults = async () => (await manager.ask('GET', '/signage/plays?days=1') as { item: string; fault: string | null }[])
      .filter(({ fault }) => fault !== null).map(({ item }) => item).toSorted()
    await expect.poll(faults, { timeout: 9_000 }).toEqual(['picture notices/damaged.png', 'picture notices/winter.svg', 'video notices/damaged.webm'])
    await expect(screen(page)).toHaveAttribute('data-kind', 'idle')
    await kind(page, 'procedure')
  })
})

test.describe('a film', () => {
  test.use({
    contentDir: async ({ world }, use) => {
      const out = await rollingContent(`title: 门口
items:
  - { show: clock, seconds: 5 }
  - { show: video, file: notices/film.webm }
`, { 'film.webm': await recordFilm(await world.browserOf()) })
      await use(out)
      await rm(out, { recursive: true, force: true })
    },
  })

  test('waits with its first picture, plays in silence to its end, and gives way; no frame is empty', async ({ page }) => {
    await kind(page, 'idle')
    const waiting = page.locator('[data-role="back"] video')
    await expect.poll(() => waiting.evaluate((one: HTMLVideoElement) => [one.readyState >= 2, one.paused, one.muted, one.currentTime])).toEqual([true, true, true, 0])
    const taken = await film(page)
    await kind(page, 'video')
    await expect.poll(() => page.locator('[data-role="front"] video').evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.5)
    await kind(page, 'idle')
    expect(await taken.emptyFrames()).toEqual([])
  })
})

test.describe('a screen of its own size', () => {
  test.use({ ...rolling(DOOR), address: '/signage?screen=door&w=960&h=540' })

  test('is drawn in that size in the corner of the window', async ({ page }) => {
    await kind(page, 'procedure')
    await expect.poll(() => screen(page).boundingBox()).toEqual({ x: 0, y: 0, width: 960, height: 540 })
  })
})
