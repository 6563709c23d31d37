import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { ensureBuilt } from '../../build/lib/build.mjs'
import { ROOT } from '../../build/lib/paths.mjs'
import { countingProxy, type CountingProxy } from '../support/counting-proxy.ts'
import { freePort, listens } from '../support/ports.ts'
import { checked, updatingStation, type UpdatingStation } from '../support/updating-station.ts'
import { pullTogether } from './pull-together.ts'
import { publishedCounty, type PublishedCounty } from './published-county.ts'
import { compared, type Row } from './row.ts'
import { inFolder } from './stations.ts'

export const name = 'update'

const execute = promisify(execFile)
const MEGABYTES = 500
const EACH = 5
/** How often the line is cut during a first sync, and its bytes a second: a line that is slower than the station, as lines are. */
const CUTS = 20
const CUT_LINE = 40_000_000
/** The stations of a large county. */
const STATIONS = 581

/** What one transfer cost. */
interface Cost { readonly bytes: number; readonly ms: number }

/** A server, and the counted line to it. */
interface Line { readonly proxy: CountingProxy; readonly pid: number; stop(): Promise<void> }

async function lineTo(child: ChildProcess, port: number): Promise<Line> {
  const proxy = await countingProxy(port)
  return {
    proxy, pid: child.pid!,
    async stop() {
      await proxy.stop()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'close')
    },
  }
}

/** `county serve`, as a program of its own. */
async function countyLine(repo: string): Promise<Line> {
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/county/cli.js'), 'serve', '--repo', repo, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    const port = /^county ready http:\/\/\S+:(\d+)$/.exec(line)?.[1]
    if (port === undefined) continue
    child.stdout.resume()
    return lineTo(child, Number(port))
  }
  throw new Error('county serve ended')
}

/** An rsync server of the same folder; undefined where there is no rsync. */
async function rsyncLine(folder: string, repo: string): Promise<Line | undefined> {
  if (!await execute('rsync', ['--version']).then(() => true, () => false)) return undefined
  const port = await freePort()
  const config = path.join(folder, 'rsyncd.conf')
  const own = process.getuid?.() === 0 ? 'uid = root\ngid = root\n' : ''
  await writeFile(config, `use chroot = no\n${own}[repo]\npath = ${repo}\nread only = yes\n`)
  const child = spawn('rsync', ['--daemon', '--no-detach', '--address=127.0.0.1', `--port=${port}`, `--config=${config}`], { stdio: 'ignore' })
  await listens(child, port)
  return lineTo(child, port)
}

async function costOf({ proxy }: Line, work: () => Promise<unknown>): Promise<Cost> {
  const [before, began] = [proxy.bytes(), performance.now()]
  await work()
  return { bytes: proxy.bytes() - before, ms: performance.now() - began }
}

/** Takes what the county has; rejects when the station did not. */
async function sync(station: UpdatingStation): Promise<void> {
  const { lastOutcome } = await checked(station)
  if (lastOutcome?.refusal) throw new Error(lastOutcome.message)
}

const stationOn = async (folder: string, { root }: PublishedCounty, { proxy }: Line): Promise<UpdatingStation> => {
  await mkdir(folder)
  return updatingStation({ dataDir: folder, root, county: { url: `http://127.0.0.1:${proxy.port}/` } })
}

