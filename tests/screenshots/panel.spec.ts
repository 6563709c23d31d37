import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { publishFolder } from '../../county/publish/publish.ts'
import { makeRepository, PASSPHRASE, type TestRepository } from '../support/county-repository.ts'
import { answerSomebody } from '../support/clerk.ts'
import { addStaff, PIN, rest, STAFF, tokenOf } from '../support/desk.ts'
import { PORTRAIT, type RunningStation, test } from '../support/hosts.ts'
import { poster, writeStick } from '../support/sticks.ts'
import { writeUsualDays } from '../support/usual-hall.ts'

let repository: TestRepository
let stick: string

test.use({
  clock: '2026-11-23T09:40:00+08:00', size: PORTRAIT, address: '/staff?kiosk=front',
  settings: async ({}, use) => {
    repository = await makeRepository({ now: '2026-11-02T02:00:00Z' })
    stick = path.join(await mkdtemp(path.join(os.tmpdir(), 'stick-')), 'KINGSTON')
    await publish('2026-11-13T02:00:00Z')
    await writeStick(stick, { 'local/义诊.png': await poster('png'), 'local/义诊.txt': '卫生院来义诊\n量血压不要钱', 'local/防火.jpg': await poster('jpeg'), 'local/旧海报.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    await use({ importFolders: [stick] })
    await rm(path.dirname(stick), { recursive: true, force: true })
    await repository.remove()
  },
  prepare: async ({}, use) => use(async (dataDir) => {
    await addStaff(dataDir)
    await once(spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'trust', '--data', dataDir, '--root', repository.root], { stdio: 'ignore' }), 'exit')
  }),
})

/** The county publishes the sample content, with some texts replaced or files taken away, and the stick carries it. */
async function publish(now: string, changes: Readonly<Record<string, readonly [string, string] | null>> = {}): Promise<void> {
  const source = await mkdtemp(path.join(os.tmpdir(), 'county-'))
  await cp(path.join(ROOT, 'kiosk-content'), source, { recursive: true })
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(source, name)
    if (change === null) await rm(file)
    else await writeFile(file, (await readFile(file, 'utf8')).replace(...change))
  }
  const done = await publishFolder({ source, repo: repository.repo, keys: repository.keys, passphrase: PASSPHRASE, now, progress: () => undefined })
  if (!done.ok || !done.value.published) throw new Error(JSON.stringify(done))
  await cp(repository.repo, path.join(stick, 'kiosk-update'), { recursive: true })
  await rm(source, { recursive: true })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(ROOT, 'screenshots', 'panel', `${name}.png`) })
}

/** The manager's own taps: who it is, and the PIN. */
async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: STAFF.chen.name }).click()
  for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: '进入' }).click()
}

/** The hall runs the version before, and has two notices of its own. */
async function usualDay({ origin }: RunningStation): Promise<void> {
  const manager = rest(origin, await tokenOf(origin, STAFF.chen))
  const [source] = (await manager.ask('GET', '/update/sources')).body as { id: string }[]
  await manager.ask('POST', '/update/import', { source: source!.id })
  await manager.ask('POST', '/notices', { title: '今天党群直通车到程村、三西村', level: 'normal', until: '2026-11-23T18:00:00+08:00' })
  await manager.ask('POST', '/notices', { title: '5号窗口今天休息，明天 8:00 开', level: 'important', until: '2026-11-24T08:00:00+08:00' })
  await publish('2026-11-20T02:00:00Z', {
    'procedures/dibao-bianyuan.md': ['promisedLimit: { unit: 工作日, value: 30 }', 'promisedLimit: { unit: 工作日, value: 20 }'],
    'procedures/canji-butie.md': ['phone: "0375-5000109"', 'phone: "0375-5000116"'],
    'procedures/canbao.md': ['phone: 0375-5000111', 'phone: 0375-5000117'],
    'procedures/binzang.md': ['promisedLimit: { unit: 工作日, value: 15 }', 'promisedLimit: { unit: 工作日, value: 10 }'],
    'notices/fanzha.md': ['title: ', 'title: 再提醒：'],
    'notices/zhaopinhui.md': null,
  })
}

test('the content, and what a stick would change', async ({ page, station }) => {
  await usualDay(station)
  await enter(page)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  await page.getByText('验过了').waitFor()
  await picture(page, 'stick')
  await page.getByRole('button', { name: '拷完就换上' }).click()
  await page.getByText('可以拔了').waitFor()
  await picture(page, 'stick-done')
})

