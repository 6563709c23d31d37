import { parseArgs } from 'node:util'

const OPTIONS = { data: { type: 'string' }, content: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' }, clock: { type: 'string' } } as const

/** What the shell was started with; the same words as the headless program's. Chromium's own switches pass by. */
export type ShellArguments = Partial<Record<keyof typeof OPTIONS, string>>

/** Reads the command line. @param argv without the program itself */
export const readArguments = (argv: readonly string[]): ShellArguments => {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true })
  const isGiven = (pair: [string, unknown]): pair is [keyof ShellArguments, string] => pair[0] in OPTIONS && typeof pair[1] === 'string'
  return Object.fromEntries(Object.entries(values).filter(isGiven))
}
