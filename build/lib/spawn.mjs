import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './paths.mjs'

/**
 * How a program ended. `code` follows the shells: 128 + signal when a signal ended it.
 * @typedef {{ code: number, output: string }} Ended
 */

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
const exitCode = (code, signal) => code ?? 128 + (signal === null ? 0 : constants.signals[signal])

/**
 * Runs a program to its end and keeps what it says. It ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void }} [options] `onLine` also gets each line as it comes
 * @returns {Promise<Ended>}
 */
export const run = (command, args, options = {}) => new Promise((resolve) => {
  const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => child.kill()
  process.once('exit', stop)
  let output = ''
  let rest = ''
  /** @param {Buffer} data */
  const take = (data) => {
    output += data.toString()
    const lines = (rest + data.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) options.onLine?.(line)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  child.once('error', (error) => {
    process.removeListener('exit', stop)
    resolve({ code: 127, output: `${command}: ${error.message}\n` })
  })
  child.once('close', (code, signal) => {
    process.removeListener('exit', stop)
    resolve({ code: exitCode(code, signal), output })
  })
})

/**
 * Hands the terminal over to a program: standard input, output and signals are its own, in the same process group.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export const handOver = (command, args, env = process.env) => new Promise((resolve) => {
  const child = spawn(command, args, { cwd: process.cwd(), env, stdio: 'inherit' })
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // a terminal sends Ctrl-C to the whole group: the program has it already
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  child.once('error', (error) => {
    process.stderr.write(`${command}: ${error.message}\n`)
    resolve(127)
  })
  child.once('close', (code, signal) => {
    for (const each of signals) process.removeListener(each, pass)
    resolve(exitCode(code, signal))
  })
})

/** Until the program takes over, a signal simply ends the command, and with it what it started. */
export const endQuietlyOnSignal = () => {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const end = () => process.exit(0)
  for (const signal of signals) process.once(signal, end)
  return () => {
    for (const signal of signals) process.removeListener(signal, end)
  }
}
