import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { refuse, ok, type Result } from '../result.ts'

const PASSPHRASE = 'COUNTY_PASSPHRASE'

/** Takes the passphrase of the keys from the environment, or asks for it without showing what is typed. */
export async function readPassphrase(question: string, variable = PASSPHRASE): Promise<Result<string>> {
  const given = process.env[variable]
  if (given !== undefined) return ok(given)
  if (!process.stdin.isTTY) return refuse('unreadable', `没有口令：请在终端里运行，或者把口令放进环境变量 ${variable}`)
  process.stderr.write(`${question}：`)
  const typed = await hiddenLine()
  process.stderr.write('\n')
  return typed === undefined ? refuse('unreadable', '没有输入口令') : ok(typed)
}

/** Takes the passphrase for new keys: who types it types it twice. */
export async function choosePassphrase(question: string, variable?: string): Promise<Result<string>> {
  const first = await readPassphrase(question, variable)
  if (!first.ok || process.env[variable ?? PASSPHRASE] !== undefined) return first
  const second = await readPassphrase('再输一次', variable)
  return second.ok && second.value !== first.value ? refuse('faulty', '两次输的口令不一样，请再来') : second
}

/** A line from the terminal; what readline would show of it goes nowhere. Undefined when it is broken off. */
function hiddenLine(): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done() } })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    line.once('line', (text) => {
      resolve(text)
      line.close()
    })
    line.once('close', () => { resolve(undefined) })
    line.once('SIGINT', () => { line.close() })
  })
}
