import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { node, ROOT } from '../../build/lib/paths.mjs'
import { clerkOf } from '../support/clerk.ts'
import { makeRepository } from '../support/county-repository.ts'
import { film } from '../support/film.ts'
import { LANDSCAPE, expect, test, type RunningStation } from '../support/hosts.ts'
import { rollingContent, rollingFiles } from '../support/rolling-content.ts'

/** A slide that stands for so long that only new content can end it within a test. */
const playlist = (procedure: string) => `title: 门口
marquee: [办事前先问一声，少跑一趟]
items:
  - { show: procedure, procedure: ${procedure}, seconds: 600 }
  - { show: clock, seconds: 600 }
`

let stick: string
let root: string

test.use({
  clock: '2026-11-23T10:00:00+08:00',
  contentDir: async ({}, use) => {
    const out = await rollingContent(playlist('dibao'))
    await use(out)
    await rm(out, { recursive: true, force: true })
  },
  settings: async ({}, use) => {
    const county = await makeRepository({ files: rollingFiles(playlist('shenfenzheng')), now: '2026-11-21T02:00:00Z' })
    root = county.root
    stick = path.join(await mkdtemp(path.join(os.tmpdir(), 'stick-')), 'KINGSTON')
    await cp(county.repo, path.join(stick, 'kiosk-update'), { recursive: true })
    await use({ importFolders: [stick] })
    await rm(path.dirname(stick), { recursive: true, force: true })
    await county.remove()
  },
  prepare: async ({}, use) => use(async (dataDir) => {
    await once(spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'trust', '--data', dataDir, '--root', root], { stdio: 'ignore' }), 'exit')
  }),
})

/** New content and back again, while the screen is filmed: gives the frames that show nothing. */
async function switchTwice(page: Page, station: RunningStation, shows: (procedure: string) => Promise<void>) {
  await shows('dibao')
  const manager = await clerkOf(station, '张主任', 'manager')
  const [source] = await manager.ask('GET', '/update/sources') as { id: string }[]
  // a page that was loaded anew would not know it
  await page.evaluate(() => { document.title = 'filmed' })
  const taken = await film(page)
  await manager.ask('POST', '/update/import', { source: source!.id })
  await shows('shenfenzheng')
  await manager.ask('POST', '/update/rollback', {})
  await shows('dibao')
  expect(await page.title()).toBe('filmed')
  await expect(page.getByText('暂时连不上')).toHaveCount(0)
  return taken.emptyFrames()
}

test.describe('on a television', () => {
  test.use({ size: LANDSCAPE, address: '/signage' })

  test('new content takes the place of what it replaces while the station runs, without an empty frame', async ({ page, station }) => {
    const empty = await switchTwice(page, station, async (procedure) => {
      await expect(page.locator('main')).toHaveAttribute('data-slide', `door/procedure ${procedure}/${procedure} 1`)
      await expect(page.locator('[data-role="front"]')).toContainText(procedure === 'dibao' ? '低保' : '身份证')
    })
    expect(empty).toEqual([])
  })
})

test.describe('on a LED screen', () => {
  test.use({ size: { width: 256, height: 64 }, address: '/signage?profile=led&w=256&h=64&palette=red' })

  test('new content takes the place of what it replaces while the station runs, without an empty frame', async ({ page, station }) => {
    const empty = await switchTwice(page, station, async (procedure) => {
      await expect(page.locator('canvas')).toHaveAttribute('data-shows', `door/procedure ${procedure}/${procedure} 1`)
    })
    expect(empty).toEqual([])
  })
})
