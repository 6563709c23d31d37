import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { accessibilityFaults } from '../support/axe.ts'
import { countyFiles, countyWith, type CountyFiles } from '../support/county-fixture.ts'
import { makeRepository, type TestRepository } from '../support/county-repository.ts'
import { addStaff, DESK, logIn, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, PORTRAIT, type RunningStation, test } from '../support/hosts.ts'
import { visitor } from '../support/visitor.ts'

let repository: TestRepository
let stick: string

test.use({
  clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/staff',
  settings: async ({}, use) => {
    repository = await makeRepository({ now: '2026-11-13T02:00:00Z' })
    stick = path.join(await mkdtemp(path.join(os.tmpdir(), 'stick-')), 'KINGSTON')
    await load()
    await use({ importFolders: [stick] })
    await rm(path.dirname(stick), { recursive: true, force: true })
    await repository.remove()
  },
  prepare: async ({}, use) => use(async (dataDir) => {
    await addStaff(dataDir)
    const trusting = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'trust', '--data', dataDir, '--root', repository.root], { stdio: 'ignore' })
    expect(await once(trusting, 'exit')).toEqual([0, null])
  }),
})

/** Copies what the county has published onto the stick. */
const load = () => cp(repository.repo, path.join(stick, 'kiosk-update'), { recursive: true })

/** The county publishes the next version, and somebody carries it here. */
async function carry(files: CountyFiles, now = '2026-11-20T02:00:00Z'): Promise<void> {
  await repository.publish(files, now)
  await load()
}

/** The station takes the first version without a page. */
async function takeFirst({ origin }: RunningStation): Promise<void> {
  const manager = rest(origin, await tokenOf(origin, STAFF.chen))
  const [source] = (await manager.ask('GET', '/update/sources')).body as { id: string }[]
  expect((await manager.ask('POST', '/update/import', { source: source!.id })).status).toBe(200)
}

const generationOf = async ({ origin }: RunningStation): Promise<number> => ((await (await fetch(`${origin}/healthz`)).json()) as { generation: number }).generation

const NEXT = () => countyWith('procedures/dibao.md', 'promisedLimit: { unit: 工作日, value: 20 }', 'promisedLimit: { unit: 工作日, value: 15 }')
  .set('notices/nuanqi.md', countyFiles().get('notices/dongji.md')!.replace('冬季取暖补贴', '取暖补贴多了一百元'))

test('a stick is looked at, its changes are read, taken, and a visitor finds the new notice', async ({ page, station }) => {
  await takeFirst(station)
  await carry(NEXT())
  await logIn(page, STAFF.chen)
  await expect(page.getByText('里面有县里的资料')).toBeVisible()
  const before = await generationOf(station)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  await expect(page.getByText('验过了，是鲁山县发的')).toBeVisible()
  await expect(page.getByText('新增 1')).toBeVisible()
  await expect(page.getByText('改了 1')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '最低生活保障待遇申请' })).toContainText('20 → 15')
  await expect(page.getByRole('listitem').filter({ hasText: '取暖补贴多了一百元' })).toContainText('新增')
  expect(await generationOf(station)).toBe(before)

  await page.getByRole('button', { name: '拷完就换上' }).click()
  await expect(page.getByText('第 2 版拷好了')).toBeVisible()
  await expect(page.getByText('可以拔了')).toBeVisible()
  expect(await generationOf(station)).toBeGreaterThan(before)
  await expect(page.getByRole('definition').filter({ hasText: '第 2 版' })).toBeVisible()

  const kiosk = await page.context().newPage()
  await kiosk.setViewportSize(PORTRAIT)
  await kiosk.goto(`${station.origin}/kiosk`)
  await visitor(kiosk).begin()
  await visitor(kiosk).press(/公告通知/)
  await expect(kiosk.getByText('取暖补贴多了一百元').first()).toBeVisible()
})

test('the same stick again has nothing new, and says so', async ({ page, station }) => {
  await takeFirst(station)
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  await expect(page.getByText('和现在用的一样，是第 1 版，不用拷')).toBeVisible()
})

test('going back asks first, and is told until the county has something newer', async ({ page, station }) => {
  await takeFirst(station)
  await carry(NEXT())
  await takeFirst(station)
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByRole('button', { name: '退回 第 1 版' }).click()
  await expect(page.getByRole('heading', { name: '退回 第 1 版？' })).toBeVisible()
  await expect(page.getByRole('button', { name: '不退' })).toBeFocused()
  await page.getByRole('button', { name: '退回去' }).click()
  await expect(page.getByText('退回过：第 2 版不会自己再换上')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '第 1 版' })).toBeVisible()
})

test('a damaged stick is refused in a sentence, with what to do, and what runs stays', async ({ page, station }) => {
  await takeFirst(station)
  await carry(NEXT())
  const targets = path.join(stick, 'kiosk-update', 'targets', 'county')
  for (const name of await readdir(targets)) await writeFile(path.join(targets, name), '{"format":1}')
  const before = await generationOf(station)
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  const told = page.getByRole('alert').filter({ hasText: '请县里重新拷一次' })
  await expect(told).toBeVisible()
  await expect(page.getByText('现在用的资料没有动，照常用')).toBeVisible()
  expect(await generationOf(station)).toBe(before)

  await load()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText('验过了，是鲁山县发的')).toBeVisible()
})

test('a stick that was pulled out is gone from the page', async ({ page }) => {
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  await expect(page.getByText('验过了，是鲁山县发的')).toBeVisible()
  await rm(stick, { recursive: true })
  await expect(page.getByRole('heading', { name: 'U 盘更新' })).toBeHidden()
})

test('the cards have no accessibility fault with a stick’s changes on them', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await logIn(page, STAFF.chen)
  await page.getByRole('button', { name: '看看有什么变化' }).click()
  await page.getByRole('button', { name: /点这里全看/ }).click()
  await expect(page.getByRole('heading', { name: '第 1 版有什么变化' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test.describe('without a key of the county', () => {
  test.use({ prepare: async ({}, use) => use(addStaff) })

  test('the page says that updates are off, and a stick is refused for that', async ({ page }) => {
    await logIn(page, STAFF.chen)
    await expect(page.getByText('还没有认县里的钥匙，更新关着')).toBeVisible()
    await expect(page.getByText('随机器带来的资料')).toBeVisible()
    await page.getByRole('button', { name: '看看有什么变化' }).click()
    await expect(page.getByText('请装机器的人先认县里的钥匙')).toBeVisible()
  })
})
