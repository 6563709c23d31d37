import { Command } from 'commander'
import { z } from 'zod'
import { startServer, type Served } from '../serve/serve.ts'
import { giveUp, say } from './say.ts'

const portSchema = z.coerce.number().int().min(0).max(65535)

/** Lines that wait for a reader who has stopped reading, bytes; more are dropped. */
const BACKLOG = 2 ** 20

/** `county serve --repo DIR [--port N] [--host H]`: the repository over HTTP, until a signal ends it. */
export const serveCommand = (): Command => new Command('serve')
  .description('把仓库放到网上给大厅取；每次访问打一行，停用 Ctrl+C\nServe the repository over HTTP; a line for each request')
  .requiredOption('--repo <DIR>', '仓库 (repository)')
  .option('--port <N>', '端口，0 为任意空闲端口 (port, 0 for any free one)', '7420')
  .option('--host <HOST>', '监听地址，让别的机器连进来用 0.0.0.0 (address to listen on)', '127.0.0.1')
  .helpOption('-h, --help', '看帮助 (help)')
  .action(async ({ repo, port, host }: { repo: string; port: string; host: string }) => {
    const number = portSchema.safeParse(port)
    if (!number.success) {
      giveUp({ kind: 'faulty', message: '端口（--port）要写 0 到 65535 的整数' })
      return
    }
    let served: Served | undefined
    let stopping: Promise<void> | undefined
    // a signal may come twice, from the group and from npm
    const stop = () => { stopping ??= (served?.close() ?? Promise.resolve()).finally(() => process.exit(0)) }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    const started = await startServer({ repo, host, port: number.data, log: (line) => { if (process.stdout.writableLength < BACKLOG) say(line) } })
    if (started.ok) {
      served = started.value
      say(`county ready ${served.origin}`)
    } else giveUp(started.error)
  })
