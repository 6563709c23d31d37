import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { expect, test } from '../support/hosts.ts'
import { visitor } from '../support/visitor.ts'

test('a station that went away and came back: the page goes on meanwhile and heals by itself', async ({ page, station }) => {
  await visitor(page).begin()
  // the pages come after the first screen, in a quiet moment: a station may go away once they are there
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('WindowsView')))
  await page.waitForLoadState('networkidle')
  const { port } = new URL(station.origin)
  await station.stop()
  await visitor(page).press(/窗口导航/)
  await expect(page.getByRole('heading', { name: '窗口导航', level: 1 })).toBeVisible()
  await expect(page.getByText('3号窗口').first()).toBeVisible()

  const again = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), '--data', station.dataDir, '--port', port], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(createInterface(again.stdout), 'line')
    await visitor(page).goHome()
    await visitor(page).press(/^办事指南/)
    await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
  } finally {
    again.kill()
  }
})

test('a page that cannot be fetched: the touch is answered, and the next one opens it', async ({ page }) => {
  let isCut = true
  await page.route(/WindowsView.*\.js/, (route) => (isCut ? route.abort() : route.continue()))
  await page.reload()
  await visitor(page).begin()
  await visitor(page).press(/窗口导航/)
  await expect(page.getByRole('status').filter({ hasText: '这一页没打开，请再点一次' })).toBeVisible()
  isCut = false
  await visitor(page).press(/窗口导航/)
  await expect(page.getByRole('heading', { name: '窗口导航', level: 1 })).toBeVisible()
})
