import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { addStaff, rest, STAFF, tokenOf } from '../support/desk.ts'
import { type RunningStation, expect, test } from '../support/hosts.ts'
import { pixelsOf } from '../support/led.ts'
import { rollingContent } from '../support/rolling-content.ts'
import { visitor } from '../support/visitor.ts'

/** A kiosk's panel, and beside it on the same desktop a television. */
const SIZE = { width: 3000, height: 1920 }
const TELEVISION = { x: 1080, y: 0, width: 1920, height: 1080 }
/** Pixels at the television's upper left corner that stand still: the hall's name. */
const CORNER = { width: 400, height: 90 }

test.use({
  size: SIZE,
  clock: '2026-11-23T10:00:00+08:00',
  prepare: async ({}, use) => use(addStaff),
  settings: { screens: [{ name: 'front' }, { name: 'hall', surface: 'signage', profile: 'lcd', bounds: TELEVISION }] },
  contentDir: async ({}, use) => {
    const out = await rollingContent(`title: 大厅
items:
  - { show: procedure, procedure: dibao, seconds: 5 }
  - { show: clock, seconds: 5 }
`)
    await use(out)
    await rm(out, { recursive: true, force: true })
  },
})

/** The page of one of the shell's windows. */
async function windowOf({ electron }: RunningStation, name: string): Promise<Page> {
  let found: Page | undefined
  await expect.poll(() => {
    found = electron!.windows().find((page) => new URL(page.url()).searchParams.get('screen') === name)
    return found !== undefined
  }, { timeout: 20_000 }).toBe(true)
  return found!
}

/** Where the window manager has put the windows. It is asked again when Playwright loses the answer. */
async function places({ electron }: RunningStation): Promise<Record<string, unknown>> {
  let windows: (readonly [string, unknown])[] = []
  await expect(async () => {
    windows = await electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible())
      .map((window) => [new URL(window.webContents.getURL()).searchParams.get('screen') ?? '', window.getContentBounds()] as const))
  }).toPass({ timeout: 10_000 })
  return Object.fromEntries(windows)
}

test('kiosk and television stand at once, each in its place; slides roll while a visitor touches, and an urgent notice reaches both', async ({ station, world }) => {
  const [kiosk, television] = [await windowOf(station, 'front'), await windowOf(station, 'hall')]
  const screen = television.locator('main')
  await expect(screen).toHaveAttribute('data-slide', /./, { timeout: 20_000 })
  await expect.poll(() => places(station)).toEqual({ front: { x: 0, y: 0, ...SIZE }, hall: TELEVISION })

  // what a television at that output gets is what the page draws, from its first pixel on
  const drawn = await pixelsOf(await television.screenshot({ clip: { x: 0, y: 0, ...CORNER } }))
  const row = (pixels: { width: number; data: Uint8ClampedArray }, x: number, y: number) => Buffer.from(pixels.data.subarray((y * pixels.width + x) * 4, (y * pixels.width + x + CORNER.width) * 4)).toString('base64')
  await expect.poll(async () => {
    const shown = await world.displays.picture(SIZE)
    return Array.from({ length: CORNER.height }, (_, y) => y).filter((y) => row(shown, TELEVISION.x, TELEVISION.y + y) !== row(drawn, 0, y))
  }).toEqual([])

  await screen.evaluate((main: HTMLElement) => {
    const came: string[] = []
    Object.assign(globalThis, { came })
    new MutationObserver(() => { came.push(main.dataset['kind'] ?? '') }).observe(main, { attributeFilter: ['data-slide'] })
  })
  const came = () => television.evaluate(() => (globalThis as unknown as { came: string[] }).came)
  await visitor(kiosk).begin()
  await visitor(kiosk).press(/^办事指南/)
  await kiosk.getByRole('link', { name: /低保|最低生活保障/ }).first().waitFor()
  // the page before it has gone, with a bar of its own
  await expect(kiosk.getByRole('navigation', { name: '常用按钮' })).toHaveCount(1)
  for (let touches = 1; (await came()).length < 2; touches++) {
    await visitor(kiosk).press('黑白分明')
    await expect(kiosk.locator('html[data-contrast]')).toHaveCount(touches % 2)
  }
  expect((await came()).slice(0, 2).toSorted()).toEqual(['idle', 'procedure'])

  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  await manager.ask('POST', '/notices', { title: '马上停电，先别取号', level: 'urgent', until: '2026-11-24', where: ['kiosk', 'signage'] })
  await expect(screen).toHaveAttribute('data-kind', 'notice', { timeout: 2_000 })
  await expect(television.getByRole('heading', { name: '马上停电，先别取号' })).toBeVisible()
  await visitor(kiosk).goHome()
  await expect(kiosk.getByRole('region', { name: '紧急' })).toContainText('马上停电，先别取号')
})
