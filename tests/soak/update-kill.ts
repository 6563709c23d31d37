// Run as a program of its own: npm run soak -- update-kill [--kills N]
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { killUpdates, type Figures } from '../support/kill-updates.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } })
const folder = await mkdtemp(path.join(os.tmpdir(), 'soak-'))
const began = performance.now()
const line = ({ kills, old, fresh, finished }: Readonly<Figures>): string =>
  `${Object.entries(kills).map(([phase, count]) => `${phase} ${count}`).join(', ')}; the old content ${old} times, the new ${fresh} times, each whole; ${finished} updates finished by themselves`

const figures = await killUpdates({
  folder, kills: Number(values.kills),
  onKill: (so) => { if ((so.old + so.fresh) % 20 === 0) process.stdout.write(`${line(so)}\n`) },
})
process.stdout.write(`${line(figures)}; ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
await rm(folder, { recursive: true, force: true })
