import { describe, expect, test } from 'vitest'
import { checked } from '../support/updating-station.ts'
import { forge, forgeManifest, HALL, type LooseManifest, type Signed } from './forge.ts'
import { ground, type Prey } from './ground.ts'
import { attackBy, WAYS, type Attack } from './refused.ts'

const where = ground()
const MIB = 2 ** 20

type Entry = LooseManifest['files'][number]
const withFiles = (edit: (files: Entry[]) => unknown[]) => (manifest: LooseManifest): LooseManifest => ({ ...manifest, files: edit(manifest.files) as Entry[] })
/** A manifest of the county in which the first picture stands elsewhere. */
const named = (name: string): Attack['attack'] => (prey: Prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, { ...files[0]!, path: name }]))
const entries = (count: number, size: number) => Array.from({ length: count }, (_, index) => ({ path: `m/${index}.x`, sha256: index.toString(16).padStart(64, '0'), size }))

const UNSAFE = { kind: 'unsafe', says: '有不该有的链接或特殊文件（targets/county/' } as const
const STRANGE = { kind: 'newerFormat', says: '要新版的程序才能用（targets/county/' } as const
const DAMAGED = { kind: 'damaged', says: '有文件坏了（targets/county/' } as const

/** Everything that the county signs is signed right; what it says is not. */
const ATTACKS: readonly Attack[] = [
  { name: 'a file that climbs out of its folder', attack: named('media/../../../../etc/cron.d/x'), ...UNSAFE },
  { name: 'a file at the root of the disk', attack: named('/etc/passwd'), ...UNSAFE },
  { name: 'a file on a Windows disk', attack: named(String.raw`C:\Windows\x.dll`), ...UNSAFE },
  { name: 'a file that climbs out as on Windows', attack: named(String.raw`media\..\..\x`), ...UNSAFE },
  { name: 'a file on another machine', attack: named(String.raw`\\server\share\x`), ...UNSAFE },
  { name: 'a file with a nought in its name', attack: named('media/x\0.svg'), ...UNSAFE },
  { name: 'a file whose name is written backwards', attack: named('media/\u202Egvs.x'), ...STRANGE },
  { name: 'a file with capitals, that some disks do not tell apart', attack: named('COUNTY.JSON'), ...STRANGE },
  { name: 'a file with letters that look like others', attack: named('cоunty.json'), ...STRANGE },
  { name: 'a file with wide dots', attack: named('media/．．/x.svg'), ...STRANGE },
  { name: 'a file without a name', attack: named(''), ...STRANGE },
  { name: 'a file with an endless name', attack: named(`media/${'x'.repeat(200)}.svg`), ...STRANGE },
  { name: 'a manifest that lists a file twice', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, { ...files[0]!, sha256: files[1]!.sha256, size: files[1]!.size }])), ...DAMAGED },
  { name: 'a manifest that gives one file two sizes', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, { ...files[0]!, path: 'media/x.svg', size: files[0]!.size + 1 }])), ...DAMAGED },
  { name: 'a manifest that lists a million files', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, ...entries(200_000, 1)])), kind: 'tooLarge', says: '大得不像县里发的（targets/county/' },
  { name: 'a manifest that lists thirty thousand files', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, ...entries(30_000, 1)])), kind: 'tooLarge', says: '大得不像县里发的（targets/county/' },
  { name: 'more than any disk holds', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, ...entries(10_000, 2 ** 31)])), kind: 'noRoom', says: '还差' },
  { name: 'a size below nought', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, ...entries(1, -1)])), ...STRANGE },
  { name: 'a size beyond what numbers hold', attack: (prey) => forgeManifest(prey, 'county', (manifest) => JSON.stringify(manifest).replace(/"size":\d+/, '"size":1e400')), ...STRANGE },
  { name: 'a hash that is a path', attack: (prey) => forgeManifest(prey, 'county', withFiles((files) => [...files, { path: 'media/x.svg', sha256: '../../../x', size: 1 }])), ...STRANGE },
  { name: 'a manifest that nests without end', attack: (prey) => forgeManifest(prey, 'county', () => '['.repeat(MIB)), ...DAMAGED },
  { name: 'a manifest that is no JSON', attack: (prey) => forgeManifest(prey, 'county', () => '清单'), ...DAMAGED },
  { name: 'a manifest that says one name twice', attack: (prey) => forgeManifest(prey, 'county', (manifest) => JSON.stringify(manifest).replace('"files"', '"files":[],"files"')), ...DAMAGED },
  { name: 'a manifest of a program yet to come', attack: (prey) => forgeManifest(prey, 'county', (manifest) => ({ ...manifest, schema: 2 })), ...STRANGE },
  { name: 'the manifest of another hall under the name of ours', attack: (prey) => forgeManifest(prey, 'hall', (manifest) => ({ ...manifest, part: '410423-center' })), kind: 'notForUs', says: '里没有本厅的' },
  { name: 'the manifest of another county under the name of ours', attack: (prey) => forgeManifest(prey, 'county', (manifest) => ({ ...manifest, part: '410402' })), kind: 'notForUs', says: '里没有本厅的' },
  { name: 'the manifest of the county under the name of our hall', attack: (prey) => forge(prey, { targets: ({ targets }) => { const all = targets as Signed; all[`halls/${HALL}/manifest.json`] = all['county/manifest.json']! } }), kind: 'incomplete', says: '里少文件（targets/halls/410423-xinji/' },
  { name: 'a version without our hall', attack: (prey) => forge(prey, { targets: (signed) => { signed['targets'] = { 'county/manifest.json': (signed['targets'] as Signed)['county/manifest.json']! } } }), kind: 'notForUs', says: '里没有本厅的' },
  { name: 'a version without anything', attack: (prey) => forge(prey, { targets: (signed) => { signed['targets'] = {} } }), kind: 'notForUs', says: '里没有本厅的' },
  { name: 'a target whose hash is a path', attack: (prey) => forge(prey, { targets: ({ targets }) => { (targets as Record<string, { hashes: Signed }>)['county/manifest.json']!.hashes['sha256'] = '../../../../etc/passwd' } }), kind: 'notForUs', says: '里没有本厅的' },
  { name: 'a target larger than any', attack: (prey) => forge(prey, { targets: ({ targets }) => { (targets as Record<string, Signed>)['county/manifest.json']!['length'] = 2 ** 40 } }), kind: 'tooLarge', says: '大得不像县里发的（targets/county/' },
  { name: 'a snapshot without targets', attack: (prey) => forge(prey, { snapshot: (signed) => { signed['meta'] = {} } }), kind: 'damaged', says: '（metadata/3.snapshot.json）' },
  { name: 'a timestamp without a snapshot', attack: (prey) => forge(prey, { timestamp: (signed) => { signed['meta'] = {} } }), kind: 'damaged', says: '（metadata/timestamp.json）' },
  { name: 'a version beyond what numbers hold', attack: (prey) => forge(prey, { timestamp: (signed) => { signed['version'] = 2 ** 53 } }), kind: 'damaged', says: '（metadata/timestamp.json）' },
  { name: 'metadata of a protocol yet to come', attack: (prey) => forge(prey, { timestamp: (signed) => { signed['spec_version'] = '2.0.0' } }), kind: 'newerFormat', says: '要新版的程序才能用（metadata/timestamp.json）' },
  { name: 'what was published after its own end', attack: (prey) => forgeManifest(prey, 'county', (manifest) => ({ ...manifest, published: '2036-01-01T00:00:00.000Z' })), kind: 'expired', says: '签得太早，已经过期（targets/county/' },
]

