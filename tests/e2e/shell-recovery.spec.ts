import { readFile, readdir, stat, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type RunningStation, expect, test } from '../support/hosts.ts'

const shellOf = ({ electron }: RunningStation): ElectronApplication => {
  if (electron === undefined) throw new Error('this spec belongs to the shell')
  return electron
}

/** Kills the process of the first window's page, as a lack of memory would. */
const crash = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())

/** Asks the shell itself whether the page of its first window stands: after a crash the test's own view of it is gone. */
const bodyText = (electron: ElectronApplication): Promise<string> =>
  electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined || window.webContents.isCrashed() || window.webContents.isLoading()) return ''
    // a page that dies meanwhile never answers
    const gone = new Promise<string>((resolve) => window.webContents.once('render-process-gone', () => resolve('')))
    return Promise.race([gone, window.webContents.executeJavaScript('document.body.innerText') as Promise<string>])
  })

const showsHall = (page: Page) => expect(page.locator('body')).toContainText('辛集')

test('a reloaded page is connected again', async ({ page }) => {
  await showsHall(page)
  for (let times = 0; times < 3; times++) {
    await page.reload()
    await showsHall(page)
  }
})

test('a page whose process is gone comes back', async ({ page, station }) => {
  await showsHall(page)
  const electron = shellOf(station)
  await crash(electron)
  await expect.poll(() => bodyText(electron)).toContain('辛集')
})

test('a page that keeps dying gets a new window, and never two', async ({ page, station }) => {
  await showsHall(page)
  const electron = shellOf(station)
  const ids = (): Promise<number[]> => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id))
  const [first] = await ids()
  for (let times = 0; times < 4; times++) {
    await crash(electron)
    await expect.poll(() => bodyText(electron)).toContain('辛集')
  }
  const now = await ids()
  expect(now).toHaveLength(1)
  expect(now[0]).not.toBe(first)
})

test('faults are in the journal', async ({ page, station }) => {
  await showsHall(page)
  await crash(shellOf(station))
  await expect.poll(() => bodyText(shellOf(station))).toContain('辛集')
  await expect.poll(() => allText(station.dataDir)).toContain('page process gone')
})

test('a display that changes gets its window placed again', async ({ page, station }) => {
  await showsHall(page)
  const electron = shellOf(station)
  await electron.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setKiosk(false)
    window?.setBounds({ x: 50, y: 50, width: 300, height: 300 })
    screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['bounds'])
  })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1080, 1920])
})

test('SIGTERM ends the shell with 0 within five seconds', async ({ page, station }) => {
  await showsHall(page)
  const start = performance.now()
  expect(await station.stop()).toBe(0)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('closing the last window ends the shell with 0', async ({ page, station }) => {
  await showsHall(page)
  const electron = shellOf(station)
  const code = new Promise((resolve) => electron.process().once('exit', resolve))
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await code).toBe(0)
})

test('a bug in the main process ends it with 70 and a note, not with a dialog', async ({ page, station }) => {
  await showsHall(page)
  const electron = shellOf(station)
  const code = new Promise((resolve) => electron.process().once('exit', resolve))
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('provoked')
    })
  })
  expect(await code).toBe(70)
  expect(await readFile(path.join(station.dataDir, 'last-crash.txt'), 'utf8')).toContain('provoked')
})

for (const [name, holder] of [['a process that is another program now', `${os.hostname()}-1`], ['the machine’s former name', 'former-name-4242']] as const) {
  test.describe('after a power cut', () => {
    test.use({ prepare: async ({}, use) => use((dataDir) => symlink(holder, path.join(dataDir, 'SingletonLock'))) })

    test(`a lock left by ${name} stops nothing`, async ({ page }) => {
      await showsHall(page)
    })
  })
}

const allText = async (folder: string): Promise<string> => {
  const names = await readdir(folder, { recursive: true })
  const texts = await Promise.all(names.filter((name) => name.startsWith('logs')).map(async (name) => {
    const file = path.join(folder, name)
    return (await stat(file)).isFile() ? readFile(file, 'utf8') : ''
  }))
  return texts.join('\n')
}
