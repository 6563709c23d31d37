import { appendFile, readFile, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, stickWith, updates } from '../../support/updating.ts'

const makeFolder = temporaryFolders('stick')
const open = updates()

/** A station that trusts a county, and a stick with what the county published. */
async function plugged(now?: string) {
  const county = await open.county()
  const stick = await stickWith(county.repo, await makeFolder())
  const station = await open.station({ dataDir: await makeFolder(), root: county.root, sticks: { kingston: stick }, ...(now !== undefined && { now }) })
  return { county, stick, update: path.join(stick, 'kiosk-update'), station }
}

const firstIn = async (folder: string) => path.join(folder, (await readdir(folder)).sort()[0]!)

describe('a stick with the county\'s content', () => {
  test('is looked at first: what would change is told, and nothing changes', async () => {
    const { station } = await plugged()
    const seen = await station.updater.preview('kingston')
    expect(seen).toMatchObject({ ok: true, value: {
      source: 'kingston', version: 1, published: '2026-11-20T00:00:00.000Z', counts: { added: 0, changed: 1, removed: 0, media: 0 },
      items: [{ change: 'changed', kind: 'procedure', name: '最低生活保障待遇申请', note: '办理地点 乡镇大厅 → 第1处' }],
    } })
    expect([placeOf(station), (await station.updater.state()).running?.generation]).toEqual(['乡镇大厅', 0])
  })

  test('is taken, and may be pulled out afterwards', async () => {
    const { station, stick } = await plugged()
    expect(await station.updater.import('kingston')).toEqual({ ok: true, value: undefined })
    await rm(stick, { recursive: true })
    expect([placeOf(station), (await station.updater.state()).running]).toMatchObject(['第1处', { origin: 'usb', version: 1, generation: 1 }])
  })

  test('that is here already changes nothing, and says so', async () => {
    const { station } = await plugged()
    await station.updater.import('kingston')
    expect(await station.updater.import('kingston')).toMatchObject({ ok: true })
    expect(await station.updater.state()).toMatchObject({ running: { generation: 1 }, lastOutcome: { from: 'usb', outcome: 'current', message: '已经是这一版了：第 1 版' } })
  })

  test('another one after the preview is verified anew', async () => {
    const { station, update } = await plugged()
    await station.updater.preview('kingston')
    const other = await open.county(at('别处'))
    await rm(update, { recursive: true })
    await stickWith(other.repo, path.dirname(update))
    expect(await station.updater.import('kingston')).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'foreign' } } })
    expect(placeOf(station)).toBe('乡镇大厅')
  })
})

describe('a stick is refused, with a sentence, and what runs stays', () => {
  const NEW = '，没有用它，请拿 U 盘重新拷一份'
  test.each<[string, (update: string) => Promise<unknown>, string, string]>([
    ['when blobs were changed', async (update) => {
      for (const name of await readdir(`${update}/blobs`)) await appendFile(`${update}/blobs/${name}`, 'x')
    }, 'damaged', 'U 盘里的资料有文件坏了（blobs/'],
    ['when all blobs are gone', (update) => rm(`${update}/blobs`, { recursive: true }), 'incomplete', 'U 盘里的资料里少文件（blobs/'],
    ['when a manifest is cut off', async (update) => truncate(await firstIn(`${update}/targets/county`), 20), 'damaged', 'U 盘里的资料有文件坏了（targets/county/'],
    ['when the timestamp is cut off', (update) => truncate(`${update}/metadata/timestamp.json`, 100), 'damaged', `U 盘里的资料有文件坏了（metadata/timestamp.json）${NEW}`],
    ['when a name stands twice in the timestamp', async (update) => {
      const file = `${update}/metadata/timestamp.json`
      await writeFile(file, (await readFile(file, 'utf8')).replace('{', '{"signatures":[],'))
    }, 'damaged', `U 盘里的资料有文件坏了（metadata/timestamp.json）${NEW}`],
    ['when the snapshot is larger than any', (update) => appendFile(`${update}/metadata/1.snapshot.json`, ' '.repeat(70_000)), 'tooLarge', 'U 盘里的资料里有文件大得不像县里发的（metadata/1.snapshot.json），没有用它'],
    ['when the targets are gone', (update) => rm(`${update}/metadata/1.targets.json`), 'incomplete', `U 盘里的资料里少文件（metadata/1.targets.json）${NEW}`],
    ['when the blobs are a link to elsewhere', async (update) => {
      await rename(`${update}/blobs`, `${update}/../other`)
      await symlink('../other', `${update}/blobs`)
    }, 'unsafe', 'U 盘里的资料里有不该有的链接或特殊文件（blobs），没有用它'],
    ['when its timestamp is a link', async (update) => {
      await rename(`${update}/metadata/timestamp.json`, `${update}/t`)
      await symlink('../t', `${update}/metadata/timestamp.json`)
    }, 'unsafe', '（metadata/timestamp.json），没有用它'],
    ['when it is pulled out', (update) => rm(path.dirname(update), { recursive: true }), 'unreachable', 'U 盘读不到了，是不是拔早了。没有用它，原来的资料照样能用'],
    ['when it holds nothing of the county', (update) => rm(update, { recursive: true }), 'incomplete', 'U 盘里的资料里少文件'],
  ])('%s', async (_when, damage, kind, sentence) => {
    const { station, update } = await plugged()
    await damage(update)
    const done = await station.updater.import('kingston')
    expect(done).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind, message: expect.stringContaining(sentence) as string } } })
    expect([placeOf(station), station.library.running()?.generation]).toEqual(['乡镇大厅', 0])
  })

  test('when it is older than what was taken before', async () => {
    const { station, county, update } = await plugged()
    const newer = await makeFolder()
    await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
    await stickWith(county.repo, newer)
    await rename(update, `${update}-old`)
    await rename(path.join(newer, 'kiosk-update'), update)
    expect(await station.updater.import('kingston')).toMatchObject({ ok: true })
    await rm(update, { recursive: true })
    await rename(`${update}-old`, update)
    expect(await station.updater.import('kingston')).toMatchObject({ error: { refusal: { kind: 'older', message: 'U 盘里的资料比这台机器的旧，没有用它' } } })
    expect(placeOf(station)).toBe('第2处')
  })

  test('when it was signed too long ago, also by a clock that was set back since', async () => {
    const { station, county, update } = await plugged('2028-03-01T00:00:00Z')
    expect(await station.updater.import('kingston')).toMatchObject({ error: { refusal: { kind: 'expired', message: 'U 盘里的资料签得太早，已经过期（metadata/timestamp.json），没有用它，请向县里要一份新的' } } })
    await county.publish(at('第2处'), '2028-02-01T00:00:00.000Z')
    await rename(update, `${update}-old`)
    await stickWith(county.repo, path.dirname(update))
    expect(await station.updater.import('kingston')).toMatchObject({ ok: true })
    station.setClock('2026-11-23T00:00:00Z')
    expect((await station.updater.state()).clockFault).toEqual({ now: '2026-11-23T00:00:00.000Z', published: '2028-02-01T00:00:00.000Z' })
  })

  test('that is not there', async () => {
    const { station } = await plugged()
    for (const call of [station.updater.import('none'), station.updater.preview('none')]) expect(await call).toEqual({ ok: false, error: { kind: 'noSource' } })
  })
})
