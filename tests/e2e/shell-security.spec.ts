import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { LANDSCAPE, PORTRAIT, expect, type RunningStation, test } from '../support/hosts.ts'

/** The shell of a station; the specs of this file run in it alone. */
const shellOf = (electron: ElectronApplication | undefined): ElectronApplication => {
  if (electron === undefined) throw new Error('this spec belongs to the shell')
  return electron
}

/** Starts another shell as this one was started, with something changed, and waits for its end. */
const another = async (station: RunningStation, env: NodeJS.ProcessEnv = {}, ...args: readonly string[]): Promise<{ code: number; stderr: string }> => {
  const [binary, given, own] = await shellOf(station.electron).evaluate(() =>
    [process.execPath, process.argv.slice(1).filter((arg) => !/^--(inspect|remote)/.test(arg)), { ...process.env }] as const)
  const at = given.findIndex((arg) => arg === '-r')
  const child = spawn(binary, [...(at < 0 ? given : given.toSpliced(at, 2)), ...args], { env: { ...own, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  const [code] = await once(child, 'close') as [number]
  return { code, stderr }
}

test('a page has no way to Node', async ({ page }) => {
  const found = await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter((name) => name in window))
  expect(found).toEqual([])
})

test('a page is a secure origin of the shell’s own', async ({ page }) => {
  expect(await page.evaluate(() => ({ origin: location.origin, isSecureContext }))).toEqual({ origin: 'app://station', isSecureContext: true })
})

test('permissions are denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const place = await page.evaluate(() => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code))))
  expect(place, 'PERMISSION_DENIED').toBe(1)
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('no window opens', async ({ page, station }) => {
  expect(await page.evaluate(() => window.open('app://station/kiosk') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true)
  expect(shellOf(station.electron).windows()).toHaveLength(1)
})

for (const address of ['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,hello', 'app://elsewhere/kiosk', 'app://station@elsewhere/', 'https://example.com/?next=app://station/kiosk']) {
  test(`the page does not leave for ${address}`, async ({ page }) => {
    const before = page.url()
    await page.evaluate((to) => {
      document.body.dataset['mark'] = 'here'
      location.href = to
    }, address)
    await page.evaluate((to) => {
      const anchor = document.createElement('a')
      anchor.href = to
      document.body.append(anchor)
      anchor.click()
    }, address)
    // two frames later a navigation that were allowed would be under way, and its page would not know the mark
    const after = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return { address: location.href, isSame: document.body.dataset['mark'] === 'here' }
    })
    expect(after).toEqual({ address: before, isSame: true })
  })
}

test('only what the station serves is run or loaded', async ({ page }) => {
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.body.dataset['blocked'] = `${document.body.dataset['blocked'] ?? ''} ${effectiveDirective}`
    })
  })
  const found = await page.evaluate(async () => {
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    document.head.append(inline)
    const remote = document.createElement('script')
    remote.src = 'https://example.com/x.js'
    document.head.append(remote)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    const fetched = await fetch('https://example.com/').then(() => 'loaded', () => 'blocked')
    // in a task of its own: what the test itself calls is exempt from the policy
    const evaluated = await new Promise((resolve) => setTimeout(() => {
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the thing that must not work
        resolve(new Function('return 1')())
      } catch {
        resolve('blocked')
      }
    }))
    return { fetched, evaluated, inlineRan: 'inlineRan' in window }
  })
  expect(found).toEqual({ fetched: 'blocked', evaluated: 'blocked', inlineRan: false })
  for (const directive of ['script-src-elem', 'connect-src', 'frame-src']) await expect(page.locator('body')).toHaveAttribute('data-blocked', new RegExp(directive))
})

test('the shell’s scheme is for reading only', async ({ page }) => {
  const statuses = await page.evaluate(() => Promise.all(['POST', 'PUT', 'DELETE'].map(async (method) => (await fetch('/kiosk', { method, body: '{}' })).status)))
  expect(new Set(statuses)).toEqual(new Set([405]))
  expect(await page.evaluate(async () => (await fetch('/..%2f..%2fpackage.json')).status)).toBe(404)
})

test('developer tools are closed', async ({ page, station }) => {
  await page.keyboard.press('F12')
  await page.keyboard.press('Control+Shift+I')
  const isOpen = await shellOf(station.electron).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.webContents.isDevToolsOpened()))
  expect(isOpen).toBe(false)
})

test('keys of a browser do nothing', async ({ page, station }) => {
  const before = page.url()
  await page.evaluate(() => {
    document.title = 'still here'
  })
  for (const keys of ['Control+R', 'F5', 'Control+W', 'Control+N', 'Alt+ArrowLeft', 'Control+Minus', 'F11']) await page.keyboard.press(keys)
  expect(await page.title()).toBe('still here')
  expect(page.url()).toBe(before)
  expect(shellOf(station.electron).windows()).toHaveLength(1)
})

for (const size of [PORTRAIT, LANDSCAPE]) {
  test.describe(`on a display of ${size.width} × ${size.height}`, () => {
    test.use({ size })

    test('the kiosk covers all of it', async ({ page, station }) => {
      expect(await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(size)
      const window = await shellOf(station.electron).evaluate(({ BrowserWindow }) => {
        const [first] = BrowserWindow.getAllWindows()
        return { isKiosk: first?.isKiosk(), bounds: first?.getBounds() }
      })
      expect(window).toEqual({ isKiosk: true, bounds: { x: 0, y: 0, ...size } })
    })
  })
}

test('a second shell on the same data is refused', async ({ page, station }) => {
  expect((await another(station)).code).toBe(1)
  await expect(page.locator('body')).toBeVisible()
})

test('a shell that cannot start says why in one sentence: a port that is none, and one that is taken', async ({ station }) => {
  expect(await another(station, {}, '--port', 'abc')).toMatchObject({ code: 2, stderr: expect.stringContaining('--port 要写成数字，现在是“abc”\n') })
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kiosk-'))
  try {
    const { stderr } = await another(station, { KIOSK_DATA: dataDir }, '--port', new URL(station.origin).port)
    expect(stderr).toContain('工作站没有启动：端口被别的程序占用，换一个端口（--port）或先关掉那个程序\n')
    expect(stderr).not.toContain('    at ')
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
