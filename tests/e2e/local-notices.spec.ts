import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { addStaff, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'
import { writeStick } from '../support/sticks.ts'
import { visitor } from '../support/visitor.ts'

/** Every screen of the hall shows a notice so soon, milliseconds. */
const SOON = 2000

test.use({ clock: '2026-11-23T10:00:00+08:00', prepare: async ({}, use) => use(addStaff) })

test('a manager posts a notice: whoever stands at the kiosk reads it at once, and it is gone when it is withdrawn', async ({ page, station }) => {
  await visitor(page).begin()
  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  const { status, body } = await manager.ask('POST', '/notices', { title: '下午 2 点停电，取号到 1 点半', body: '急事打 0375-5000108\n明天照常', level: 'urgent', until: '2026-11-23T18:00:00+08:00' })
  expect(status).toBe(201)
  const line = page.getByRole('region', { name: '紧急' }).getByRole('link', { name: '下午 2 点停电，取号到 1 点半' })
  await expect(line).toBeVisible({ timeout: SOON })
  // the longer question has room below it
  await visitor(page).press('English')
  const question = page.getByRole('heading', { name: 'What do you need today?' })
  await expect(question).toBeVisible()
  const place = page.getByRole('region', { name: 'Urgent' })
  await expect.poll(async () => (await question.boundingBox())!.y - (await place.boundingBox())!.y - (await place.boundingBox())!.height).toBeGreaterThanOrEqual(0)
  await visitor(page).press('中文')
  await visitor(page).press('下午 2 点停电，取号到 1 点半')
  await expect(page.getByText('急事打 0375-5000108')).toBeVisible()
  await expect(page.getByText('公示到11月23日 18:00').first()).toBeVisible()
  await expect(page.getByText('本厅', { exact: true }).first()).toBeVisible()

  await manager.ask('PUT', `/notices/${body.id}`, { title: '停电改到明天', level: 'normal', until: '2026-11-24' })
  await expect(page.getByRole('heading', { name: '停电改到明天' })).toBeVisible({ timeout: SOON })
  await expect(line).toHaveCount(0)
  await manager.ask('DELETE', `/notices/${body.id}`)
  await expect(page.getByRole('heading', { name: '停电改到明天' })).toHaveCount(0, { timeout: SOON })
})

test('nobody is there: the screen shows what is new as soon as it is posted', async ({ page, station }) => {
  await expect(page.getByRole('button', { name: '点一下，开始' })).toBeVisible()
  await expect(page.locator('article.card')).toBeVisible()
  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  await manager.ask('POST', '/notices', { title: '大厅门口有顶蓝帽子', body: '认领找 1 号窗口', level: 'normal', until: '2026-11-30' })
  await expect(page.locator('article.card').getByRole('heading', { name: '大厅门口有顶蓝帽子' })).toBeVisible({ timeout: SOON })
  await expect(page.locator('article.card').getByText('认领找 1 号窗口')).toBeVisible()
})

test.describe('on the board', () => {
  test.use({ address: '/board', settings: { screens: [{ name: 'board', surface: 'board' }] }, size: { width: 1920, height: 1080 } })

  test('the line of notices follows too, and turns red for what is urgent', async ({ page, station }) => {
    await expect(page.locator('section.line')).toBeVisible()
    const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
    const { body } = await manager.ask('POST', '/notices', { title: '下午停水', level: 'urgent', until: '2026-11-23', where: ['board'] })
    await expect(page.locator('section.line.urgent').getByText('下午停水').first()).toBeVisible({ timeout: SOON })
    await manager.ask('DELETE', `/notices/${body.id}`)
    await expect(page.locator('section.line').getByText('下午停水')).toHaveCount(0, { timeout: SOON })
  })
})

/** A film of a second, as the browser records it. */
async function record(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => { parts.push(data) }
    const stopped = new Promise((resolve) => { recorder.onstop = resolve })
    recorder.start()
    for (let frame = 0; frame < 20; frame++) {
      context.fillStyle = frame % 2 === 0 ? '#992317' : '#28523f'
      context.fillRect(frame * 10, 0, 100, 150)
      await new Promise((resolve) => { setTimeout(resolve, 50) })
    }
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

test.describe('off a stick', () => {
  test.use({
    prepare: async ({}, use) => use(async (dataDir) => {
      await addStaff(dataDir)
      await writeFile(path.join(dataDir, 'station.yaml'), JSON.stringify({ importFolders: [path.join(dataDir, 'stick')] }))
    }),
  })

  test('a film is shown without a sound, and begins again when it is over', async ({ page, station }) => {
    await visitor(page).begin()
    await writeStick(path.join(station.dataDir, 'stick'), { 'local/防溺水.webm': await record(page) })
    const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
    const [source] = (await manager.ask('GET', '/update/sources')).body
    const taken = await manager.ask('POST', '/notices/files/take', { source: source.id, names: ['防溺水.webm'], until: '2026-11-30', where: ['kiosk'] })
    expect(taken.body).toMatchObject([{ name: '防溺水.webm', fault: null }])
    await visitor(page).press(/^公告通知/)
    await visitor(page).press(/防溺水/)
    const film = page.locator('video')
    await expect(film).toHaveJSProperty('muted', true)
    // a second long: whoever sees it at an earlier place than before sees it again
    const turns = film.evaluate((video: HTMLVideoElement) => new Promise<number>((resolve) => {
      let count = 0
      let last = 0
      video.addEventListener('timeupdate', () => {
        if (video.currentTime < last) count++
        last = video.currentTime
        if (count === 2) resolve(count)
      })
    }))
    expect(await turns).toBe(2)
  })
})
