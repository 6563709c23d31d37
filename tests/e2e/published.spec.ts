import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT, node } from '../../build/lib/paths.mjs'
import { addStaff, rest, STAFF, tokenOf } from '../support/desk.ts'
import { expect, test as base } from '../support/hosts.ts'
import { startNginx } from '../support/nginx.ts'

const execute = promisify(execFile)
const run = (program: 'county' | 'station', args: readonly string[]) =>
  execute(node(), [path.join(ROOT, `dist/${program}/cli.js`), ...args], { env: { ...process.env, COUNTY_PASSPHRASE: '一句很长的口令 kiosk' } })

/** A county that publishes on a web server of its own, and a folder that stands for a stick. */
interface County {
  readonly url: string
  readonly root: string
  readonly stick: string
  /** publishes the notice of the hall with another title; gives the files of the repository that are new or changed */
  announce(title: string): Promise<string[]>
  /** puts all that was published onto the stick */
  exportToStick(): Promise<void>
  /** the web server is gone */
  unplug(): Promise<void>
}

const NOTICE = 'notices/published.md'
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const filesBelow = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((one) => one.isFile()).map((one) => path.relative(folder, path.join(one.parentPath, one.name)))

const test = base.extend<{ county: County }>({
  county: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'county-'))
    const [source, keys, repo, stick] = ['source', 'keys', 'repo', 'stick'].map((name) => path.join(folder, name)) as [string, string, string, string]
    await cp(path.join(ROOT, 'kiosk-content'), source, { recursive: true })
    await mkdir(stick)
    await run('county', ['keygen', '--keys', keys])
    const announce = async (title: string) => {
      await writeFile(path.join(source, NOTICE), `---\ntitle: ${title}\nlevel: urgent\nfrom: ${day(-1)}\nuntil: ${day(30)}\nwhere: [kiosk]\npublisher: 县政务服务中心\n---\n请到 1 号窗口问一声。\n`)
      const before = new Set(await filesBelow(repo).catch(() => []))
      await run('county', ['publish', '--source', source, '--keys', keys, '--repo', repo])
      return (await filesBelow(repo)).filter((file) => !before.has(file) || file.endsWith('timestamp.json'))
    }
    await announce('第一版的通知')
    const nginx = await startNginx(path.join(folder, 'nginx'), repo)
    await use({
      url: nginx.url, root: path.join(keys, '1.root.json'), stick, announce,
      async exportToStick() { await run('county', ['export-usb', '--repo', repo, '--to', stick]) },
      unplug: () => nginx.stop(),
    })
    await nginx.stop()
    await rm(folder, { recursive: true, force: true })
  },
  settings: async ({ county: { url, stick } }, use) => use({ county: { url, every: '2s' }, importFolders: [stick] }),
  prepare: async ({ county: { root } }, use) => use(async (dataDir) => {
    await addStaff(dataDir)
    await run('station', ['trust', '--data', dataDir, '--root', root])
  }),
})

/** A station asks every two seconds, and a changed notice stands when its turn comes: six cards of 12 s. */
const SOON = { timeout: 80_000 }

test('what a county publishes stands on the kiosk, from its web server and from a stick, and nothing else does', async ({ page, station, county }) => {
  test.setTimeout(240_000)
  const health = async () => await (await fetch(`${station.origin}/healthz`)).json() as { generation: number; hall: string }
  await expect(page.getByText('第一版的通知').first()).toBeVisible(SOON)
  expect((await health()).generation).toBe(1)

  await county.announce('第二版的通知')
  await expect(page.getByText('第二版的通知').first()).toBeVisible(SOON)
  await expect(page.getByText('第一版的通知')).toHaveCount(0)
  const { generation, hall } = await health()
  expect(generation).toBe(2)

  await county.unplug()
  const changed = await county.announce('第三版的通知')
  await county.exportToStick()
  const update = path.join(county.stick, 'kiosk-update')
  const manifest = changed.find((file) => file.includes(`/halls/${hall}/`))!
  const listed = await readFile(path.join(update, manifest), 'utf8')
  const ours = changed.filter((file) => file.startsWith('metadata/') || file === manifest || listed.includes(path.basename(file)))
  expect(ours.map((file) => path.dirname(file)).sort()).toEqual(['blobs', 'metadata', 'metadata', 'metadata', `targets/halls/${hall}`])

  const manager = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
  const [stick] = (await manager.ask('GET', '/update/sources')).body as { id: string }[]
  const take = () => manager.ask('POST', '/update/import', { source: stick!.id })
  for (const file of ours) {
    const whole = await readFile(path.join(update, file))
    await writeFile(path.join(update, file), flipped(whole))
    const { status, body } = await take()
    expect([status, body.message], file).toEqual([422, expect.stringContaining(`（${file}）`)])
    await writeFile(path.join(update, file), whole)
  }
  expect((await health()).generation).toBe(2)

  expect((await take()).status).toBe(200)
  await expect(page.getByText('第三版的通知').first()).toBeVisible(SOON)
  expect((await health()).generation).toBe(3)
})

const flipped = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes)
  changed[changed.length >> 1]! ^= 1
  return changed
}
