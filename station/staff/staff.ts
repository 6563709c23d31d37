import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '../../core/contract/base.ts'
import type { Account } from '../../core/contract/staff.ts'
import type { Database } from '../store/database.ts'
import { hashPin, isPin, isWeakPin } from './pin.ts'
import { openThrottle } from './throttle.ts'

/** Who is logged in. */
export interface Session {
  readonly name: string
  readonly role: Role
  /** milliseconds since 1970 UTC */
  readonly expiresAt: number
}

/** What a login came to. */
export type Login =
  | { readonly ok: true; readonly token: string; readonly session: Session }
  | { readonly ok: false; readonly error: { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number } }

/** What a PIN that was typed came to. */
export type Check = { readonly ok: true; readonly stored: string } | Extract<Login, { ok: false }>

/** The accounts of the hall's staff and their sessions. */
export interface Staff {
  /** a new account, or a new PIN and role for one that is there, whose sessions end; false when the PIN is too easy to guess */
  put(name: string, role: Exclude<Role, 'visitor'>, pin: string): Promise<boolean>
  /** `source`: the kiosk, or the address the login comes from */
  login(name: string, pin: string, source: string, now: number): Promise<Login>
  session(token: string, now: number): Session | undefined
  logout(token: string): void
  /** names of the managers */
  managers(): string[]
  /** all accounts, managers first */
  accounts(now: number): Account[]
  /** another role for an account; false when it is not there */
  changeRole(name: string, role: Account['role']): boolean
  /** false when it was not there */
  remove(name: string): boolean
  endSessions(name: string): void
  /** whether a PIN is that of an account; wrong ones count as at a login */
  check(name: string, pin: string, source: string, now: number): Promise<Check>
}

/** How long a token lasts, milliseconds. */
const SESSION_MS = 12 * 3_600_000
/** A session that ends later than this from now was begun by a clock that has been set back since, and is none. */
const SET_BACK_MS = 2 * SESSION_MS
const TOKEN_BYTES = 32

/** Tokens are stored hashed: who reads the file cannot log in with it. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64')

/** Opens the accounts in a database. */
export function openStaff(db: Database): Staff {
  const throttle = openThrottle(db)

  const isThere = (name: string): boolean => db.get('SELECT 1 FROM staff WHERE name = ?', name) !== undefined

  function session(token: string, now: number): Session | undefined {
    const row = db.get('SELECT staff.name, role, expires_at FROM session JOIN staff ON staff.name = session.name WHERE token = ?', hashToken(token))
    const expiresAt = Number(row?.['expires_at'] ?? 0)
    return row && expiresAt > now && expiresAt <= now + SET_BACK_MS ? { name: String(row['name']), role: row['role'] as Role, expiresAt } : undefined
  }

  async function checkPin(name: string, pin: string, source: string, now: number): Promise<Check> {
    const wait = throttle.wait(name, source, now)
    if (wait > 0) return { ok: false, error: { kind: 'wait', seconds: Math.ceil(wait / 1000) } }
    const account = db.get('SELECT pin FROM staff WHERE name = ?', name)
    // an account that is not there takes as long as one that is
    const right = await isPin(pin, String(account?.['pin'] ?? NOBODY))
    if (!account || !right) {
      throttle.wrong(name, source, now)
      return { ok: false, error: { kind: 'wrong' } }
    }
    throttle.right(name, source)
    return { ok: true, stored: String(account['pin']) }
  }

  async function tryLogin(name: string, pin: string, source: string, now: number): Promise<Login> {
    const checked = await checkPin(name, pin, source, now)
    if (!checked.ok) return checked
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    db.transaction(() => {
      db.run('DELETE FROM session WHERE expires_at < ? OR expires_at > ?', now, now + SET_BACK_MS)
      // a PIN that was changed while the old one was looked at begins no session
      db.run('INSERT INTO session (token, name, expires_at) SELECT ?, name, ? FROM staff WHERE name = ? AND pin = ?', hashToken(token), now + SESSION_MS, name, checked.stored)
    })
    const begun = session(token, now)
    return begun ? { ok: true, token, session: begun } : { ok: false, error: { kind: 'wrong' } }
  }

  let last: Promise<unknown> = Promise.resolve()
  /** one after the other: many tries at once are many tries, and each costs the processor its 50 ms */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    async put(name, role, pin) {
      if (isWeakPin(pin)) return false
      const hash = await hashPin(pin)
      db.transaction(() => {
        db.run('INSERT INTO staff (name, role, pin) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET role = excluded.role, pin = excluded.pin', name, role, hash)
        db.run('DELETE FROM session WHERE name = ?', name)
      })
      return true
    },
    login: (name, pin, source, now) => inTurn(() => tryLogin(name, pin, source, now)),
    check: (name, pin, source, now) => inTurn(() => checkPin(name, pin, source, now)),
    session,
    logout: (token) => { db.run('DELETE FROM session WHERE token = ?', hashToken(token)) },
    managers: () => db.all("SELECT name FROM staff WHERE role = 'manager' ORDER BY name").map((row) => String(row['name'])),
    accounts: (now) => db.all(`
      SELECT staff.name, role, count(token) AS sessions FROM staff LEFT JOIN session ON session.name = staff.name AND expires_at > ? AND expires_at <= ?
      GROUP BY staff.name ORDER BY role DESC, staff.name`, now, now + SET_BACK_MS).map((row) => ({
      name: String(row['name']), role: row['role'] as Account['role'], sessions: Number(row['sessions']),
    })),
    changeRole: (name, role) => isThere(name) && (db.run('UPDATE staff SET role = ? WHERE name = ?', role, name), true),
    // its sessions go with it
    remove: (name) => isThere(name) && (db.run('DELETE FROM staff WHERE name = ?', name), true),
    endSessions: (name) => { db.run('DELETE FROM session WHERE name = ?', name) },
  }
}

/** The hash of no PIN at all. */
const NOBODY = `${Buffer.alloc(16).toString('base64')}:${Buffer.alloc(32).toString('base64')}`
