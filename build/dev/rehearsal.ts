// A rehearsal of a hall: the kiosk as `npm start` opens it, with a simulated printer, two accounts and the dock.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPrinterSimulator } from '../../tests/support/printer-simulator.ts'
import { LOCAL_CACHE, ROOT, node } from '../lib/paths.mjs'
import { run } from '../lib/spawn.mjs'
import { serveDock } from './dock.ts'

/** A Monday morning while the hall is open: whoever tries something at night can take tickets all the same. */
const MORNING = '2026-11-23T09:42:00+08:00'
const PORTS = { station: 7410, dock: 7411 }
/** Accounts of the rehearsal only; the data folder is in the checkout's cache. */
const ACCOUNTS = [{ name: '示例窗口', role: 'clerk', pin: '258036' }, { name: '示例管理员', role: 'manager', pin: '258036' }] as const

const { values: { clock } } = parseArgs({ options: { clock: { type: 'string', default: MORNING } } })
const data = path.join(LOCAL_CACHE, 'rehearsal')
await mkdir(data, { recursive: true })
const printer = await startPrinterSimulator({ dots: 576 })
await writeFile(path.join(data, 'station.yaml'), `printer: { driver: escpos, device: "${printer.device}", width: 80mm }\n`)

for (const { name, role, pin } of ACCOUNTS) {
  const adding = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'staff', 'add', '--data', data, '--name', name, '--role', role], { stdio: ['pipe', 'ignore', 'inherit'] })
  adding.stdin.end(pin)
  await new Promise((resolve) => adding.once('close', resolve))
}

const station = `http://127.0.0.1:${PORTS.station}`
const dock = await serveDock({ printer, station, port: PORTS.dock })
console.log([
  `设备台 · dock      ${dock.address}`,
  ...['kiosk', 'board', 'counter', 'staff'].map((surface) => `${surface.padEnd(17)} ${station}/${surface}`),
  `账号 · accounts    ${ACCOUNTS.map(({ name, pin }) => `${name} ${pin}`).join('，')}`,
].join('\n'))

const kiosk = run(process.execPath, [path.join(ROOT, 'build/start.mjs'), '--data', data, '--port', String(PORTS.station), '--clock', clock], {
  onLine: (line) => { console.log(line) },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { process.exit(0) })
const { code } = await kiosk
await dock.close()
await printer.close()
process.exitCode = code
