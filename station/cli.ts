import path from 'node:path'
import { Command, CommanderError } from 'commander'
import type { z } from 'zod'
import { runStation } from './commands/run.ts'
import { addStaff, staffAddSchema } from './commands/staff-add.ts'
import { trust, trustSchema } from './commands/trust.ts'
import { displaysSchema, displaysText } from './displays.ts'
import { misuseOf, WRONG_USAGE } from './files/misuse.ts'
import { fittingOptions, runOptionsSchema } from './run-options.ts'
import { whyNotStarted } from './why-not-started.ts'

const DATA = ['--data <dir>', '数据文件夹 / data folder'] as const

const program = new Command('station')
  .description('无屏幕的大厅工作站，浏览器打开它给出的地址 / the headless station')
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .option(...DATA)
  .option('--content <dir>', '随机内容（county compile 的结果）/ compiled content that ships with the program')
  .option('--port <n>', '端口，0 为任意空闲端口 / port, 0 for any free one')
  .option('--host <address>', '监听地址，默认 127.0.0.1 / address to listen on')
  .option('--clock <iso>', '把工作站的钟拨到这一刻再走，用于测试和演练 / start the clock at this moment')
  .action(async (options) => {
    const fitting = parsed(runOptionsSchema, options)
    if (fitting) await runStation(fitting, path.join(import.meta.dirname, '..'))
  })

program.command('staff').description('工作人员账号 / staff accounts')
  .command('add').description('新增账号，或给已有的换密码；密码从标准输入读 / adds an account, or sets its PIN, read from standard input')
  .option(...DATA)
  .requiredOption('--name <name>', '名字 / name')
  .requiredOption('--role <role>', 'manager 大厅管理员，clerk 窗口人员')
  .action(async (_options, command: Command) => {
    const fitting = parsed(staffAddSchema, command.optsWithGlobals())
    if (!fitting) return
    const why = await addStaff(fitting, process.stdin).catch(whyNotStarted)
    if (why === undefined) process.stdout.write('账号好了\n')
    else giveUp(why, 1)
  })

program.command('displays').description('这台机器接了哪些显示器，按 station.yaml 的写法 / the displays, as station.yaml writes them')
  .option(...DATA)
  .action(async (_options, command: Command) => {
    const fitting = parsed(displaysSchema, command.optsWithGlobals())
    if (!fitting) return
    const found = await displaysText(fitting.data)
    if (found.ok) process.stdout.write(found.text)
    else giveUp(found.why, 1)
  })

program.command('trust').description('认县里的钥匙：以后只用它签过的资料 / the root whose signatures this station takes content by')
  .option(...DATA)
  .requiredOption('--root <file>', '县里给的 1.root.json / the county\'s first root')
  .action(async (_options, command: Command) => {
    const fitting = parsed(trustSchema, command.optsWithGlobals())
    if (!fitting) return
    const { ok, said } = await trust(fitting).catch((error: unknown) => ({ ok: false, said: whyNotStarted(error) }))
    if (ok) process.stdout.write(`${said}\n`)
    else giveUp(said, 1)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  const misuse = misuseOf(error)
  if (misuse !== undefined) process.stderr.write(`${misuse}\n`)
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
}

/** Options that fit; otherwise the sentences are said, and the exit code is set. */
function parsed<T>(schema: z.ZodType<T>, options: unknown): T | undefined {
  const fitting = fittingOptions(schema, options)
  if (fitting.ok) return fitting.options
  giveUp(fitting.why, WRONG_USAGE)
  return undefined
}

function giveUp(why: string, exitCode: number): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = exitCode
}
