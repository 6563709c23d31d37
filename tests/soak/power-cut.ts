// Run as a program of its own: npm run soak -- power-cut [--kills N]
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../../build/lib/paths.mjs'
import { cutPower, type Figures } from '../support/power-cut.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '300' } } })
const kills = Number(values.kills)
const data = await mkdtemp(path.join(os.tmpdir(), 'soak-'))
const began = performance.now()
const line = ({ served, starting, tickets, calls, again, writtenUnanswered }: Readonly<Figures>): string =>
  `${served + starting} kills (${starting} of them before the station served): ${tickets} tickets and ${calls} calls answered, all there; `
  + `${again} requests asked again, ${writtenUnanswered} of them had been written`

const figures = await cutPower({
  cli: path.join(ROOT, 'dist/station/cli.js'), content: path.join(ROOT, 'dist/content'), data, kills,
  onKill: (so) => { if ((so.served + so.starting) % 20 === 0) process.stdout.write(`${line(so)}\n`) },
})
process.stdout.write(`${line(figures)}; ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
await rm(data, { recursive: true, force: true })
