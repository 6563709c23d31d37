import path from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import manifest from '../package.json' with { type: 'json' }
import { defaultDataDir } from './data-dir.ts'
import { startStation } from './start.ts'
import type { Station } from './station.ts'
import { whyNotStarted } from './why-not-started.ts'

const argumentsSchema = z.object({
  data: z.string().min(1).default(defaultDataDir()),
  content: z.string().min(1).default(path.join(import.meta.dirname, '..', 'content')),
  port: z.coerce.number().int().min(0).max(65535).optional(),
  host: z.string().min(1).optional(),
  clock: z.iso.datetime({ offset: true, local: true }).optional(),
})

const program = new Command('station')
  .description('无屏幕的大厅工作站，浏览器打开它给出的地址 / the headless station')
  .option('--data <dir>', '数据文件夹 / data folder')
  .option('--content <dir>', '随机内容（county compile 的结果）/ compiled content that ships with the program')
  .option('--port <n>', '端口，0 为任意空闲端口 / port, 0 for any free one')
  .option('--host <address>', '监听地址，默认 127.0.0.1 / address to listen on')
  .option('--clock <iso>', '把工作站的钟拨到这一刻再走，用于测试和演练 / start the clock at this moment')
  .parse()

const parsed = argumentsSchema.safeParse(program.opts())
if (!parsed.success) program.error(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'), { exitCode: 2 })
else await run(parsed.data)

async function run({ data, content, port, host, clock }: z.infer<typeof argumentsSchema>): Promise<void> {
  let station: Station | undefined
  let stopping: Promise<void> | undefined
  // a signal may come twice, from the group and from npm: the second one must not cut the first one's work short
  const stop = () => { stopping ??= (station?.stop() ?? Promise.resolve()).finally(() => process.exit(0)) }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    station = await startStation({
      dataDir: data,
      shippedDir: content,
      pagesDir: path.join(import.meta.dirname, '..', 'renderer'),
      version: manifest.version,
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
      ...(clock !== undefined && { clock }),
    })
    if (station.settingsFault) process.stderr.write(`${station.settingsFault}\n`)
    process.stdout.write(`station ready ${station.origin}\n`)
  } catch (error) {
    process.stderr.write(`工作站没有启动：${whyNotStarted(error)}\n`)
    process.exit(1)
  }
}
