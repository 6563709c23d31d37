import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPin, isPin, isWeakPin } from '../../../station/staff/pin.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { openThrottle, waitAfter } from '../../../station/staff/throttle.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('staff')
const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** `864201` as it is stored; hashing it costs the processor as much as a login. */
let stored = ''
beforeAll(async () => { stored = await hashPin('864201') })

/** Accounts in a data folder: 王某, a clerk, with the PIN 864201. */
async function opened(data?: string) {
  const folder = data ?? await makeFolder()
  const db = await openStoreBeside(folder)
  const staff = openStaff(db)
  if (data === undefined) db.run('INSERT INTO staff (name, role, pin) VALUES (?, ?, ?)', '王某', 'clerk', stored)
  return { folder, db, staff, login: (pin: string, now = NOW, source = 'kiosk', name = '王某') => staff.login(name, pin, source, now) }
}

const token = async (login: Promise<Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['login']>>>): Promise<string> => {
  const made = await login
  if (!made.ok) throw new Error(made.error.kind)
  return made.token
}

describe('a PIN', () => {
  test('is stored as a salted hash, another one each time', async () => {
    const other = await hashPin('864201')
    expect(other).not.toBe(stored)
    expect(await Promise.all([isPin('864201', other), isPin('864202', other), isPin('', other)])).toEqual([true, false, false])
  })

  test.each(['000000', '999999999999', '123456', '234567', '654321', '987654321'])('%s is too easy to guess', (pin) => {
    expect(isWeakPin(pin)).toBe(true)
  })

  test('that is too easy to guess makes no account', async () => {
    const { db, staff } = await opened()
    expect(await staff.put('李某', 'manager', '123456')).toBe(false)
    expect(db.all('SELECT name FROM staff')).toEqual([{ name: '王某' }])
  })

  test.each(['123457', '112233', '135790', '864201', '000001', '121212', '567890'])('%s is not refused', (pin) => {
    expect(isWeakPin(pin)).toBe(false)
  })
})