/** Bytes of the files that a repository has now and had not before. */
async function changedBytes(repo: string, change: () => Promise<void>): Promise<number> {
  const all = async () => new Set((await readdir(repo, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name)))
  const before = await all()
  await change()
  const sizes = await Promise.all([...await all()].filter((file) => !before.has(file) || file.endsWith('timestamp.json')).map((file) => stat(file)))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

async function compareWithRsync(folder: string, county: PublishedCounty, ours: Line): Promise<Row[]> {
  const theirs = await rsyncLine(folder, county.repo)
  const copy = path.join(folder, 'copy')
  const rsync = (line: Line) => costOf(line, () => execute('rsync', ['-az', '--delete', `rsync://127.0.0.1:${line.proxy.port}/repo/`, copy]))
  const station = await stationOn(path.join(folder, 'station'), county, ours)
  const measure = async (): Promise<{ ours: Cost; rsync?: Cost }> => ({ ours: await costOf(ours, () => sync(station)), ...(theirs && { rsync: await rsync(theirs) }) })
  const first = await measure()
  const none = await measure()
  const changed = await changedBytes(county.repo, async () => {
    await county.write('notices/dongji.md', (await county.read('notices/dongji.md')).replace('请带户口本', '请带户口本和身份证'))
    await county.publish()
  })
  const notice = await measure()
  await theirs?.stop()
  await station.updater.stop()
  const rows = (what: string, { ours: own, rsync: peer }: { ours: Cost; rsync?: Cost }, files?: number): Row[] => [
    ...compared({ name, metric: `${what}: on the wire`, value: own.bytes / 1000, unit: 'KB', better: 'lower' }, { ...(peer && { 'rsync -z': peer.bytes / 1000 }), ...(files !== undefined && { 'the changed files': files / 1000 }) }),
    ...compared({ name, metric: `${what}: time`, value: own.ms, unit: 'ms', better: 'lower' }, peer ? { 'rsync -z': peer.ms } : {}),
  ]
  return [...rows(`first sync of ${MEGABYTES} MB`, first), ...rows('nothing changed', none), ...rows('one notice changed', notice, changed)]
}

async function syncOverBadLine(folder: string, county: PublishedCounty, line: Line, whole: number): Promise<Row[]> {
  const station = await stationOn(path.join(folder, 'cut-off'), county, line)
  const every = Math.floor(whole / (CUTS + 1))
  line.proxy.cuts = { every, left: CUTS }
  line.proxy.rate = CUT_LINE
  const { bytes } = await costOf(line, async () => {
    for (let tries = 0; tries <= CUTS; tries++) if (!(await checked(station)).lastOutcome?.refusal) return
    throw new Error('the sync was not finished')
  })
  const left = line.proxy.cuts.left
  line.proxy.cuts = undefined
  line.proxy.rate = undefined
  await station.updater.stop()
  await rm(path.join(folder, 'cut-off'), { recursive: true })
  if (left > 0) throw new Error(`the line was cut ${CUTS - left} times only`)
  return [{ name, metric: `first sync cut ${CUTS} times: fetched twice`, value: (bytes / whole - 1) * 100, unit: '%', better: 'lower' }]
}

/** The most memory that a process had, megabytes; Linux alone tells. */
const memoryOf = async (pid: number): Promise<number> => Number(/VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

async function manyStations(folder: string, county: PublishedCounty, line: Line): Promise<Row[]> {
  const { failures, ms } = await pullTogether({ folder, county, url: `http://127.0.0.1:${line.proxy.port}/`, stations: STATIONS })
  const row = (metric: string, value: number, unit: string): Row => ({ name, metric: `${STATIONS} stations pull 1 MB: ${metric}`, value, unit, better: 'lower' })
  return [row('until the last has it', ms / 1000, 's'), row('failures', failures, 'stations'), row('memory of the server', await memoryOf(line.pid), 'MB')]
}

/** What it costs to keep stations up to date, against rsync over the same files; bytes are counted on the line, both ways. */
export async function run(): Promise<Row[]> {
  if (!await ensureBuilt()) throw new Error('the programs could not be built')
  return inFolder(async (folder) => {
    const county = await publishedCounty(folder, { megabytes: MEGABYTES, each: EACH })
    const line = await countyLine(county.repo)
    try {
      const rows = await compareWithRsync(folder, county, line)
      const whole = rows[0]!.value * 1000
      rows.push(...await syncOverBadLine(folder, county, line, whole))
      await rm(path.join(folder, 'copy'), { recursive: true, force: true })
      await rm(path.join(folder, 'station'), { recursive: true })
      rows.push(...await inFolder(async (small) => {
        const tiny = await publishedCounty(small, { megabytes: 1, each: 1 })
        const own = await countyLine(tiny.repo)
        try {
          return await manyStations(small, tiny, own)
        } finally {
          await own.stop()
        }
      }))
      return rows
    } finally {
      await line.stop()
    }
  })
}
