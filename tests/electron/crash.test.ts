import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { takeCrash } from '../../electron/crash.ts'

const parent = mkdtempSync(path.join(os.tmpdir(), 'crash-'))
const dataDir = path.join(parent, 'data')

afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const runToItsEnd = async (body: string): Promise<number> => {
  const source = `import { exitOnCrash } from ${JSON.stringify(path.resolve('electron/crash.ts'))}; exitOnCrash(${JSON.stringify(dataDir)}); ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'ignore' })
  const [code] = await once(child, 'exit') as [number]
  return code
}

test('a bug ends the process with 70 and is told to the next run, once', async () => {
  expect(await runToItsEnd('setTimeout(() => { throw new Error("broken wheel") }); setInterval(() => {}, 1000)')).toBe(70)
  expect(takeCrash(dataDir)).toContain('broken wheel')
  expect(takeCrash(dataDir)).toBeUndefined()
})

test('a run that ends well leaves no note', async () => {
  expect(await runToItsEnd('')).toBe(0)
  expect(existsSync(dataDir)).toBe(false)
})
