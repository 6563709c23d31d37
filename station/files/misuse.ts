import type { CommanderError } from 'commander'

/** What is wrong with the words typed, by the library's code; its own sentence follows. */
const MISUSES: Readonly<Record<string, string>> = {
  'commander.missingMandatoryOptionValue': '少写了一个必须的选项',
  'commander.optionMissingArgument': '选项后面少了内容',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '多写了内容',
}

/** Exit code for wrong usage; 1 is for work that could not be done. */
export const WRONG_USAGE = 2

/** What is wrong with a command line, as a sentence; undefined when nothing is, as after `--help`. */
export function misuseOf({ code, message }: CommanderError): string | undefined {
  const misuse = MISUSES[code]
  return misuse === undefined ? undefined : `${misuse}，加 --help 看用法 (${message.split('\n')[0] ?? ''})`
}
