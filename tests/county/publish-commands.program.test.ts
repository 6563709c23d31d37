import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rotate } from '../../county/keys/rotate.ts'
import { publishFolder } from '../../county/publish/publish.ts'
import { runCounty } from '../support/county-command.ts'
import { countyFiles, countyWith, writeFiles } from '../support/county-fixture.ts'
import { openReader } from '../support/county-reader.ts'
import { makeRepository, PASSPHRASE } from '../support/county-repository.ts'

const CLI = path.resolve(import.meta.dirname, '../../county/cli.ts')
const HALLS = ['410423-center', '410423-xinji', '410423-xinji-chaizhuang']
const env = { COUNTY_PASSPHRASE: PASSPHRASE }

describe('the county, from keys to stick', () => {
  let folder: string
  let source: string
  const removals: (() => Promise<void>)[] = []
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'county-commands-'))
    const written = await writeFiles(countyFiles())
    source = written.folder
    removals.push(written.remove, () => rm(folder, { recursive: true, force: true }))
  })
  afterEach(async () => { for (const remove of removals.splice(0)) await remove() })
  const at = (name: string) => path.join(folder, name)
  const publish = () => runCounty(['publish', '--source', source, '--repo', at('repo'), '--keys', at('keys')], { env })

  test('works with nothing but commands, and a station takes what comes out', async () => {
    const made = await runCounty(['keygen', '--keys', at('keys')], { env })
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('root-1.pem、root-2.pem、targets.pem、snapshot.pem、timestamp.pem')
    expect(await publish()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('发布了第 1 版：3 个事项、3 个大厅和站点') as string })
    expect((await publish()).stdout).toContain('内容没有变化，还是第 1 版')
    const turned = await runCounty(['rotate', '--keys', at('keys'), '--repo', at('repo'), '--role', 'timestamp', 'snapshot'], { env })
    expect(turned).toMatchObject({ code: 0, stdout: expect.stringContaining('现在用第 2 份根清单，仓库里的第 1 版已经用它签好') as string })
    const exported = await runCounty(['export-usb', '--repo', at('repo'), '--to', at('stick'), '--hall', '410423-xinji'])
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('里是第 1 版，给 410423-xinji：写了') as string, stderr: expect.stringMatching(/^要写 \d+ 个文件，[\d.]+ KB；.* 剩 /) as string })
    const reader = await openReader(at('stick/kiosk-update'), at('keys/1.root.json'))
    expect((await reader.read(['410423-xinji'], new Date().toISOString())).version).toBe(1)
    await reader.remove()
  })

  test('with errors in the content ends with 1, and with wrong words or a wrong passphrase with 2', async () => {
    await runCounty(['keygen', '--keys', at('keys')], { env })
    await publish()
    const faulty = await writeFiles(countyWith('procedures/dibao.md', 'department: civil', 'department: nobody'))
    removals.push(faulty.remove)
    const refused = await runCounty(['publish', '--source', faulty.folder, '--repo', at('repo'), '--keys', at('keys')], { env })
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('有错误，没有发布；请改好再来') as string })
    expect(refused.stdout).toContain('procedures/dibao.md:')
    expect(await runCounty(['publish', '--source', source], { env })).toMatchObject({ code: 2, stdout: '' })
    expect(await runCounty(['publish', '--source', source, '--repo', at('repo'), '--keys', at('keys')], { env: { COUNTY_PASSPHRASE: 'something else' } })).toMatchObject({ code: 2, stderr: expect.stringContaining('口令不对') as string })
    expect(await runCounty(['keygen', '--keys', at('more')], { env: { COUNTY_PASSPHRASE: '' } })).toMatchObject({ code: 2, stderr: '口令不能是空的\n' })
    expect(await runCounty(['rotate', '--keys', at('keys'), '--repo', at('repo'), '--role', 'nobody'], { env })).toMatchObject({ code: 2 })
  })

  test('asks nothing when there is no terminal', async () => {
    const { COUNTY_PASSPHRASE: _, ...bare } = process.env
    const child = spawn(process.execPath, [CLI, 'keygen', '--keys', at('keys')], { stdio: ['ignore', 'ignore', 'pipe'], env: bare })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
    expect(await once(child, 'close')).toEqual([2, null])
    expect(said).toContain('没有口令：请在终端里运行，或者把口令放进环境变量 COUNTY_PASSPHRASE')
  })

  test('serves from the line it prints until it is told to end, at once', async () => {
    const county = await makeRepository({ now: new Date().toISOString() })
    removals.push(county.remove)
    const child = spawn(process.execPath, [CLI, 'serve', '--repo', county.repo, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const [, origin = ''] = /^county ready (http:\/\/127\.0\.0\.1:\d+)$/.exec((await lines.next()).value as string) ?? []
    // a connection that is kept open
    expect((await fetch(`${origin}/metadata/timestamp.json`)).status).toBe(200)
    expect((await lines.next()).value).toMatch(/ 127\.0\.0\.1 GET \/metadata\/timestamp\.json 200 \d+$/)
    const began = performance.now()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

/** Kills a command before each of its changes of the disk in turn, until one runs to its end; gives how many were killed. */
async function killAtEach(run: (crashBefore: number) => Promise<{ code: number | null; stderr: string }>, look: () => Promise<void>): Promise<number> {
  for (let step = 0; step < 100; step++) {
    const { code, stderr } = await run(step)
    if (code !== null && code !== 137) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      return step
    }
    await look()
  }
  throw new Error('it never ends')
}

describe('a power cut at each step', () => {
  const removals: (() => Promise<void>)[] = []
  afterEach(async () => { for (const remove of removals.splice(0)) await remove() })
  /** so many hours ago, by the clock that the commands look at */
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

  test('of publishing leaves the old or the new version whole, and the next one goes on', async () => {
    const county = await makeRepository({ now: ago(9) })
    // six versions: the next one has something to collect
    for (let version = 2; version <= 6; version++) await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', `${version} 楼`), ago(9 - version))
    const { folder: source, remove } = await writeFiles(countyWith('procedures/dibao.md', '乡镇大厅', '七楼'))
    removals.push(county.remove, remove)
    const repo = `${county.repo}-cut`
    const seen = new Set<number>()
    const killed = await killAtEach(async (crashBefore) => {
      await rm(repo, { recursive: true, force: true })
      await cp(county.repo, repo, { recursive: true })
      return runCounty(['publish', '--source', source, '--repo', repo, '--keys', county.keys], { env, crashBefore })
    }, async () => {
      const reader = await openReader(repo, county.root)
      seen.add((await reader.read(HALLS, ago(0))).version)
      expect(await publishFolder({ source, repo, keys: county.keys, passphrase: PASSPHRASE, now: ago(0), progress: () => undefined })).toMatchObject({ ok: true })
      expect((await reader.read(HALLS, ago(0))).version).toBe(7)
      expect((await readdir(repo, { recursive: true })).filter((name) => /\.tmp$|\.lock/.test(name))).toEqual([])
      await reader.remove()
    })
    expect([...seen]).toEqual([6, 7])
    expect(killed).toBeGreaterThan(12)
  })

  test('of changing keys is put right by doing it again', async () => {
    const county = await makeRepository({ now: ago(9) })
    removals.push(county.remove)
    const [repo, keys] = [`${county.repo}-cut`, `${county.keys}-cut`]
    const killed = await killAtEach(async (crashBefore) => {
      for (const [from, to] of [[county.repo, repo], [county.keys, keys]] as const) {
        await rm(to, { recursive: true, force: true })
        await cp(from, to, { recursive: true })
      }
      return runCounty(['rotate', '--keys', keys, '--repo', repo, '--role', 'timestamp'], { env, crashBefore })
    }, async () => {
      expect(await rotate({ keys, repo, roles: [], passphrase: PASSPHRASE, now: ago(0) })).toMatchObject({ ok: true })
      const reader = await openReader(repo, county.root)
      await reader.read(HALLS, ago(0))
      await reader.remove()
      expect(await readdir(keys)).not.toContain('next')
    })
    expect(killed).toBeGreaterThan(8)
  })
})
