import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { addStaff } from '../../../station/commands/staff-add.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { startStation } from '../../../station/start.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { whyNotStarted } from '../../../station/why-not-started.ts'
import { ask, post } from '../../support/http.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const CLI = path.resolve(import.meta.dirname, '../../../station/cli.ts')
const makeFolder = temporaryFolders('staff-add')

/** Runs a command of the station as a program, with a text on standard input, which is no terminal. */
async function run(input: string, ...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text })
  child.stdin.on('error', () => undefined).end(input)
  const [code] = await once(child, 'close') as [number | null]
  return { code, ...out }
}

/** The command in this process: undefined, or why it did not work. */
const add = (data: string, typed: string, role: 'manager' | 'clerk' = 'clerk') => addStaff({ data, name: '王某', role }, Readable.from([Buffer.from(typed)]))

/** The role that a PIN gets in a data folder whose station is stopped. */
async function roleOf(data: string, pin: string): Promise<string | undefined> {
  const db = await openStoreBeside(data)
  const login = await openStaff(db).login('王某', pin, 'kiosk', 0)
  db.close()
  return login.ok ? login.session.role : undefined
}

describe('staff add', () => {
  test('makes the data folder, nothing but the database in it, and asks nothing', async () => {
    const data = path.join(await makeFolder(), 'not', 'there', 'yet')
    expect(await run('864201\n', 'staff', 'add', '--data', data, '--name', '王某', '--role', 'clerk')).toEqual({ code: 0, stdout: '账号好了\n', stderr: '' })
    expect((await readdir(data)).filter((name) => !name.startsWith('station.db'))).toEqual([])
    expect(await roleOf(data, '864201')).toBe('clerk')
  })

  test.each([['without an end of line', '864201'], ['with blanks and the end of line of Windows', ' 864201 \r\n'], ['with more lines', '864201\n999999\n']])('reads a PIN %s', async (_what, typed) => {
    const data = await makeFolder()
    expect(await add(data, typed)).toBeUndefined()
    expect(await roleOf(data, '864201')).toBe('clerk')
  })

  test('does not wait for the end of an input that stays open', async () => {
    const input = new PassThrough()
    input.write('8642')
    input.write('01\n')
    expect(await addStaff({ data: await makeFolder(), name: '王某', role: 'clerk' }, input)).toBeUndefined()
  })

  test('gives an account that is there a new PIN and role', async () => {
    const data = await makeFolder()
    await add(data, '864201')
    expect(await add(data, '975310', 'manager')).toBeUndefined()
    expect([await roleOf(data, '864201'), await roleOf(data, '975310')]).toEqual([undefined, 'manager'])
  })

  test('works while the station runs: the new account logs in, and who is logged in is thrown out', async () => {
    const data = await makeFolder()
    const station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
    expect(await add(data, '864201')).toBeUndefined()
    const { token } = (await post(station.origin, '/api/staff/login', { name: '王某', pin: '864201' })).json() as { token: string }
    const me = () => ask(station.origin, '/api/staff/me', { headers: { authorization: `Bearer ${token}` } })
    expect((await me()).status).toBe(200)
    expect((await run('975310', 'staff', 'add', '--data', data, '--name', '王某', '--role', 'clerk')).code).toBe(0)
    expect((await me()).status).toBe(401)
    await station.stop()
  })

  test.each([['a short one', '12345'], ['a long one', '1234567890123'], ['letters', 'abcdef'], ['nothing', ''], ['a book', 'x'.repeat(100_000)]])('refuses %s in a sentence', async (_what, typed) => {
    expect(await add(await makeFolder(), typed)).toBe('密码要 6 到 12 位数字，从标准输入读')
  })

  test('refuses one that is easy to guess in a sentence', async () => {
    expect(await add(await makeFolder(), '123456')).toBe('这个密码太容易猜：不能全是一个数字，也不能是 123456 这样连着的')
  })

  test('in a folder that cannot be says so', async () => {
    const file = path.join(await makeFolder(), 'file')
    await writeFile(file, '')
    expect(await add(file, '864201').catch(whyNotStarted)).toBe('数据文件夹（--data）不能写：它是文件，不是文件夹')
  })
})

describe('wrong options end with 2 and a sentence', () => {
  test.each<[string, string[], RegExp]>([
    ['a role that is none and an empty name', ['staff', 'add', '--name', ' ', '--role', 'boss'], /^--name .*空.*\n--role 不能写“boss”，只能写：manager、clerk\n$/],
    ['no name', ['staff', 'add', '--role', 'clerk'], /^少写了一个必须的选项，加 --help 看用法 .*--name/],
    ['an option that there is none of', ['--prot', '1'], /^没有这个选项，加 --help 看用法 .*--prot/],
  ])('%s', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await run('', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
  })

  test('and asked for help, it ends with 0 and says it', async () => {
    const { code, stdout, stderr } = await run('', 'staff', 'add', '--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('密码从标准输入读')
  })
})
