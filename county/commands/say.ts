import { formatProblem, type Problem } from '../../core/content/problem.ts'
import { WRONG_USAGE } from '../../station/files/misuse.ts'
import type { Refusal } from '../result.ts'

/** Results go to standard output, for people and programs to read on. */
export const say = (text: string): void => { process.stdout.write(`${text}\n`) }

/** Progress and faults go to standard error. */
export const tell = (text: string): void => { process.stderr.write(`${text}\n`) }

/** One problem a line, then how many there are. */
export function sayProblems(problems: readonly Problem[]): void {
  for (const problem of problems) say(formatProblem(problem))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  say(problems.length === 0 ? '没有发现问题' : `${String(errors)} 个错误，${String(problems.length - errors)} 个警告`)
}

/** Tells why the command could not work, and ends with the code of wrong usage: 1 is for errors found in the content. */
export function giveUp(error: Refusal): void {
  tell(error.message)
  process.exitCode = WRONG_USAGE
}

/** From so many steps on, progress is worth telling. */
const MANY = 500

/** Tells progress at every so many steps, and only where there are many. */
export function tellProgress(what: string, done: number, total: number): void {
  if (total >= MANY && (done % Math.ceil(total / 10) === 0 || done === total)) tell(`${what} ${String(done)}/${String(total)}`)
}

/** From so many bytes on, progress is worth telling: less is done before it is read. */
const LARGE = 20e6

/** Tells progress in bytes at each tenth, and only where there is much. */
export function byteProgress(): (what: string, done: number, total: number) => void {
  let told = ''
  return (what, done, total) => {
    const line = `${what} ${String(Math.floor((10 * done) / total) * 10)}%`
    if (total < LARGE || line === told) return
    told = line
    tell(line)
  }
}
