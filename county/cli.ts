import { Command, CommanderError } from 'commander'
import { passphraseCommand } from './commands/change-passphrase.ts'
import { checkCommand } from './commands/check.ts'
import { compileCommand } from './commands/compile.ts'
import { exportCommand } from './commands/export-usb.ts'
import { importCommand } from './commands/import.ts'
import { keygenCommand } from './commands/keygen.ts'
import { publishCommand } from './commands/publish.ts'
import { rootSignCommand } from './commands/root-sign.ts'
import { rotateCommand } from './commands/rotate.ts'
import { serveCommand } from './commands/serve.ts'
import { tell } from './commands/say.ts'
import { misuseOf, WRONG_USAGE } from '../station/files/misuse.ts'

/** Headings of the help, Chinese first. */
const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法 Usage:', 'Options:': '选项 Options:', 'Commands:': '命令 Commands:' }

const program = new Command('county')
  .description('县级端：检查、编译、导入办事内容，签名发布、做 U 盘\nCounty side: check, compile, import, sign and publish content')
  .helpOption('-h, --help', '看帮助 (help)')
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .addCommand(checkCommand())
  .addCommand(compileCommand())
  .addCommand(importCommand())
  .addCommand(keygenCommand())
  .addCommand(publishCommand())
  .addCommand(rotateCommand())
  .addCommand(rootSignCommand())
  .addCommand(passphraseCommand())
  .addCommand(exportCommand())
  .addCommand(serveCommand())

for (const command of program.commands) command.copyInheritedSettings(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  const misuse = misuseOf(error)
  if (misuse !== undefined) tell(misuse)
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
}
