import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportStick, type Exported } from '../../../county/stick/export.ts'
import type { Result } from '../../../county/result.ts'
import { countyFiles, countyWith } from '../../support/county-fixture.ts'
import { openReader } from '../../support/county-reader.ts'
import { makeRepository, type TestRepository } from '../../support/county-repository.ts'

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const XINJI = '410423-xinji'
const ALL = ['410423-center', XINJI, '410423-xinji-chaizhuang']

describe('county export-usb', () => {
  let county: TestRepository
  let stick: string
  beforeEach(async () => {
    county = await makeRepository({ now: at(1) })
    stick = await mkdtemp(path.join(tmpdir(), 'stick-'))
  })
  afterEach(async () => {
    await county.remove()
    await rm(stick, { recursive: true, force: true })
  })

  const exported = (halls?: readonly string[], now = at(2)): Promise<Result<Exported>> =>
    exportStick({ repo: county.repo, to: stick, now, onSize: () => undefined, progress: () => undefined, ...(halls && { halls }) })
  const read = async (halls: readonly string[]) => {
    const reader = await openReader(path.join(stick, 'kiosk-update'), county.root)
    try {
      return await reader.read(halls, at(23))
    } finally {
      await reader.remove()
    }
  }
  const files = async () => (await readdir(stick, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.relative(stick, path.join(entry.parentPath, entry.name)))

  test('holds all that a station of any hall needs', async () => {
    expect(await exported()).toMatchObject({ ok: true, value: { version: 1, expires: '2027-12-27T01:00:00Z' } })
    expect((await read(ALL)).version).toBe(1)
  })

  test('for one hall holds all that its station needs, and nothing of other halls', async () => {
    await exported([XINJI])
    expect([...(await read([XINJI])).manifests.values()].map(({ part }) => part)).toEqual(['410423', XINJI])
    expect(await readdir(path.join(stick, 'kiosk-update/targets/halls'))).toEqual([XINJI])
    await expect(read(ALL)).rejects.toThrow()
  })

  test('for a second hall adds to what the stick holds for the first', async () => {
    await exported([XINJI])
    expect(await exported(['410423-center'])).toMatchObject({ ok: true, value: { files: expect.any(Number) as number } })
    expect((await read([XINJI, '410423-center'])).manifests.size).toBe(3)
  })

  test('a second time copies nothing; of a newer version only what is new, and takes away what is old', async () => {
    await exported()
    const first = await files()
    expect(await exported()).toMatchObject({ ok: true, value: { files: 0, bytes: 0 } })
    await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), at(3))
    // a blob, the county's manifest, targets, snapshot, timestamp
    expect(await exported()).toMatchObject({ ok: true, value: { version: 2, files: 5 } })
    expect((await read(ALL)).version).toBe(2)
    expect((await files()).length).toBe(first.length)
  })

  test('leaves what else is on the stick alone', async () => {
    await mkdir(path.join(stick, 'local'))
    await writeFile(path.join(stick, 'local/photo.jpg'), 'ours')
    await mkdir(path.join(stick, 'kiosk-update/blobs'), { recursive: true })
    await writeFile(path.join(stick, 'kiosk-update/readme.txt'), 'from the county')
    await writeFile(path.join(stick, `kiosk-update/blobs/${'0'.repeat(64)}.0123456789ab.tmp`), 'from a stick that was pulled')
    await exported()
    const left = await files()
    expect(left).toEqual(expect.arrayContaining(['local/photo.jpg', 'kiosk-update/readme.txt']))
    expect(left.filter((file) => file.endsWith('.tmp'))).toEqual([])
  })

  test('mends a file that has gone bad on the stick', async () => {
    await exported()
    const [blob = ''] = await readdir(path.join(stick, 'kiosk-update/blobs'))
    const file = path.join(stick, 'kiosk-update/blobs', blob)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/.$/s, '?'))
    expect(await exported()).toMatchObject({ ok: true, value: { files: 1 } })
    await read(ALL)
  })

  test('of a repository with a bad file is refused, and what the stick held before is still whole', async () => {
    await exported()
    const before = new Set(await readdir(path.join(county.repo, 'blobs')))
    await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), at(3))
    const fresh = (await readdir(path.join(county.repo, 'blobs'))).find((name) => !before.has(name))!
    await truncate(path.join(county.repo, 'blobs', fresh), 5)
    expect(await exported()).toMatchObject({ ok: false, error: { kind: 'faulty', message: `仓库里的 blobs/${fresh} 坏了，请删掉它，再运行一次 county publish` } })
    expect((await read(ALL)).version).toBe(1)
  })

  test('tells the size before it writes', async () => {
    const told: { files: number; bytes: number; free: number; there: number }[] = []
    const seen = { files: (await files()).length }
    await exportStick({ repo: county.repo, to: stick, now: at(2), progress: () => undefined, onSize: (size) => { told.push({ ...size, there: seen.files }) } })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ files: (await files()).length, there: 0 })
    expect(told[0]!.free).toBeGreaterThan(told[0]!.bytes)
  })

  test('refuses an unknown hall, an empty repository, and metadata that have run out', async () => {
    expect(await exported(['410423-nowhere'])).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有大厅 410423-nowhere') as string } })
    expect(await exported(undefined, '2028-01-01T00:00:00.000Z')).toMatchObject({ ok: false, error: { message: expect.stringContaining('2027-12-27 就到期了') as string } })
    await rm(county.repo, { recursive: true })
    expect(await exported()).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有发布过内容') as string } })
    expect(await files()).toEqual([])
  })

  test('does not write through a link that lies on the stick', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'))
    await mkdir(path.join(stick, 'kiosk-update'))
    await symlink(elsewhere, path.join(stick, 'kiosk-update/blobs'))
    expect(await exported()).toMatchObject({ ok: false, error: { message: expect.stringContaining('不是普通的文件夹') as string } })
    expect(await readdir(elsewhere)).toEqual([])
    await rm(elsewhere, { recursive: true })
  })

  test('keeps the names and sizes that FAT32 can hold', async () => {
    await exported()
    for (const file of await files()) expect(file).toMatch(/^[a-z0-9./-]{1,200}$/)
  })

  test('of the county that was published again is current once more', async () => {
    await exported()
    await county.publish(countyFiles(), at(9))
    expect(await exported(undefined, at(10))).toMatchObject({ ok: true, value: { version: 1, files: 1 } })
  })
})
