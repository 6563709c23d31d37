import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { LOCAL_CACHE, node, tool } from './paths.mjs'
import { run } from './spawn.mjs'

/**
 * What a stage found; `output` is what to show when something failed.
 * @typedef {{ passed: number, failed: number, seconds: number, output: string }} Outcome
 * @typedef {{ name: string, run: (onLine?: (line: string) => void) => Promise<Outcome> }} Stage
 */

/** @param {string} name */
const reportFile = (name) => path.join(LOCAL_CACHE, `${name}.json`)

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(line: string) => void} [onLine]
 */
const timed = async (command, env = {}, onLine = () => undefined) => {
  const start = performance.now()
  const ended = await run(node(), command, { env: { ...process.env, ...env }, onLine })
  return { ...ended, seconds: (performance.now() - start) / 1000 }
}

/** A tool that either finds nothing or fails: counts as one. @param {string} name @param {readonly string[]} command @returns {Stage} */
const single = (name, command) => ({
  name,
  run: async (onLine) => {
    const { code, output, seconds } = await timed(command, {}, onLine)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, output }
  },
})

/**
 * A test runner that leaves a report; a run without one failed as a whole.
 * @param {string} name
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {(report: any) => { passed: number, failed: number, leftOut?: number }} count
 * @returns {Stage}
 */
const tests = (name, command, env, count) => ({
  name,
  run: async (onLine) => {
    await mkdir(LOCAL_CACHE, { recursive: true })
    await rm(reportFile(name), { force: true })
    const { code, output, seconds } = await timed(command, env, onLine)
    const report = await readFile(reportFile(name), 'utf8').then(JSON.parse, () => undefined)
    const { passed, failed, leftOut = 0 } = report === undefined ? { passed: 0, failed: 1 } : count(report)
    if (leftOut > 0) onLine?.(`${leftOut} left out: this machine lacks what they need`)
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, seconds, output }
  },
})

/**
 * Tests that need what a machine may lack (the right to mount, say) leave themselves out there: they have neither passed nor
 * failed, and the output says how many there were.
 * @param {{ numTotalTests: number, numPassedTests: number, numPendingTests: number }} report
 */
const countVitest = ({ numTotalTests, numPassedTests, numPendingTests }) =>
  ({ passed: numPassedTests, failed: numTotalTests - numPassedTests - numPendingTests, leftOut: numPendingTests })

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
const countPlaywright = ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped })

export const TYPES = single('types', [tool('vue-tsc/bin/vue-tsc.js'), '-b', '--pretty', 'false'])

export const LINT = single('lint', [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0', '--cache', '--cache-location', path.join(LOCAL_CACHE, 'eslint'), '--cache-strategy', 'content'])

export const DEAD_CODE = single('dead-code', [tool('knip/bin/knip.js'), '--no-progress', '--no-config-hints'])

/** The tests of one of Vitest's projects. @param {'unit' | 'programs'} project */
const vitest = (project) => tests(project, [
  tool('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(project)}`,
], { NO_COLOR: '1' }, countVitest)

export const UNIT = vitest('unit')

/** What starts, feeds or kills whole programs and devices. */
export const PROGRAMS = vitest('programs')

/** The specs of tests/e2e in one host. @param {'electron' | 'chromium'} host @param {string} [electron] folder of the Electron to use @returns {Stage} */
export const e2e = (host, electron) => tests(`e2e-${host}`, [tool('@playwright/test/cli.js'), 'test', `--project=${host}`, '--reporter=list,json'], {
  FORCE_COLOR: '0',
  PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile(`e2e-${host}`),
  ...(electron === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron }),
}, countPlaywright)