test('pictures of the hall', async ({ page, station }) => {
  await usualDay(station)
  await enter(page)
  await page.getByRole('button', { name: '挂本厅的图片' }).click()
  await page.getByLabel('义诊.png').check()
  await picture(page, 'pictures')
})

test('a notice is written', async ({ page, station }) => {
  await usualDay(station)
  await enter(page)
  await page.getByRole('switch').first().scrollIntoViewIfNeeded()
  await picture(page, 'notices')
  await page.getByRole('button', { name: '写一条' }).click()
  await page.getByRole('button', { name: /号窗口今天休息/ }).first().click()
  await page.getByText('今天 18:00', { exact: true }).click()
  await picture(page, 'notice')
  await page.getByLabel('标题').click()
  await page.getByRole('button', { name: '好了', exact: true }).waitFor()
  await picture(page, 'notice-typing')
})

/** 民政救助 moves to the fourth window, and somebody else is on duty. */
async function ownHall({ origin }: RunningStation): Promise<void> {
  const manager = rest(origin, await tokenOf(origin, STAFF.chen))
  await manager.ask('PUT', '/hall/duty/2026-11-23', { leader: '陈某（示例）', staff: '李某（示例）' })
  await manager.ask('PUT', '/hall/windows/4', { businesses: ['household', 'relief'] })
  await manager.ask('PUT', '/hall/windows/3', { businesses: ['disabled-veterans'] })
}

test('who is on duty, and which window handles what', async ({ page, station }) => {
  await ownHall(station)
  await enter(page)
  await page.getByRole('button', { name: '窗口业务', exact: true }).click()
  await page.getByRole('button', { name: '4号窗口恢复成县里排的' }).waitFor()
  await picture(page, 'hall')
  await page.getByRole('heading', { name: '窗口办什么' }).evaluate((title) => { title.scrollIntoView() })
  await picture(page, 'hall-windows')
  await page.getByRole('heading', { name: '五星' }).evaluate((title) => { title.scrollIntoView() })
  await picture(page, 'hall-stars')
  await page.getByRole('button', { name: '改一改' }).click()
  await page.getByLabel('值班人员').click()
  await page.getByRole('button', { name: '好了', exact: true }).waitFor()
  await picture(page, 'duty-typing')
})

test('a playlist is changed, with what the screen would show', async ({ page, station }) => {
  await usualDay(station)
  await enter(page)
  await page.getByRole('button', { name: '大屏', exact: true }).click()
  await page.getByRole('button', { name: '改：常用事项（示例）' }).click()
  await page.getByRole('button', { name: '多放 1 秒：低保' }).click()
  await page.frameLocator('iframe').getByRole('heading', { name: '低保，怎么办？' }).waitFor()
  await page.getByRole('button', { name: '下移：低保' }).evaluate((button) => { button.scrollIntoView({ block: 'end' }) })
  await picture(page, 'playlist')
})

test.describe('panel statistics', () => {
  test.use({ prepare: async ({}, use) => use(async (dataDir) => {
    await addStaff(dataDir)
    await writeUsualDays(dataDir, '2026-11-22')
  }) })

  test('how the hall does, and its workbook for the stick', async ({ page }) => {
    await enter(page)
    await page.getByRole('button', { name: '统计', exact: true }).click()
    await page.getByRole('img', { name: /^等了几分钟/ }).waitFor()
    await picture(page, 'statistics')
    await page.getByText('自己选', { exact: true }).click()
    await picture(page, 'statistics-days')
    await page.getByRole('heading', { name: '各项业务' }).evaluate((heading) => { heading.scrollIntoView({ block: 'start' }) })
    await picture(page, 'statistics-tables')
    await page.getByRole('button', { name: /^存到/ }).click()
    await page.getByText('可以拔了').waitFor()
    await page.getByText('可以拔了').evaluate((text) => { text.scrollIntoView({ block: 'end' }) })
    await picture(page, 'statistics-stick')
  })
})

test('what visitors say of the hall, read and answered by touch', async ({ page, station }) => {
  await answerSomebody(station)
  await rest(station.origin).ask('POST', '/feedback', { text: '等的时间长。窗口人手不够。', phone: '10000001234' })
  await enter(page)
  await page.getByRole('button', { name: /^意见/ }).click()
  await page.getByText('等的时间长').waitFor()
  await picture(page, 'suggestions')
  await page.getByRole('button', { name: /^等的时间长/ }).click()
  await page.getByRole('switch', { name: '贴到一体机上' }).click()
  await picture(page, 'suggestion')
  await page.getByRole('textbox', { name: /^答复/ }).click()
  await page.getByRole('button', { name: '好了', exact: true }).waitFor()
  await picture(page, 'suggestion-typing')
})
