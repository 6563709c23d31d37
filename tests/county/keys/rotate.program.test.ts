import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { changePassphrase } from '../../../county/keys/change-passphrase.ts'
import { signRoot } from '../../../county/keys/root-sign.ts'
import { rotate, type RotateOptions, type Rotation } from '../../../county/keys/rotate.ts'
import type { Result } from '../../../county/result.ts'
import { countyFiles, countyWith } from '../../support/county-fixture.ts'
import { openReader, type CountyReader } from '../../support/county-reader.ts'
import { CHEAP, makeRepository, PASSPHRASE, type RepositoryOptions, type TestRepository } from '../../support/county-repository.ts'

const HALLS = ['410423-center', '410423-xinji', '410423-xinji-chaizhuang']
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`

describe('county rotate', () => {
  const removals: (() => Promise<void>)[] = []
  afterEach(async () => { for (const remove of removals.splice(0)) await remove() })

  const makeCounty = async (options: Partial<RepositoryOptions> = {}): Promise<TestRepository> => {
    const county = await makeRepository({ now: at(1), ...options })
    removals.push(() => county.remove())
    return county
  }
  const readerOf = async ({ repo, root }: TestRepository): Promise<CountyReader> => {
    const reader = await openReader(repo, root)
    removals.push(() => reader.remove())
    return reader
  }
  const turn = ({ keys, repo }: TestRepository, options: Partial<RotateOptions>): Promise<Result<Rotation>> =>
    rotate({ keys, repo, roles: [], passphrase: PASSPHRASE, now: at(5), cost: CHEAP, ...options })

  test.each([['timestamp', 1], ['snapshot', 1], ['targets', 2]] as const)('replaces the %s key: who knew only the first root follows, and who knew the content too', async (role, version) => {
    const county = await makeCounty()
    const [fresh, old] = [await readerOf(county), await readerOf(county)]
    await old.read(HALLS, at(2))
    const before = await readFile(path.join(county.keys, `${role}.pem`), 'utf8')
    expect(await turn(county, { roles: [role] })).toEqual({ ok: true, value: { state: 'done', root: 2, version } })
    expect(await readFile(path.join(county.keys, `${role}.pem`), 'utf8')).not.toBe(before)
    expect((await fresh.read(HALLS, at(6))).version).toBe(version)
    expect((await old.read(HALLS, at(6))).version).toBe(version)
    const published = await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), at(7))
    expect((await old.read(HALLS, at(8))).version).toBe(published.version)
  })

  test('after it what the old key signs is worth nothing', async () => {
    const county = await makeCounty()
    const stolen = path.join(path.dirname(county.keys), 'stolen')
    await cp(county.repo, `${county.repo}-theirs`, { recursive: true })
    await cp(county.keys, stolen, { recursive: true })
    await turn(county, { roles: ['timestamp', 'snapshot', 'targets'] })
    const forged = await makeForged(county, stolen)
    const reader = await readerOf({ ...county, repo: forged })
    await expect(reader.read(HALLS, at(9))).rejects.toThrow('was signed by 0/1 keys')
  })

  /** What a thief publishes with the keys he has, under the roots that everybody can see. */
  async function makeForged(county: TestRepository, stolen: string): Promise<string> {
    const theirs = `${county.repo}-theirs`
    await rotate({ keys: stolen, repo: theirs, roles: [], passphrase: PASSPHRASE, now: at(8) })
    await cp(path.join(county.repo, 'metadata/2.root.json'), path.join(theirs, 'metadata/2.root.json'))
    return theirs
  }

  test('replaces a lost root key by a new one, which signs the next root with no help from the lost one', async () => {
    const county = await makeCounty({ rootKeys: 2, threshold: 1 })
    await rm(path.join(county.keys, 'root-2.pem'))
    expect(await turn(county, { roles: ['root'], lost: ['root-2'] })).toMatchObject({ ok: true, value: { state: 'done', root: 2 } })
    await rm(path.join(county.keys, 'root-1.pem'))
    expect(await turn(county, { roles: ['timestamp'] })).toMatchObject({ ok: true, value: { state: 'done', root: 3 } })
    expect(await readdir(county.keys)).toEqual(['1.root.json', '2.root.json', '3.root.json', 'root-3.pem', 'snapshot.pem', 'targets.pem', 'timestamp.pem'])
    await (await readerOf(county)).read(HALLS, at(6))
  })

  test('with root keys in different hands changes nothing until enough have signed, each with a passphrase of his own', async () => {
    const county = await makeCounty({ rootKeys: 3, threshold: 2 })
    const safe = path.join(path.dirname(county.keys), 'safe')
    await mkdir(safe)
    for (const name of ['root-1.pem', 'root-2.pem', 'root-3.pem']) await rename(path.join(county.keys, name), path.join(safe, name))
    const own = 'their own words 一号'
    expect(await changePassphrase(path.join(safe, 'root-1.pem'), PASSPHRASE, own, CHEAP)).toEqual({ ok: true, value: undefined })

    const begun = await turn(county, { roles: ['timestamp'] })
    const draft = path.join(county.keys, 'next/2.root.json')
    expect(begun).toMatchObject({ ok: true, value: { state: 'waiting', root: draft, lacking: { before: 2, own: 2 } } })
    await county.publish(countyWith('procedures/dibao.md', '乡镇大厅', '二楼'), at(6))
    expect(await signRoot(draft, path.join(safe, 'root-1.pem'), PASSPHRASE)).toMatchObject({ ok: false })
    expect(await signRoot(draft, path.join(safe, 'root-1.pem'), own)).toMatchObject({ ok: true, value: [expect.stringContaining('第 2 份根清单，2036-11-19 到期，换的时候要 2 把根钥匙一起签'), expect.stringContaining('root-1'), expect.anything(), expect.anything(), expect.stringContaining('timestamp')] })
    expect(await turn(county, { now: at(7) })).toMatchObject({ ok: false, error: { message: expect.stringContaining('现在的根钥匙 1 把') as string } })
    expect(await readdir(path.join(county.repo, 'metadata'))).not.toContain('2.root.json')
    expect(await signRoot(draft, path.join(safe, 'root-3.pem'), PASSPHRASE)).toMatchObject({ ok: true })
    expect(await turn(county, { now: at(8) })).toEqual({ ok: true, value: { state: 'done', root: 2, version: 2 } })
    expect((await (await readerOf(county)).read(HALLS, at(9))).version).toBe(2)
  })

  test('renews the root for ten years and keeps the keys', async () => {
    const county = await makeCounty()
    const key = await readFile(path.join(county.keys, 'timestamp.pem'), 'utf8')
    expect(await turn(county, { roles: ['root'], now: '2036-10-01T00:00:00.000Z' })).toMatchObject({ ok: true, value: { root: 2 } })
    expect(await readFile(path.join(county.keys, 'timestamp.pem'), 'utf8')).toBe(key)
    expect((await county.publish(countyFiles(), '2037-01-01T00:00:00.000Z')).notes).toEqual([])
    await (await readerOf(county)).read(HALLS, '2037-01-02T00:00:00.000Z')
  })

  test('broken off after the keys had moved goes on where it was', async () => {
    const county = await makeCounty()
    const copy = `${county.keys}-before`
    await cp(county.keys, copy, { recursive: true })
    await turn({ ...county, keys: copy, repo: `${county.repo}-elsewhere` }, { roles: ['targets'] })
    // as it stood when the power went: the new key in its place, the root that names it not yet
    await mkdir(path.join(county.keys, 'next'))
    await rename(path.join(copy, 'targets.pem'), path.join(county.keys, 'targets.pem'))
    await rename(path.join(copy, '2.root.json'), path.join(county.keys, 'next/2.root.json'))
    await expect(county.publish(countyFiles(), at(6))).rejects.toThrow('请再运行一次 county rotate，不写 --role')
    expect(await turn(county, { now: at(7) })).toEqual({ ok: true, value: { state: 'done', root: 2, version: 2 } })
    expect((await (await readerOf(county)).read(HALLS, at(8))).version).toBe(2)
  })

  test('broken off before the repository had the new root is ended by the next publication', async () => {
    const county = await makeCounty()
    const before = `${county.repo}-before`
    await cp(county.repo, before, { recursive: true })
    await turn(county, { roles: ['timestamp'] })
    await rm(county.repo, { recursive: true })
    await rename(before, county.repo)
    expect((await county.publish(countyFiles(), at(6))).version).toBe(1)
    expect((await (await readerOf(county)).read(HALLS, at(7))).version).toBe(1)
  })

  test('of keys that are no longer those of the repository is refused before anything is changed', async () => {
    const county = await makeCounty()
    const old = `${county.keys}-old`
    await cp(county.keys, old, { recursive: true })
    await turn(county, { roles: ['timestamp'] })
    expect(await turn({ ...county, keys: old }, { roles: ['snapshot'] })).toMatchObject({ ok: false, error: { message: expect.stringContaining('这套钥匙是换钥匙以前的') as string } })
    expect(await readdir(old)).toContain('snapshot.pem')
    expect(await readdir(old)).not.toContain('2.root.json')
  })

  test('refuses root keys that nobody knows, and a second change before the first is done', async () => {
    const county = await makeCounty({ rootKeys: 1 })
    expect(await turn(county, { roles: ['root'], lost: ['root-7'] })).toMatchObject({ ok: false, error: { message: '没有叫“root-7”的根钥匙，现在有：root-1' } })
    await rename(path.join(county.keys, 'root-1.pem'), path.join(county.keys, '..', 'root-1.pem'))
    await turn(county, { roles: ['timestamp'] })
    expect(await turn(county, { roles: ['snapshot'] })).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有换完') as string } })
  })

  test('a root that was changed by hand no longer opens anything', async () => {
    const county = await makeCounty()
    const file = path.join(county.keys, '1.root.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('2036', '2056'))
    expect(await turn(county, { roles: ['timestamp'] })).toMatchObject({ ok: false, error: { message: expect.stringContaining('根清单（root.json）对不上') as string } })
  })
})
