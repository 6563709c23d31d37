import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishFolder } from '../../../county/publish/publish.ts'
import { countyFiles, countyWith, writeFiles } from '../../support/county-fixture.ts'
import { openReader, type CountyReader } from '../../support/county-reader.ts'
import { makeRepository, PASSPHRASE, type TestRepository } from '../../support/county-repository.ts'

const HALLS = ['410423-center', '410423-xinji', '410423-xinji-chaizhuang']
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`

/** Every file below a folder with its bytes in base64. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => [path.relative(folder, file), (await readFile(file)).toString('base64')] as const)))
}

describe('county publish', () => {
  let county: TestRepository
  let reader: CountyReader
  beforeEach(async () => {
    county = await makeRepository({ now: at(1) })
    reader = await openReader(county.repo, county.root)
  })
  afterEach(async () => {
    await county.remove()
    await reader.remove()
  })

  test('gives a repository that a station verifies whole, hall by hall', async () => {
    const { version, manifests } = await reader.read(HALLS, at(23))
    expect(version).toBe(1)
    expect([...manifests.values()].map(({ part }) => part)).toEqual(['410423', ...HALLS])
    expect([...manifests.values()].map(({ published }) => published)).toEqual(Array(4).fill(at(1)))
  })

  test('of the same content again writes a fresh timestamp and nothing else', async () => {
    const before = await contentOf(county.repo)
    const again = await county.publish(countyFiles(), at(9))
    const after = await contentOf(county.repo)
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    expect([...after].filter(([file, bytes]) => before.get(file) !== bytes).map(([file]) => file)).toEqual([path.join('metadata', 'timestamp.json')])
    expect(again).toMatchObject({ version: 1, isNew: false, files: 0, changes: [] })
    expect((await reader.read(HALLS, at(23))).version).toBe(1)
  })

  test('in whatever order things are changed, and changed back, gives what was written last, and twice is once', async () => {
    const contents = [
      countyFiles(), countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), countyWith('notices/tingdian.md', '上午停电', '下午停电'),
      countyWith('halls/410423-xinji/hall.yaml', '0375-5000101', '0375-5000199'), countyWith('media/samples/hukou.svg', '"/>', '" id="a"/>'),
    ]
    let hour = 2
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(contents.length - 1), { minLength: 1, maxLength: 3 }), async (order) => {
      for (const index of order) {
        const { version } = await county.publish(contents[index]!, at(hour))
        const { manifests, version: read } = await reader.read(HALLS, at(hour))
        expect(read).toBe(version)
        const again = await county.publish(contents[index]!, at(hour))
        expect(again).toMatchObject({ version, isNew: false, files: 0 })
        expect((await reader.read(HALLS, at(hour))).manifests).toEqual(manifests)
        hour = Math.min(hour + 1, 23)
      }
    }), { numRuns: 6 })
  })

  test('of one changed matter writes its file and the county’s manifest, and says whose it is', async () => {
    await reader.read(HALLS, at(23))
    const before = new Set((await contentOf(county.repo)).keys())
    const published = await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '乡镇二楼大厅'), at(9))
    expect(published).toMatchObject({ version: 2, isNew: true, files: 2, changes: ['全县：改了 1 个事项（最低生活保障待遇申请）'] })
    const added = [...(await contentOf(county.repo)).keys()].filter((file) => !before.has(file)).sort()
    expect(added.map((file) => file.replace(/[0-9a-f]{64}/, '#'))).toEqual(['blobs/#', 'metadata/2.snapshot.json', 'metadata/2.targets.json', 'targets/county/#.manifest.json'])
    const { version, manifests } = await reader.read(HALLS, at(23))
    expect(version).toBe(2)
    expect([...manifests.values()].map(({ published: since }) => since)).toEqual([at(9), at(1), at(1), at(1)])
  })

  test('tells what came and went, and names halls with the same change together', async () => {
    const files = countyWith('notices/dongji.md', '请带户口本。', '请带户口本和火表户号。')
    files.set('notices/xinde.md', files.get('notices/tingdian.md')!.replace('辛集停电通知', '辛集停水通知'))
    files.set('procedures/xinde.md', files.get('procedures/shenfenzheng.md')!.replace('居民身份证申领', '居住证申领').replace('[身份证]', '[居住证]'))
    files.set('media/notices/water.svg', '<svg xmlns="http://www.w3.org/2000/svg" height="2"/>')
    files.set('playlists/mentou.yaml', 'title: 门头条屏\nhalls: [410423-center]\nitems:\n  - { show: clock }\n')
    const { changes } = await county.publish(files, at(9))
    expect(changes).toEqual([
      '全县：新增 1 个事项（居住证申领），新增 1 个图片和视频',
      '鲁山县政务服务中心：新增 1 个播放单（门头条屏），改了 1 条通知（冬季取暖补贴）',
      '辛集乡便民服务中心、柴庄村便民服务站：新增 1 条通知（辛集停水通知），改了 1 条通知（冬季取暖补贴）',
    ])
    const back = await county.publish(countyFiles(), at(10))
    expect(back.changes).toContain('全县：去掉 1 个事项（居住证申领），去掉 1 个图片和视频')
  })

  test('keeps the last five versions whole and collects what none of them needs', async () => {
    const first = new Set((await contentOf(county.repo)).keys())
    for (let version = 2; version <= 7; version++) await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', `${version} 楼大厅`), at(version))
    const names = await readdir(path.join(county.repo, 'metadata'))
    expect(names.filter((name) => name.endsWith('.targets.json'))).toEqual([3, 4, 5, 6, 7].map((version) => `${version}.targets.json`))
    expect(await readdir(path.join(county.repo, 'targets/county'))).toHaveLength(5)
    const left = new Set((await contentOf(county.repo)).keys())
    // the matter and the county's manifest of the first version, and its metadata
    expect([...first].filter((file) => !left.has(file)).map((file) => file.replace(/[0-9a-f]{64}/, '#')).sort())
      .toEqual(['blobs/#', 'metadata/1.snapshot.json', 'metadata/1.targets.json', 'targets/county/#.manifest.json'])
    expect((await reader.read(HALLS, at(23))).version).toBe(7)
  })

  test('with a clock before the last publication is refused and changes nothing', async () => {
    const before = await contentOf(county.repo)
    await expect(county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), '2026-11-21T00:00:00.000Z')).rejects.toThrow('比上次发布的 2026-11-22T01:00:00.000Z 还早')
    expect(await contentOf(county.repo)).toEqual(before)
  })

  test('with errors in the content changes nothing', async () => {
    const before = await contentOf(county.repo)
    const source = await writeFiles(countyWith('procedures/dibao.md', 'department: civil', 'department: nobody'))
    const done = await publishFolder({ source: source.folder, repo: county.repo, keys: county.keys, passphrase: PASSPHRASE, now: at(9), progress: () => undefined })
    await source.remove()
    expect(done).toMatchObject({ ok: true, value: { published: undefined, sound: undefined } })
    expect(await contentOf(county.repo)).toEqual(before)
  })

  test('signs anew what would not be good for long, under a new number though nothing changed', async () => {
    const { version, isNew, notes } = await county.publish(countyFiles(), '2027-12-01T00:00:00.000Z')
    expect({ version, isNew, notes }).toEqual({ version: 2, isNew: false, notes: ['上次签的 2027-12-27 就要到期，这次已经重新签好；最长 400 天要发布一次，没有改动也要'] })
    const { signed } = JSON.parse(await readFile(path.join(county.repo, 'metadata/2.targets.json'), 'utf8')) as { signed: { expires: string } }
    expect(signed.expires).toBe('2029-01-04T00:00:00Z')
  })

  test('says so when the root is near its end, and refuses when it is past', async () => {
    expect((await county.publish(countyFiles(), '2036-01-01T00:00:00.000Z')).notes[0]).toBe('根清单 2036-11-19 到期，还有 323 天；请安排拿根钥匙运行 county rotate --role root 续期')
    await expect(county.publish(countyFiles(), '2036-12-01T00:00:00.000Z')).rejects.toThrow('根清单 2036-11-19 就到期了')
  })

  test('with keys of another county, or a wrong passphrase, is refused', async () => {
    const other = await makeRepository({ now: at(1) })
    const source = await writeFiles(countyFiles())
    const publish = (keys: string, passphrase: string) => publishFolder({ source: source.folder, repo: county.repo, keys, passphrase, now: at(9), progress: () => undefined })
    expect(await publish(other.keys, PASSPHRASE)).toMatchObject({ ok: false, error: { message: `${county.repo} 不是用这套钥匙签的，请确认 --repo 和 --keys 没有写错` } })
    expect(await publish(county.keys, 'something else')).toMatchObject({ ok: false, error: { message: expect.stringContaining('口令不对') as string } })
    await source.remove()
    await other.remove()
  })

  test('does not begin again at the first version when the timestamp is gone: stations would refuse it', async () => {
    await rm(path.join(county.repo, 'metadata/timestamp.json'))
    await expect(county.publish(countyFiles(), at(9))).rejects.toThrow('metadata 文件夹不完整')
  })

  test('writes a file anew that was cut off in the repository', async () => {
    const [blob = ''] = await readdir(path.join(county.repo, 'blobs'))
    const file = path.join(county.repo, 'blobs', blob)
    const { size } = await stat(file)
    await writeFile(file, '')
    expect((await county.publish(countyFiles(), at(9))).files).toBe(1)
    expect((await stat(file)).size).toBe(size)
    await reader.read(HALLS, at(23))
  })

  test('waits for nobody: a second one at the same time is told, a lock of a dead process is taken away', async () => {
    const lock = path.join(county.repo, 'publish.lock')
    await writeFile(lock, String(process.pid))
    await expect(county.publish(countyFiles(), at(9))).rejects.toThrow(`正在发布（进程 ${process.pid}）`)
    // beyond the greatest number that Linux gives
    await writeFile(lock, '4194305')
    expect((await county.publish(countyFiles(), at(9))).version).toBe(1)
    expect(await readdir(county.repo)).toEqual(['blobs', 'metadata', 'targets'])
  })

  test('into a folder that holds the keys is refused: what is published can be downloaded', async () => {
    const source = await writeFiles(countyFiles())
    const done = await publishFolder({ source: source.folder, repo: path.dirname(county.keys), keys: county.keys, passphrase: PASSPHRASE, now: at(9), progress: () => undefined })
    expect(done).toMatchObject({ ok: false, error: { message: expect.stringContaining('钥匙不能在里面') as string } })
    await source.remove()
  })
})
