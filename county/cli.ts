import { Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.ts'
import { compileCommand } from './commands/compile.ts'
import { importCommand } from './commands/import.ts'
import { tell, WRONG_USAGE } from './commands/say.ts'

/** Headings of the help, Chinese first. */
const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法 Usage:', 'Options:': '选项 Options:', 'Commands:': '命令 Commands:' }

/** What is wrong with the words typed, by the library's code; its own sentence follows. */
const MISUSES: Readonly<Record<string, string>> = {
  'commander.missingMandatoryOptionValue': '少写了一个必须的选项',
  'commander.optionMissingArgument': '选项后面少了内容',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '多写了内容',
}

const program = new Command('county')
  .description('县级端：检查、编译、导入办事内容\nCounty side: check, compile and import content')
  .helpOption('-h, --help', '看帮助 (help)')
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .addCommand(checkCommand())
  .addCommand(compileCommand())
  .addCommand(importCommand())

for (const command of program.commands) command.copyInheritedSettings(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  const misuse = MISUSES[error.code]
  if (misuse !== undefined) tell(`${misuse}，加 --help 看用法 (${error.message.split('\n')[0] ?? ''})`)
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
}
