import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { run } from '../../build/lib/spawn.mjs'

const NODE = process.execPath
const module = JSON.stringify(new URL('../../build/lib/spawn.mjs', import.meta.url).href)

test('a program’s words and its exit code are kept', async () => {
  const lines: string[] = []
  const ended = await run(NODE, ['--eval', 'console.log("one\\ntwo"); console.error("three"); process.exit(3)'], { onLine: (line) => lines.push(line) })
  expect(ended.code).toBe(3)
  expect(lines.toSorted()).toEqual(['one', 'three', 'two'])
  expect(ended.output).toContain('three')
})

test('a program that does not exist is a value, not an exception', async () => {
  expect(await run('no-such-program-here', [])).toMatchObject({ code: 127 })
})

test('a program that a signal ended has the code that shells give', async () => {
  expect(await run(NODE, ['--eval', 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)'])).toMatchObject({ code: 143 })
})

test('handing over passes standard input, the end signal and the exit code', async () => {
  const program = 'process.stdin.once("data", (text) => console.log("heard " + text)); process.once("SIGTERM", () => process.exit(7)); console.log("ready")'
  const source = `import { handOver } from ${module}; process.exitCode = await handOver(process.execPath, ["--eval", ${JSON.stringify(program)}])`
  const child = spawn(NODE, ['--input-type=module', '--eval', source], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ready')
  child.stdin.write('hello\n')
  expect((await lines.next()).value).toBe('heard hello')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([7, null])
})
