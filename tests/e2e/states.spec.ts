import { readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { LANDSCAPE, expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { visitor } from '../support/visitor.ts'

const openGuide = async (page: Page): Promise<void> => {
  await visitor(page).press(/^办事指南/)
  await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
}

const journal = async (dataDir: string): Promise<string> => {
  const folder = path.join(dataDir, 'logs')
  const files = await readdir(folder)
  return (await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => '')))).join('')
}

test.describe('with content of more than 30 days ago', () => {
  test.use({ clock: '2027-06-01T10:00:00+08:00' })

  test('the date of the data is shown and everything works', async ({ page, station }) => {
    await openScreen(page, station, 'procedure', 'standard')
    await expect(page.getByText(/指南是 .*月.*日 的，照样能用/)).toBeVisible()
  })

  test.describe('on a wide panel', () => {
    test.use({ size: LANDSCAPE })

    test('the home screen says so too, and has room for all its tiles in every mode', async ({ page }) => {
      const { begin, press } = visitor(page)
      await begin()
      await expect(page.getByText(/指南是 .*月.*日 的，照样能用/)).toBeVisible()
      for (const [mode, last, bar] of [['往下移', /服务网点/, '移回去'], ['移回去', /服务网点/, '往下移'], ['English', /Village stations/, 'Lower'], ['中文', /服务网点/, '往下移'], ['长辈版', /叫人帮忙/, '标准版']] as const) {
        await press(mode)
        const tile = page.getByRole('link', { name: last }).or(page.getByRole('button', { name: last })).first()
        await expect.poll(async () => (await tile.boundingBox())!.y + (await tile.boundingBox())!.height, mode).toBeLessThan((await page.getByRole('button', { name: bar }).boundingBox())!.y)
      }
    })
  })
})

test.describe('without content', () => {
  test.use({ contentDir: path.join(os.tmpdir(), 'kiosk-no-such-content') })

  test('the kiosk says what to do instead of showing nothing', async ({ page }) => {
    await expect(page.getByText('这台机器里还没有资料')).toBeVisible()
  })
})

test.describe('at lunch', () => {
  test.use({ clock: '2026-11-18T12:30:00+08:00' })

  test('the first screen says when the hall opens again', async ({ page }) => {
    await expect(page.getByText('14:00 开门').first()).toBeVisible()
    await visitor(page).begin()
    await expect(page.getByText('14:00 开门')).toBeVisible()
  })
})

test('a view that breaks gives the next visitor a home screen that works, and is in the journal', async ({ page, station }) => {
  await openScreen(page, station, 'procedure', 'standard')
  // broken and touched in one task: the clock's tick would break it as well, and take the box along before a finger comes
  await page.getByRole('checkbox', { name: '全家大人的身份证' }).evaluate((box: HTMLElement) => {
    const root = document.querySelector('#stage > div') as Element & { __vue_app__: { config: { globalProperties: Record<string, unknown> } } }
    root.__vue_app__.config.globalProperties['$t'] = () => { throw new Error('provoked') }
    box.click()
  })
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
  await openGuide(page)
  await expect.poll(() => journal(station.dataDir)).toContain('provoked')
})

test('a picture that is gone is replaced by a sentence', async ({ page, station }) => {
  const blobs = path.join(station.dataDir, 'content/blobs')
  for (const name of await readdir(blobs)) if ((await readFile(path.join(blobs, name), 'utf8')).startsWith('<svg')) await rm(path.join(blobs, name))
  await openScreen(page, station, 'sample', 'standard')
  await expect(page.getByRole('dialog').getByText('这张图没显示出来')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('img')).toHaveCount(0)
})

test('nothing found: what was typed, and ways on', async ({ page, station }) => {
  await openScreen(page, station, 'search-nothing', 'standard')
  await expect(page.getByText(/没查到/)).toBeVisible()
  await visitor(page).press('低保')
  await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
})
