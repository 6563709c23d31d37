import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { FaultRow } from '../../core/contract/management.ts'

/** So many are shown, and so much of each: a trace is for the file. */
const MOST = 200
const LONGEST = 500

/** A line of the journal that tells of a fault. */
const lineSchema = z.object({ time: z.iso.datetime(), where: z.string(), message: z.string(), msg: z.literal('fault') })

/** The latest faults of the journal in `<data>/logs`, the newest first. Lines that cannot be read are left out. */
export async function readFaults(dataDir: string): Promise<FaultRow[]> {
  const folder = path.join(dataDir, 'logs')
  const numberOf = (name: string): number => Number(/^station\.(\d+)\.log$/.exec(name)?.[1] ?? -1)
  const names = (await readdir(folder).catch(() => [])).filter((name) => numberOf(name) >= 0).toSorted((a, b) => numberOf(b) - numberOf(a))
  const faults: FaultRow[] = []
  for (const name of names) {
    if (faults.length >= MOST) break
    const lines = (await readFile(path.join(folder, name), 'utf8').catch(() => '')).split('\n')
    faults.push(...lines.filter((line) => line.includes('"fault"')).slice(faults.length - MOST).flatMap(faultIn).toReversed())
  }
  return faults.slice(0, MOST)
}

function faultIn(line: string): FaultRow[] {
  try {
    const { time, where, message } = lineSchema.parse(JSON.parse(line))
    return [{ at: time, where: where.slice(0, LONGEST), message: message.slice(0, LONGEST) }]
  } catch {
    return [] // cut off by a power cut, or something else
  }
}