describe('a session', () => {
  test('lasts twelve hours, and is known by its token alone', async () => {
    const { staff, login } = await opened()
    const mine = await token(login('864201'))
    expect(mine).toMatch(/^[\w-]{43}$/)
    expect(staff.session(mine, NOW + 12 * HOUR - 1)).toEqual({ name: '王某', role: 'clerk', expiresAt: NOW + 12 * HOUR })
    expect(staff.session(mine, NOW + 12 * HOUR)).toBeUndefined()
    expect(staff.session(`${mine.slice(0, -1)}_`, NOW)).toBeUndefined()
    expect(staff.session('', NOW)).toBeUndefined()
  })

  test('ends with a logout, and no other with it', async () => {
    const { staff, login } = await opened()
    const [mine, other] = await Promise.all([token(login('864201')), token(login('864201'))])
    staff.logout(mine)
    expect([staff.session(mine, NOW), staff.session(other, NOW)?.name]).toEqual([undefined, '王某'])
  })

  test('ends when the PIN is changed, with all others of the account', async () => {
    const { staff, login } = await opened()
    const both = [await token(login('864201')), await token(login('864201'))]
    await staff.put('王某', 'manager', '975310')
    expect(both.map((one) => staff.session(one, NOW))).toEqual([undefined, undefined])
    expect(await login('864201')).toMatchObject({ error: { kind: 'wrong' } })
    expect(await login('975310')).toMatchObject({ ok: true, session: { role: 'manager' } })
  })

  test('does not begin with a PIN that is changed while it is looked at', async () => {
    const { db, login } = await opened()
    const trying = login('864201')
    await Promise.resolve()
    db.run('UPDATE staff SET pin = \'changed\'')
    expect(await trying).toMatchObject({ ok: false, error: { kind: 'wrong' } })
    expect(db.all('SELECT * FROM session')).toEqual([])
  })

  test('goes on after a start of the station', async () => {
    const { folder, db, login } = await opened()
    const mine = await token(login('864201'))
    db.close()
    const again = await opened(folder)
    expect(again.staff.session(mine, NOW)?.name).toBe('王某')
    again.db.close()
  })

  test('that was begun while the clock said 2038 ends when the clock is right again', async () => {
    const { staff, login } = await opened()
    const mine = await token(login('864201', Date.parse('2038-01-19T10:00:00+08:00')))
    expect(staff.session(mine, NOW)).toBeUndefined()
    const next = await token(login('864201'))
    expect(staff.session(next, NOW - HOUR)?.name).toBe('王某')
  })

  test('cannot be made from what lies on the disk: neither token nor PIN is there', async () => {
    const { folder, db, login } = await opened()
    const mine = await token(login('864201'))
    db.run('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    const bytes = await readFile(path.join(folder, 'station.db'))
    expect(bytes.includes('王某')).toBe(true)
    expect([bytes.includes(mine), bytes.includes('864201')]).toEqual([false, false])
  })
})

describe('wrong PINs', () => {
  test.each([[0, 0], [4, 0], [5, 15], [6, 30], [7, 60], [8, 120], [9, 240], [10, 480], [11, 900], [12, 900], [100, 900], [5000, 900]])('after %i of them in a row one waits %i s', (count, seconds) => {
    expect(waitAfter(count)).toBe(seconds * SECOND)
  })

  test('make even the right one wait, which is not forgotten by a start of the station', async () => {
    const { folder, db, login } = await opened()
    for (let count = 0; count < 5; count++) expect(await login('000000')).toMatchObject({ error: { kind: 'wrong' } })
    expect(await login('864201')).toEqual({ ok: false, error: { kind: 'wait', seconds: 15 } })
    db.close()
    const again = await opened(folder)
    expect(await again.login('864201', NOW + 14_001)).toEqual({ ok: false, error: { kind: 'wait', seconds: 1 } })
    expect(await again.login('864201', NOW + 15_000)).toMatchObject({ ok: true })
    again.db.close()
  })

  test('count anew after the right one', async () => {
    const { db, login } = await opened()
    await login('000000')
    await login('864201')
    expect(db.all('SELECT * FROM wrong_pin')).toEqual([])
  })

  test('double the wait each time that one waits and is wrong again, to a quarter of an hour and never more', async () => {
    const throttle = openThrottle((await opened()).db)
    let now = NOW
    const waits: number[] = []
    for (let count = 0; count < 16; count++) {
      throttle.wrong('王某', 'kiosk', now)
      waits.push(throttle.wait('王某', 'kiosk', now) / SECOND)
      now += throttle.wait('王某', 'kiosk', now)
      expect(throttle.wait('王某', 'kiosk', now)).toBe(0)
    }
    expect(waits).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900, 900])
  })

  test('of one source or name keep no other out', async () => {
    const throttle = openThrottle((await opened()).db)
    for (let count = 0; count < 6; count++) throttle.wrong('王某', '192.168.1.20', NOW)
    expect([['王某', '192.168.1.20'], ['王某', 'kiosk'], ['李某', '192.168.1.20']].map(([name = '', source = '']) => throttle.wait(name, source, NOW))).toEqual([30 * SECOND, 0, 0])
  })

  test('of a name that nobody has are wrong and wait like others', async () => {
    const { db, login } = await opened()
    expect(await login('864201', NOW, 'kiosk', '没有人')).toEqual({ ok: false, error: { kind: 'wrong' } })
    expect(db.get('SELECT count FROM wrong_pin WHERE name = \'没有人\'')).toEqual({ count: 1 })
  })

  test('tried all at once are as many as one after the other', async () => {
    const { login } = await opened()
    const tries = await Promise.all(Array.from({ length: 8 }, () => login('000000')))
    expect(tries.filter((one) => !one.ok && one.error.kind === 'wrong')).toHaveLength(5)
  })

  test('are none when several log in at once with the right one', async () => {
    const { login } = await opened()
    const logins = await Promise.all(Array.from({ length: 6 }, () => login('864201')))
    expect(logins.map(({ ok }) => ok)).toEqual(logins.map(() => true))
  })

  test('that were counted while the clock said 2038 keep nobody out when it is right again', async () => {
    const throttle = openThrottle((await opened()).db)
    for (let count = 0; count < 8; count++) throttle.wrong('王某', 'kiosk', Date.parse('2038-01-19T10:00:00+08:00'))
    expect(throttle.wait('王某', 'kiosk', NOW)).toBe(0)
  })

  test('of made-up names are forgotten after a day', async () => {
    const { db } = await opened()
    const throttle = openThrottle(db)
    for (let count = 0; count < 50; count++) throttle.wrong(`名字${count}`, 'kiosk', NOW)
    throttle.wrong('王某', 'kiosk', NOW + 25 * HOUR)
    expect(db.all('SELECT name FROM wrong_pin')).toEqual([{ name: '王某' }])
  })
})
