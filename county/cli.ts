import { Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.ts'
import { compileCommand } from './commands/compile.ts'
import { importCommand } from './commands/import.ts'

/** Exit code for wrong usage or unreadable input; 1 is for errors found in the content. */
const WRONG_USAGE = 2

const program = new Command('county')
  .description('县级端：检查、编译、导入办事内容\nCounty side: check, compile and import content')
  .helpOption('-h, --help', '看帮助 (help)')
  .helpCommand(false)
  .showHelpAfterError('（加 --help 看用法 / add --help for usage）')
  .exitOverride()
  .addCommand(checkCommand())
  .addCommand(compileCommand())
  .addCommand(importCommand())

for (const command of program.commands) command.exitOverride().copyInheritedSettings(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
}
