import { spawn } from 'node:child_process'
import path from 'node:path'

const CLI = path.resolve(import.meta.dirname, '../../county/cli.ts')

/** What a command of the county side printed, and its exit code. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `county …` as a program of its own. */
export function runCounty(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const out = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text })
    child.on('error', reject).on('close', (code) => { resolve({ code, ...out }) })
  })
}
