import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { node, ROOT } from '../../build/lib/paths.mjs'
import type { RunningStation } from './hosts.ts'

const PIN = '864201'

/** Asks a station over REST; throws with the answer when it refuses. */
export async function rest(station: Pick<RunningStation, 'origin'>, method: 'GET' | 'POST' | 'PUT' | 'DELETE', address: string, body?: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(`${station.origin}/api${address}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Takes a ticket elsewhere in the hall, and gives its number. */
export async function takeTicket(station: Pick<RunningStation, 'origin'>, businessId: string): Promise<string> {
  return (await rest(station, 'POST', '/tickets', { businessId }) as { number: string }).number
}

/** A member of staff who is logged in: what a clerk does at a counter, over REST. */
export async function clerkOf(station: RunningStation, name = '王某', role: 'clerk' | 'manager' = 'clerk') {
  const adding = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'staff', 'add', '--data', station.dataDir, '--name', name, '--role', role], { stdio: ['pipe', 'ignore', 'inherit'] })
  adding.stdin.end(`${PIN}\n`)
  const [code] = await once(adding, 'exit') as [number | null]
  if (code !== 0) throw new Error(`staff add ended with ${code}`)
  const { token } = await rest(station, 'POST', '/staff/login', { name, pin: PIN }) as { token: string }
  return {
    ask: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', address: string, body?: unknown) => rest(station, method, address, body, token),
    /** does something at a counter: open, call-next, no-show … */
    at: (counter: string, act: string, body: object = {}) => rest(station, 'POST', `/counters/${counter}/${act}`, body, token),
  }
}

/** Somebody comes for 低保 and is served at window 5; gives the number. */
export async function serveSomebody(station: RunningStation): Promise<string> {
  const { number } = await rest(station, 'POST', '/tickets', { businessId: 'relief', procedureId: 'dibao' }) as { number: string }
  const { at } = await clerkOf(station, '主任', 'manager')
  await at('5', 'open')
  await at('5', 'call', { number })
  await at('5', 'finish')
  return number
}

/** Somebody suggests something, and the manager answers it at the kiosk. */
export async function answerSomebody(station: RunningStation): Promise<void> {
  const { ask } = await clerkOf(station, '主任', 'manager')
  const said = '材料说明看不懂，字太小，能不能写大一点，最好有个样子照着填。我来回跑了三趟，第一趟说少户口本，第二趟说少照片，第三趟才办成。'
  for (const text of ['厕所不干净，洗手的地方没有水。', '想要早点开门，天冷，老人在门口站不住。', said]) {
    const { id } = await ask('POST', '/feedback', { text }) as { id: number }
    await ask('POST', `/feedback/${id}/answer`, { answer: '谢谢您提出来。从下周一起大厅 7 点半开门，先进来坐着等，8 点开始办事。', isPublic: true })
  }
}
