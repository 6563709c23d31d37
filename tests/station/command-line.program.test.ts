import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from '../support/http.ts'
import { compileInto, journalLines, temporaryFolders } from '../support/station-fixture.ts'

const CLI = path.resolve(import.meta.dirname, '../../station/cli.ts')
const makeFolder = temporaryFolders('command')
const running = new Set<ChildProcess>()
let shipped = ''
let cache = ''
beforeAll(async () => {
  const folder = await makeFolder()
  shipped = await compileInto(path.join(folder, 'content'))
  cache = path.join(folder, 'cache')
})
afterAll(() => { for (const child of running) child.kill('SIGKILL') })

interface Program {
  readonly child: ChildProcess
  /** all that was printed so far */
  readonly out: { stdout: string; stderr: string }
  /** the exit code, or the signal, when it ended */
  readonly ended: Promise<number | string | null>
}

function run(...args: string[]): Program {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: cache } })
  running.add(child)
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null)
  void ended.then(() => running.delete(child))
  return { child, out, ended }
}

/** Starts a station on a free port and waits until it says that it serves. */
async function ready(data: string, ...args: string[]): Promise<Program & { origin: string }> {
  const program = run('--data', data, '--content', shipped, '--port', '0', ...args)
  for await (const line of createInterface(program.child.stdout!)) {
    const origin = /^station ready (http:\/\/\S+)$/.exec(line)?.[1]
    if (origin !== undefined) return { ...program, origin }
  }
  throw new Error(program.out.stderr)
}

describe('the command line', () => {
  test('prints where it serves, runs the clock it is given, and ends with 0 on SIGTERM while pages are connected', async () => {
    const data = await makeFolder()
    const station = await ready(data, '--clock', '2026-10-01T09:00:00+08:00')
    expect(station.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask(station.origin, '/api/calendar')).json()).toMatchObject({ month: '2026-10', today: '2026-10-01' })
    const socket = new WebSocket(`${station.origin.replace('http', 'ws')}/rpc`)
    socket.on('error', () => undefined)
    await once(socket, 'open')
    const stream = await fetch(`${station.origin}/api/events`)
    const before = performance.now()
    station.child.kill('SIGTERM')
    // npm passes on what the whole group got already
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
    expect(performance.now() - before).toBeLessThan(5000)
    await stream.text().catch(() => 'cut')
    expect(station.out.stderr).toBe('')
    expect((await journalLines(data)).map(({ msg }) => msg)).toEqual(['business day opened', 'started', 'stopped'])
  })

  test('that is told to end before it serves ends with 0 too', async () => {
    const data = await makeFolder()
    const station = run('--data', data, '--content', shipped, '--port', '0')
    await expect.poll(() => journalLines(data).then(() => true, () => false), { interval: 2, timeout: 8000 }).toBe(true)
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
  })

  test('starts again after SIGKILL', async () => {
    const data = await makeFolder()
    const first = await ready(data)
    first.child.kill('SIGKILL')
    expect(await first.ended).toBe('SIGKILL')
    const second = await ready(data)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  test('tells that there is no content where --content says, and serves what it has', async () => {
    const data = await makeFolder()
    const station = await ready(data, '--content', path.join(data, 'nothing'))
    expect((await ask(station.origin, '/healthz')).json()).toMatchObject({ status: 'ok', generation: -1 })
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
    expect(station.out.stderr).toBe(`${path.join(data, 'nothing')} 里没有编译好的资料（--content），先用这台机器里已有的\n`)
  })

  test('tells what is wrong with station.yaml, and serves', async () => {
    const data = await makeFolder()
    await writeFile(path.join(data, 'station.yaml'), 'listen: { prot: 1 }')
    const station = await ready(data)
    expect((await ask(station.origin, '/healthz')).status).toBe(200)
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
    expect(station.out.stderr).toBe('station.yaml 第 1 行的 listen.prot：没有这一项。现在按默认设置运行\n')
  })

  test('tells that the hall of station.yaml is not in the content, and which one it shows', async () => {
    const data = await makeFolder()
    await writeFile(path.join(data, 'station.yaml'), 'hall: 410423-xinjii')
    const station = await ready(data)
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
    expect(station.out.stderr).toBe('station.yaml 里的大厅 410423-xinjii 不在资料里，现在显示 410423-xinji（辛集乡便民服务中心）\n')
  })
})

describe('a station that cannot start says why in one sentence and ends with 1', () => {
  const refused = async (...args: string[]) => {
    const program = run('--content', shipped, '--port', '0', ...args)
    expect(await program.ended).toBe(1)
    expect(program.out.stdout).toBe('')
    return program.out.stderr
  }

  test('when the port is taken', async () => {
    const station = await ready(await makeFolder())
    const { port } = new URL(station.origin)
    expect(await refused('--data', await makeFolder(), '--port', port)).toBe('工作站没有启动：端口被别的程序占用，换一个端口（--port）或先关掉那个程序\n')
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
  })

  test('when another one runs on the data folder', async () => {
    const data = await makeFolder()
    const station = await ready(data)
    expect(await refused('--data', data)).toBe('工作站没有启动：这个数据文件夹（--data）里已经有一个工作站在运行，请先关掉它，或者换一个文件夹\n')
    expect((await ask(station.origin, '/healthz')).status).toBe(200)
    station.child.kill('SIGTERM')
    expect(await station.ended).toBe(0)
  })

  test('when the address is not this machine\'s', async () => {
    expect(await refused('--data', await makeFolder(), '--host', '192.0.2.1')).toBe('工作站没有启动：这台机器没有这个地址（--host）\n')
  })

  test('when the data folder is a file, or lies in one', async () => {
    const file = path.join(await makeFolder(), 'file')
    await writeFile(file, '')
    const sentence = '工作站没有启动：数据文件夹（--data）不能写：它是文件，不是文件夹\n'
    expect(await Promise.all([refused('--data', file), refused('--data', path.join(file, 'below'))])).toEqual([sentence, sentence])
  })

  test.runIf(process.platform === 'linux')('when the data folder cannot be written', async () => {
    expect(await refused('--data', '/sys/no-station-here')).toBe('工作站没有启动：数据文件夹（--data）不能写：没有权限\n')
    expect(await refused('--data', '/proc/no/station/here')).toBe('工作站没有启动：数据文件夹（--data）不能写：那里建不了文件夹\n')
  })
})

describe('wrong arguments end with 2 and say what is wrong with which', () => {
  test.each([
    [['--port', 'http'], '--port 要写成数字，现在是“http”\n'],
    [['--port', '70000'], '--port 不能大于 65535\n'],
    [['--clock', 'yesterday'], '--clock “yesterday”不对：要写成 2026-11-23T10:00:00+08:00 这样的时刻\n'],
  ])('%j', async (args, sentence) => {
    const program = run('--content', shipped, ...args)
    expect(await program.ended).toBe(2)
    expect(program.out.stderr).toBe(sentence)
    expect(program.out.stdout).toBe('')
  })
})
