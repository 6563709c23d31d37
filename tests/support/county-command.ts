import { spawn } from 'node:child_process'
import path from 'node:path'

const CLI = path.resolve(import.meta.dirname, '../../county/cli.ts')
const CRASH = path.resolve(import.meta.dirname, 'crash-before.mjs')

/** What a command of the county side printed, and its exit code: null when a signal ended it. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** in the environment, besides what is there */
  readonly env?: Readonly<Record<string, string>>
  /** kills the program before its change of the disk with this number, from 0 */
  readonly crashBefore?: number
}

/** Runs `county …` as a program of its own. */
export function runCounty(args: readonly string[], { env = {}, crashBefore }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const preload = crashBefore === undefined ? [] : ['--import', CRASH]
    const child = spawn(process.execPath, [...preload, CLI, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, ...(crashBefore !== undefined && { CRASH_BEFORE: String(crashBefore) }) },
    })
    const out = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text })
    child.on('error', reject).on('close', (code) => { resolve({ code, ...out }) })
  })
}
