import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'vitest'
import { forge, keyOf, readSigned, signedBy, type Signed } from './forge.ts'
import { ground, type Prey } from './ground.ts'
import { attackBy, WAYS, type Attack } from './refused.ts'

const where = ground()
const FOREIGN = { kind: 'foreign', says: '不是鲁山县发的' } as const
const OLDER = { kind: 'older', says: '比这台机器的旧' } as const
const SHORTER = '2026-11-22T12:00:00Z'

/** Takes a file of an earlier version, under the name of one of the newest. */
const from = (repo: 'first' | 'second', file: string, as = file) => async (prey: Prey): Promise<void> => {
  await cp(path.join(prey[repo], 'metadata', file), path.join(prey.repo, 'metadata', as))
}
const whole = (repo: 'first' | 'second' | 'other') => async (prey: Prey): Promise<void> => {
  await rm(prey.repo, { recursive: true })
  await cp(prey[repo], prey.repo, { recursive: true })
}
const expires = (at: string) => (signed: Signed): void => { signed['expires'] = at }

/** Changes the signatures of a piece of metadata, and not what is signed. */
const signatures = (file: string, edit: (all: { keyid: string; sig: string }[]) => unknown) => (prey: Prey) =>
  prey.change(`metadata/${file}`, (bytes) => {
    const metadata = JSON.parse(bytes.toString()) as { signatures: { keyid: string; sig: string }[] }
    return JSON.stringify({ ...metadata, signatures: edit(metadata.signatures) })
  })

/** Another root, signed by those of the county's keys that somebody has. */
const root = (names: readonly string[], edit: (signed: Signed) => void = () => undefined, as = 2) => async ({ repo, keys }: Prey): Promise<void> => {
  const signed = { ...await readSigned(repo, '1.root.json'), version: 2 }
  edit(signed)
  await writeFile(path.join(repo, 'metadata', `${as}.root.json`), signedBy(signed, await Promise.all(names.map((name) => keyOf(keys, name)))))
}

/** Signed by one who should not, or not by enough. */
const KEYS: readonly Attack[] = [
  { name: 'what another county signed', attack: whole('other'), ...FOREIGN },
  { name: 'the timestamp of another county', attack: async ({ repo, other }) => { await cp(path.join(other, 'metadata/timestamp.json'), path.join(repo, 'metadata/timestamp.json')) }, ...FOREIGN },
  { name: 'a timestamp without signatures', attack: signatures('timestamp.json', () => []), ...FOREIGN },
  { name: 'a signature with one digit changed', attack: signatures('timestamp.json', ([one]) => [{ ...one!, sig: one!.sig.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }]), ...FOREIGN },
  { name: "a signature under somebody else's name", attack: signatures('timestamp.json', ([one]) => [{ ...one!, keyid: 'f'.repeat(64) }]), ...FOREIGN },
  { name: 'a timestamp with the same signature twice', attack: signatures('timestamp.json', ([one]) => [one, one]), kind: 'damaged', says: '有文件坏了（metadata/timestamp.json）' },
  { name: 'a timestamp with a thousand signatures', attack: signatures('timestamp.json', ([one]) => Array.from({ length: 100 }, (_, index) => ({ ...one!, keyid: index.toString(16).padStart(64, '0'), sig: 'ab'.repeat(8) }))), kind: 'damaged', says: '有文件坏了（metadata/timestamp.json）' },
  { name: 'a timestamp that the key for targets signed', attack: async (prey) => forge(prey, { by: { timestamp: [await keyOf(prey.keys, 'targets')] } }), ...FOREIGN },
  { name: 'a snapshot that the key for timestamps signed', attack: async (prey) => forge(prey, { by: { snapshot: [await keyOf(prey.keys, 'timestamp')] } }), kind: 'foreign', says: '（metadata/3.snapshot.json）' },
  { name: 'targets that the key for timestamps signed', attack: async (prey) => forge(prey, { by: { targets: [await keyOf(prey.keys, 'timestamp')] } }), kind: 'foreign', says: '（metadata/3.targets.json）' },
  { name: 'targets that a key of another county signed', attack: async (prey) => forge(prey, { by: { targets: [await keyOf(prey.otherKeys, 'targets')] } }), kind: 'foreign', says: '（metadata/3.targets.json）' },
  { name: 'a root that one of two needed keys signed', attack: root(['root-1']), kind: 'foreign', says: '不是鲁山县发的（metadata/2.root.json）' },
  { name: 'a root that nobody signed', attack: root([]), kind: 'foreign', says: '（metadata/2.root.json）' },
  { name: 'a root that one key signed twice', attack: root(['root-1', 'root-1']), kind: 'damaged', says: '有文件坏了（metadata/2.root.json）' },
  { name: 'a root that a root key and a key for targets signed', attack: root(['root-1', 'targets']), kind: 'foreign', says: '（metadata/2.root.json）' },
  {
    name: 'a root that one key signed under two names',
    attack: root(['root-1'], (signed) => {
      const { keys, roles } = signed as { keys: Record<string, Signed>; roles: Record<string, { keyids: string[] }> }
      const [first] = roles['root']!.keyids
      keys['ab'.repeat(32)] = { ...keys[first!]! }
      roles['root']!.keyids.push('ab'.repeat(32))
    }),
    kind: 'foreign', says: '（metadata/2.root.json）',
  },
  { name: 'a root that asks for no signatures', attack: root(['root-1'], ({ roles }) => { (roles as Record<string, Signed>)['root']!['threshold'] = 0 }), kind: 'damaged', says: '有文件坏了（metadata/2.root.json）' },
  {
    name: 'a root whose new keys did not sign it',
    attack: async (prey) => {
      const stranger = await keyOf(prey.otherKeys, 'root-1')
      await root(['root-1', 'root-2'], ({ keys, roles }) => {
        (keys as Record<string, unknown>)[stranger.key.keyID] = stranger.key.toJSON();
        (roles as Record<string, Signed>)['root'] = { keyids: [stranger.key.keyID], threshold: 1 }
      })(prey)
    },
    kind: 'foreign', says: '（metadata/2.root.json）',
  },
]