describe.each(WAYS)('a station takes from a thief of the keys, %s,', (way) => {
  test.each(ATTACKS)('not $name', (attack) => attackBy(way, attack, where))
})

describe('a station takes, for no harm is in it,', () => {
  const taken = async (prey: Prey) => {
    const server = await where.serve(prey.repo)
    const station = await where.station({ url: server.url })
    await checked(station)
    expect([station.library.running()?.version, station.library.current()?.catalog.byId.get('dibao')?.place]).toEqual([3, '第3处'])
    return server.asked.map(({ path }) => path)
  }

  test('two names of one file', async () => {
    const prey = await where.prey()
    await forgeManifest(prey, 'county', withFiles((files) => [...files, { ...files[0]!, path: 'media/again.svg' }]))
    await taken(prey)
  })

  test('targets with names that lead anywhere, which it never asks for', async () => {
    const prey = await where.prey()
    await forge(prey, {
      targets: ({ targets }) => {
        const all = targets as Signed
        for (const name of ['../../evil', '/etc/passwd', '__proto__', 'constructor', 'halls/../county/manifest.json']) Object.defineProperty(all, name, { value: all['county/manifest.json'], enumerable: true })
      },
    })
    expect((await taken(prey)).filter((path) => /evil|passwd|proto|constructor|\.\./.test(path))).toEqual([])
  })
})
