import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { defaultDataDir } from '../data-dir.ts'
import { startStation } from '../start.ts'
import type { Station } from '../station.ts'
import { whyNotStarted } from '../why-not-started.ts'

/** Options of the station itself, as the command line gives them. */
export const runOptionsSchema = z.object({
  data: z.string().min(1).default(defaultDataDir()),
  content: z.string().min(1).optional(),
  port: z.coerce.number().int().min(0).max(65535).optional(),
  host: z.string().min(1).optional(),
  clock: z.iso.datetime({ offset: true, local: true, error: '要写成 2026-11-23T10:00:00+08:00 这样的时刻' }).optional(),
})

/** Asks whoever started the program to start it again. */
const START_AGAIN = 75

/** Runs the station until a signal ends it. `programs` is the folder of the built programs. */
export async function runStation({ data, content, port, host, clock }: z.infer<typeof runOptionsSchema>, programs: string): Promise<void> {
  let station: Station | undefined
  let stopping: Promise<void> | undefined
  // a signal may come twice, from the group and from npm: the second one must not cut the first one's work short
  const stop = (code: number) => { stopping ??= (station?.stop() ?? Promise.resolve()).finally(() => process.exit(code)) }
  process.on('SIGTERM', () => { stop(0) })
  process.on('SIGINT', () => { stop(0) })
  try {
    station = await startStation({
      dataDir: data,
      shippedDir: content ?? path.join(programs, 'content'),
      pagesDir: path.join(programs, 'renderer'),
      version: manifest.version,
      program: { restart: () => { stop(START_AGAIN) } },
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
      ...(clock !== undefined && { clock }),
    })
    if (content !== undefined && !existsSync(path.join(content, 'county/manifest.json'))) {
      process.stderr.write(`${content} 里没有编译好的资料（--content），先用这台机器里已有的\n`)
    }
    if (station.settingsFault) process.stderr.write(`${station.settingsFault}\n`)
    process.stdout.write(`station ready ${station.origin}\n`)
  } catch (error) {
    process.stderr.write(`工作站没有启动：${whyNotStarted(error)}\n`)
    process.exit(1)
  }
}