/** What was good once. */
const OLD: readonly Attack[] = [
  { name: 'the first version again', attack: whole('first'), ...OLDER },
  { name: 'the timestamp of the first version', attack: from('first', 'timestamp.json'), ...OLDER },
  { name: 'a new timestamp that leads to the first snapshot', attack: (prey) => leadTo(prey, 1), ...OLDER },
  { name: 'a new snapshot that leads to the first targets', attack: (prey) => forge(prey, { version: 3, targets: (signed) => { signed['version'] = 1 } }), ...OLDER },
  { name: 'targets older than the snapshot says', attack: (prey) => forge(prey, { snapshot: ({ meta }) => { (meta as Record<string, Signed>)['targets.json']!['version'] = 4 } , targets: (signed) => { signed['version'] = 3 } }), kind: 'incomplete', says: '里少文件（metadata/4.targets.json）' },
  { name: 'the first root as the second', attack: from('first', '1.root.json', '2.root.json'), kind: 'mixed', says: '几版拼在一起的（metadata/2.root.json）' },
  { name: 'the third root as the second', attack: root(['root-1', 'root-2'], (signed) => { signed['version'] = 3 }), kind: 'mixed', says: '几版拼在一起的（metadata/2.root.json）' },
  { name: 'the snapshot of the version before', attack: from('second', '2.snapshot.json', '3.snapshot.json'), kind: 'mixed', says: '几版拼在一起的（metadata/3.snapshot.json）' },
  { name: 'the targets of the version before', attack: from('second', '2.targets.json', '3.targets.json'), kind: 'mixed', says: '几版拼在一起的（metadata/3.targets.json）' },
  { name: 'snapshot and targets under names of each other', attack: async ({ repo }) => { await swap(path.join(repo, 'metadata/3.snapshot.json'), path.join(repo, 'metadata/3.targets.json')) }, kind: 'damaged', says: '（metadata/3.snapshot.json）' },
  { name: 'a timestamp under the name of the snapshot', attack: from('second', 'timestamp.json', '3.snapshot.json'), kind: 'damaged', says: '（metadata/3.snapshot.json）' },
]

/** What was signed too long ago, by the station's clock or by the newest that it has seen. */
const EXPIRED: readonly Attack[] = [
  { name: 'everything after 400 days', attack: () => Promise.resolve(), now: '2028-01-01T10:00:00+08:00', kind: 'expired', says: '签得太早，已经过期（metadata/timestamp.json）' },
  { name: 'everything after the end of the root', attack: () => Promise.resolve(), now: '2037-01-01T10:00:00+08:00', kind: 'expired', says: '签得太早，已经过期（metadata/timestamp.json）' },
  { name: 'a timestamp that has run out', attack: (prey) => forge(prey, { timestamp: expires(SHORTER) }), kind: 'expired', says: '（metadata/timestamp.json）' },
  { name: 'a snapshot that has run out', attack: (prey) => forge(prey, { snapshot: expires(SHORTER) }), kind: 'expired', says: '（metadata/3.snapshot.json）' },
  { name: 'targets that have run out', attack: (prey) => forge(prey, { targets: expires(SHORTER) }), kind: 'expired', says: '（metadata/3.targets.json）' },
  { name: 'a root that has run out', attack: root(['root-1', 'root-2'], expires(SHORTER)), kind: 'expired', says: '过期' },
  { name: 'a timestamp that has run out, whatever the clock says', attack: (prey) => forge(prey, { timestamp: expires('2026-11-20T12:00:00Z') }), now: '2020-01-01T00:00:00+08:00', kind: 'expired', says: '（metadata/timestamp.json）' },
  { name: 'a timestamp that never runs out', attack: (prey) => forge(prey, { timestamp: expires('never') }), kind: 'damaged', says: '有文件坏了（metadata/timestamp.json）' },
  { name: 'targets that run out on no day', attack: (prey) => forge(prey, { targets: expires('2027-02-30T00:00:00Z') }), kind: 'damaged', says: '有文件坏了（metadata/3.targets.json）' },
]

async function leadTo(prey: Prey, version: number): Promise<void> {
  await forge(prey, { timestamp: (signed) => { signed['meta'] = { 'snapshot.json': { version } } } })
}

async function swap(a: string, b: string): Promise<void> {
  const first = await readFile(a)
  await rename(b, a)
  await writeFile(b, first)
}

describe.each(WAYS)('a station takes, %s,', (way) => {
  test.each([...KEYS, ...OLD, ...EXPIRED])('not $name', (attack) => attackBy(way, attack, where))
})
