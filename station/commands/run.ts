import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import type { runOptionsSchema } from '../run-options.ts'
import { startStation } from '../start.ts'
import type { Station } from '../station.ts'
import { whyNotStarted } from '../why-not-started.ts'

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
