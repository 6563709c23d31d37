import { once } from 'node:events'
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { chmod, cp, link, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../support/station-fixture.ts'
import { ground, type Ground, type Prey } from './ground.ts'
import { asNobody, expectHeals, expectImportRefused, expectUntouched, putOn, type Expected } from './refused.ts'

const where = ground()
const makeFolder = temporaryFolders('s')
const run = promisify(execFile)
const UNSAFE = { kind: 'unsafe' } as const
const PULLED = { kind: 'unreachable', says: 'U 盘读不到了，是不是拔早了。没有用它，原来的资料照样能用' } as const

interface StickAttack extends Expected {
  readonly name: string
  /** does something with the folder `kiosk-update` of a stick; `good` is a whole copy of it that is not on the stick */
  readonly attack: (update: string, prey: Prey) => Promise<unknown>
}

/** Puts something else in the place of a file or folder, and the honest one behind it. */
const linked = (name: (prey: Prey) => string): StickAttack['attack'] => async (update, prey) => {
  const file = path.join(update, name(prey))
  await rename(file, `${file}.real`)
  await symlink(`${file}.real`, file)
}
const instead = (name: (prey: Prey) => string, make: (file: string) => Promise<unknown>): StickAttack['attack'] => async (update, prey) => {
  const file = path.join(update, name(prey))
  await rm(file, { recursive: true })
  await make(file)
}
const blob = ({ blob: name }: Prey) => name
const timestamp = () => 'metadata/timestamp.json'

const ATTACKS: readonly StickAttack[] = [
  { name: 'a link in the place of a document', attack: linked(blob), ...UNSAFE, says: '有不该有的链接或特殊文件（blobs/' },
  { name: 'a link in the place of the timestamp', attack: linked(timestamp), ...UNSAFE, says: '（metadata/timestamp.json）' },
  { name: 'a link in the place of a manifest', attack: linked(({ manifest }) => manifest), ...UNSAFE, says: '（targets/county/' },
  { name: 'a link in the place of the folder of documents', attack: linked(() => 'blobs'), ...UNSAFE, says: '（blobs）' },
  { name: 'a link in the place of the metadata', attack: linked(() => 'metadata'), ...UNSAFE, says: '（metadata）' },
  { name: 'a link in the place of a folder in a folder', attack: linked(() => 'targets/county'), ...UNSAFE, says: '（targets/county）' },
  { name: 'a link in the place of everything', attack: linked(() => ''), ...UNSAFE, says: '（kiosk-update）' },
  { name: 'a link to a file of the machine', attack: instead(timestamp, (file) => symlink('/etc/passwd', file)), ...UNSAFE, says: '（metadata/timestamp.json）' },
  { name: 'a link that leads nowhere', attack: instead(timestamp, (file) => symlink('nowhere', file)), ...UNSAFE, says: '（metadata/timestamp.json）' },
  { name: 'a link to itself', attack: instead(timestamp, (file) => symlink(file, file)), ...UNSAFE, says: '（metadata/timestamp.json）' },
  { name: 'a link to a device that gives without end', attack: instead(blob, (file) => symlink('/dev/zero', file)), ...UNSAFE, says: '（blobs/' },
  { name: 'a pipe that nobody fills', attack: instead(blob, (file) => run('mkfifo', [file])), ...UNSAFE, says: '（blobs/' },
  { name: 'a pipe in the place of the timestamp', attack: instead(timestamp, (file) => run('mkfifo', [file])), ...UNSAFE, says: '（metadata/timestamp.json）' },
  { name: 'a folder in the place of a file', attack: instead(blob, (file) => mkdir(file)), ...UNSAFE, says: '（blobs/' },
  { name: 'a file in the place of a folder', attack: instead(() => 'blobs', (file) => writeFile(file, 'x')), ...UNSAFE, says: '（blobs）' },
  { name: 'a file in the place of everything', attack: instead(() => '', (file) => writeFile(file, 'x')), ...UNSAFE, says: '（kiosk-update）' },
  { name: 'capitals in the names of the folders', attack: (update) => rename(path.join(update, 'metadata'), path.join(update, 'METADATA')), kind: 'incomplete', says: '里少文件（metadata/timestamp.json）' },
  { name: 'nothing for us', attack: (update) => rm(update, { recursive: true }), kind: 'incomplete', says: 'U 盘里的资料里少文件（metadata/timestamp.json），没有用它，请拿 U 盘重新拷一份' },
]

async function attacked({ attack, ...expected }: Omit<StickAttack, 'name'>, ground_: Ground): Promise<void> {
  const prey = await ground_.prey()
  const station = await ground_.station()
  await putOn(station.stick, prey.repo)
  await attack(path.join(station.stick, 'kiosk-update'), prey)
  await expectImportRefused(station, expected)
  await rm(path.join(station.stick, 'kiosk-update'), { recursive: true, force: true })
  await expectHeals(station, ground_.honest())
}

describe('a station takes not, off a stick,', () => {
  test.each(ATTACKS)('$name', (attack) => attacked(attack, where))

  test('a socket', async () => {
    const server = createServer()
    await attacked({
      attack: instead(blob, async (file) => {
        // the name of a socket may have but a hundred characters
        const short = path.join(await makeFolder(), 's')
        server.listen(short)
        await once(server, 'listening')
        await rename(short, file)
      }), ...UNSAFE, says: '（blobs/',
    }, where)
    server.close()
  })

  test.skipIf(process.getuid?.() !== 0)('a device', () => attacked({ attack: instead(blob, (file) => run('mknod', [file, 'c', '1', '5'])), ...UNSAFE, says: '（blobs/' }, where))

  test('a file that it may not read', async () => {
    const prey = await where.prey()
    const station = await where.station()
    await putOn(station.stick, prey.repo)
    await chmod(path.join(station.stick, 'kiosk-update', prey.blob), 0)
    await asNobody([station.box], () => expectImportRefused(station, PULLED))
  })
})

describe('a stick', () => {
  /** Does something at the moment at which an import turns to a phase. */
  async function importing(phase: 'fetching' | 'verifying', act: (stick: string, prey: Prey) => Promise<void>) {
    const prey = await where.prey()
    const station = await where.station()
    await putOn(station.stick, prey.repo)
    let acting: Promise<void> | undefined
    station.updater.onChange(() => {
      if (station.updater.underWay()?.phase === phase) acting ??= act(path.join(station.stick, 'kiosk-update'), prey)
    })
    const done = await station.updater.import('stick')
    await acting
    expect(acting).toBeDefined()
    return { station, done }
  }
  const refusal = (done: Awaited<ReturnType<typeof importing>>['done']) => (done.ok || done.error.kind !== 'refused' ? undefined : done.error.refusal)

  test('that is pulled half way leaves everything as it was', async () => {
    const prey = await where.prey()
    const station = await where.station()
    await putOn(station.stick, prey.repo)
    let pulls = 1
    station.updater.onChange(() => { if (station.updater.underWay()?.phase === 'fetching' && pulls-- > 0) rmSync(station.stick, { recursive: true }) })
    expect(refusal(await station.updater.import('stick'))).toEqual({ kind: PULLED.kind, message: PULLED.says })
    await mkdir(station.stick)
    await expectUntouched(station)
    await expectHeals(station, where.honest())
  })

  test('that is gone before it is read is said to be pulled', async () => {
    const station = await where.station()
    await rm(station.stick, { recursive: true })
    const done = await station.updater.import('stick')
    expect(refusal(done)).toEqual({ kind: PULLED.kind, message: PULLED.says })
  })

  test('that is swapped for another while it is read gives no mixture', async () => {
    const { station, done } = await importing('fetching', async (update, { other }) => {
      await rename(update, `${update}.first`)
      await cp(other, update, { recursive: true })
    })
    if (!done.ok) expect(refusal(done)?.kind).toMatch(/^(incomplete|damaged|unreachable)$/)
    // all of the one or nothing of both
    expect([1, 2]).toContain(station.library.running()?.generation)
    expect(station.library.current()?.catalog.byId.get('dibao')?.place).toBe(done.ok ? '第3处' : '第2处')
  })

  test('whose files are changed after they were verified changes nothing of what runs', async () => {
    const { station, done } = await importing('verifying', async (update, { blob: name }) => { await writeFile(path.join(update, name), '[]') })
    expect(done.ok).toBe(true)
    expect(station.library.current()?.catalog.byId.get('dibao')?.place).toBe('第3处')
  })

  test('whose timestamp changes between the look and the import is verified again', async () => {
    const prey = await where.prey()
    const station = await where.station()
    await putOn(station.stick, prey.repo)
    expect((await station.updater.preview('stick')).ok).toBe(true)
    await cp(path.join(prey.other, 'metadata'), path.join(station.stick, 'kiosk-update/metadata'), { recursive: true, force: true })
    await expectImportRefused(station, { kind: 'foreign', says: 'U 盘里的资料不是鲁山县发的' })
  })

  test('may hold hard links, and files that nobody asks for: neither leads anywhere', async () => {
    const prey = await where.prey()
    const station = await where.station()
    await putOn(station.stick, prey.repo)
    const update = path.join(station.stick, 'kiosk-update')
    await rename(path.join(update, prey.blob), path.join(update, 'x'))
    await link(path.join(update, 'x'), path.join(update, prey.blob))
    await writeFile(path.join(update, 'blobs/autorun.inf'), '[autorun]')
    await symlink('/', path.join(update, 'blobs/root'))
    expect(await station.updater.import('stick')).toEqual({ ok: true, value: undefined })
    expect(station.library.running()?.version).toBe(3)
    // a link to the same bytes is no way to change them later
    await writeFile(path.join(update, 'x'), '[]')
    expect((await readFile(station.library.blobs.pathOf(prey.blob.slice(6)))).length).toBeGreaterThan(2)
  })
})
