import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { trust } from '../../../station/commands/trust.ts'
import { fingerprint, readTrust, trustRoot } from '../../../station/update/trust.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('trust')
const open = updates()

describe('station trust', () => {
  test('makes the data folder, and keeps the root read-only', async () => {
    const { root } = await open.county()
    const data = path.join(await makeFolder(), 'new/data')
    const said = await trust({ data, root })
    expect(said.ok).toBe(true)
    expect(said.said).toMatch(/^认了县里的钥匙：([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
    const kept = path.join(data, 'trust/1.root.json')
    expect(await readFile(kept)).toEqual(await readFile(root))
    expect((await stat(kept)).mode & 0o222).toBe(0)
    expect(await trust({ data, root })).toMatchObject({ ok: true, said: expect.stringMatching(/^已经认过这把钥匙/) as string })
  })

  test('replaces another county\'s root, and says so; what that one signed does not count any more', async () => {
    const [first, second] = [await open.county(), await open.county(at('别处'))]
    const dataDir = await makeFolder()
    const setup = async (repo: string) => ({ dataDir, county: { url: (await open.serve(repo)).url } })
    await trustRoot(dataDir, first.root)
    await checked(await open.station(await setup(first.repo)))
    expect(await trust({ data: dataDir, root: second.root })).toMatchObject({ ok: true, said: expect.stringMatching(/^原来认的是另一把钥匙，现在换成了这一把/) as string })
    const station = await open.station(await setup(second.repo))
    expect((await checked(station)).lastOutcome?.outcome).toBe('updated')
    expect(placeOf(station)).toBe('别处')
  })

  test.each<[string, (root: string) => string]>([
    ['an empty file', () => ''],
    ['a picture', () => '\u0000\u0001GIF89a'],
    ['a root whose words were changed', (root) => root.replace('"expires":"20', '"expires":"30')],
    ['a root with a name twice', (root) => root.replace('{', '{"signed":{},')],
    ['a root that nobody signed', (root) => JSON.stringify({ ...JSON.parse(root) as object, signatures: [] })],
    ['another role\'s metadata', (root) => root.replace('"_type":"root"', '"_type":"targets"')],
  ])('refuses %s', async (_what, made) => {
    const { root } = await open.county()
    const [data, file] = [await makeFolder(), path.join(await makeFolder(), 'root.json')]
    await writeFile(file, made(await readFile(root, 'utf8')))
    expect(await trust({ data, root: file })).toEqual({ ok: false, said: `${file} 不是县里的钥匙（root.json），没有认它` })
    expect(await readTrust(data, data)).toBeUndefined()
  })

  test('says that there is no such file', async () => {
    expect(await trust({ data: await makeFolder(), root: '/nowhere.json' })).toEqual({ ok: false, said: '读不了 /nowhere.json' })
  })
})

describe('the root that ships with the content', () => {
  test('is trusted until the station is told another one', async () => {
    const [shipped, told] = [await open.county(), await open.county()]
    const [data, content] = [await makeFolder(), await makeFolder()]
    await mkdir(path.join(content, 'trust'))
    await copyFile(shipped.root, path.join(content, 'trust/1.root.json'))
    expect((await readTrust(data, content))?.bytes).toEqual(await readFile(shipped.root))
    await trustRoot(data, told.root)
    expect((await readTrust(data, content))?.bytes).toEqual(await readFile(told.root))
  })
})

test('a fingerprint is read in groups of four', () => { expect(fingerprint('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef') })
