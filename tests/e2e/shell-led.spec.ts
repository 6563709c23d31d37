import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type RunningStation, expect, test } from '../support/hosts.ts'
import { coloursIn } from '../support/led.ts'

const BOUNDS = { x: 40, y: 24, width: 256, height: 64 }
const SIZE = { width: 1600, height: 900 }
const RED = ['#000000', '#ff0000']

/** What the shell says of its windows. It is asked again when Playwright loses the answer. */
const windowsOf = async ({ electron }: RunningStation) => {
  let windows: { bounds: typeof BOUNDS; isVisible: boolean; screen: string | null }[] = []
  await expect(async () => {
    windows = await electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => (
      { bounds: window.getContentBounds(), isVisible: window.isVisible(), screen: new URL(window.webContents.getURL()).searchParams.get('screen') })))
  }).toPass({ timeout: 10_000 })
  return windows
}

/** The kiosk is up, whichever window came first. */
const showsHall = ({ electron }: RunningStation) => expect.poll(async () => {
  const kiosk = electron!.windows().find((page) => page.url().includes('/kiosk'))
  return kiosk?.locator('body').innerText()
}, { timeout: 20_000 }).toContain('辛集')

test.use({
  size: SIZE,
  clock: '2026-11-23T10:00:00+08:00',
  settings: { screens: [
    { name: 'front' },
    { name: 'door', surface: 'signage', profile: 'led', palette: 'red', bounds: BOUNDS },
    { name: 'gate', surface: 'signage', profile: 'led', palette: 'amber', display: 'nowhere', bounds: BOUNDS },
  ] },
})

for (const switches of [[], ['--force-device-scale-factor=1.5']]) {
  test.describe(switches.length === 0 ? 'on a plain desktop' : 'on a desktop that enlarges everything', () => {
    test.use({ switches })

    test('kiosk and LED window stand at once, the LED window exactly on the pixels that its controller copies', async ({ station, world }) => {
      await showsHall(station)
      const { displays } = world
      const around = [
        { x: BOUNDS.x - 1, y: BOUNDS.y, width: 1, height: BOUNDS.height }, { x: BOUNDS.x + BOUNDS.width, y: BOUNDS.y, width: 1, height: BOUNDS.height },
        { x: BOUNDS.x, y: BOUNDS.y - 1, width: BOUNDS.width, height: 1 }, { x: BOUNDS.x, y: BOUNDS.y + BOUNDS.height, width: BOUNDS.width, height: 1 },
      ]
      await expect.poll(async () => coloursIn(await displays.picture(SIZE), BOUNDS), { timeout: 30_000 }).toEqual(RED)
      const picture = await displays.picture(SIZE)
      for (const edge of around) expect(coloursIn(picture, edge).filter((colour) => RED.includes(colour))).toEqual([])

      const windows = await windowsOf(station)
      expect(windows.find(({ screen }) => screen === 'door')).toEqual({ screen: 'door', bounds: BOUNDS, isVisible: true })
      expect(windows.find(({ screen }) => screen === 'front')).toEqual({ screen: 'front', bounds: { x: 0, y: 0, ...SIZE }, isVisible: true })
    })
  })
}

test('a LED window whose display is missing is hidden; the displays that are there are noted', async ({ station }) => {
  await showsHall(station)
  await expect.poll(async () => (await windowsOf(station)).filter(({ isVisible }) => isVisible).map(({ screen }) => screen).sort(), { timeout: 20_000 }).toEqual(['door', 'front'])
  const seen = JSON.parse(await readFile(path.join(station.dataDir, 'displays.json'), 'utf8')) as unknown
  expect(seen).toEqual([expect.objectContaining({ x: 0, y: 0, ...SIZE, isPrimary: true })])
})
