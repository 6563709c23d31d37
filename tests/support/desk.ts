import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type Page } from '@playwright/test'
import { ROOT, node } from '../../build/lib/paths.mjs'

/** Somebody of the hall's staff. */
export interface Account {
  readonly name: string
  readonly role: 'clerk' | 'manager'
}

/** The PIN of all accounts here. */
export const PIN = '864201'
const CLI = path.join(ROOT, 'dist/station/cli.js')

/** As desks have it. */
export const DESK = { width: 1366, height: 768 }

/** The staff of the hall in these tests. */
export const STAFF = { wang: { name: '王秀兰', role: 'clerk' }, li: { name: '李建国', role: 'clerk' }, chen: { name: '陈主任', role: 'manager' }, zhou: { name: '周站长', role: 'manager' } } as const satisfies Record<string, Account>

/** Adds an account as `staff add` does; for one that is there it is a new PIN. */
export async function addAccount(dataDir: string, { name, role }: Account, pin = PIN): Promise<void> {
  const child = spawn(node(), [CLI, 'staff', 'add', '--data', dataDir, '--name', name, '--role', role], { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(pin)
  const [code] = await once(child, 'exit') as [number]
  expect(code).toBe(0)
}

/** All accounts, for the `prepare` of a test's world. */
export async function addStaff(dataDir: string): Promise<void> {
  for (const account of Object.values(STAFF)) await addAccount(dataDir, account)
}

/** Starts a station again on its data and its port, and gives it when it serves. */
export async function startAgain(dataDir: string, origin: string, clock: string): Promise<ChildProcess> {
  const child = spawn(node(), [CLI, '--data', dataDir, '--port', new URL(origin).port, '--clock', clock], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface(child.stdout), 'line')
  return child
}

/** Calls over REST, as another system of the hall makes them. */
export const rest = (origin: string, token?: string) => ({
  async ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', address: string, body?: object) {
    const answer = await fetch(`${origin}/api${address}`, {
      method,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  },
  /** takes a ticket and gives its number */
  async take(businessId: string, more: { procedureId?: string; brought?: number[]; priority?: boolean } = {}): Promise<string> {
    const { body } = await this.ask('POST', '/tickets', { businessId, ...more })
    return body.number as string
  },
})

/** The token of somebody who logs in over REST. */
export async function tokenOf(origin: string, { name }: Account): Promise<string> {
  return (await rest(origin).ask('POST', '/staff/login', { name, pin: PIN })).body.token as string
}

/** Types name and PIN into the page and sends them. */
export async function logIn(page: Page, { name }: Pick<Account, 'name'>, pin = PIN): Promise<void> {
  await page.getByLabel('名字').fill(name)
  await page.getByLabel('密码').fill(pin)
  await page.getByRole('button', { name: '登录' }).click()
}

/** What a clerk does and sees. */
export const clerk = (page: Page) => ({
  /** logs in and opens a window */
  begin: async (account: Account, windowId: string) => {
    await logIn(page, account)
    await page.getByRole('button', { name: new RegExp(`^${windowId}号窗口`) }).click()
    await page.getByRole('button', { name: /^开窗 / }).click()
    await expect(page.getByRole('button', { name: '暂停窗口' })).toBeVisible()
  },
  red: page.locator('button.red'),
  /** the number at the window */
  number: page.locator('p.number'),
  /** presses a button by its word, once it can be pressed */
  press: async (name: string | RegExp) => { await page.getByRole('button', { name }).click() },
  /** presses a function key, once the page would take it */
  key: async (key: string) => {
    await expect(page.locator(`[aria-keyshortcuts=${key}]`)).toBeEnabled()
    await page.keyboard.press(key)
  },
})
