// `npm test`: from a fresh checkout to everything tested, in Electron and in a browser.
import { ensureBuilt } from './lib/build.mjs'
import { ensureSystemPackages } from './lib/debian.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { say } from './lib/say.mjs'
import { DEAD_CODE, LINT, PROGRAMS, TYPES, UNIT, e2e } from './lib/stages.mjs'

/** @param {string} line */
const echo = (line) => console.log(`  ${line}`)

/** @returns {Promise<string | undefined>} the folder of an Electron, when everything that the tests need is there */
const prepare = async () => {
  if (!await ensureInstalled()) return undefined
  const found = await findElectron()
  if (!found.ok) {
    say(found.error.message)
    return undefined
  }
  return await ensureSystemPackages() && await ensureBuilt() ? found.runtime.dist : undefined
}

const sum = { passed: 0, failed: 0 }

/** One stage after the other. @param {readonly import('./lib/stages.mjs').Stage[]} stages */
const inTurn = async (stages) => {
  for (const stage of stages) {
    console.log(`${stage.name} …`)
    const { passed, failed, seconds } = await stage.run(echo)
    console.log(`${stage.name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`)
    sum.passed += passed
    sum.failed += failed
  }
}

/** @returns {Promise<number>} exit code */
const main = async () => {
  const electron = await prepare()
  if (electron === undefined) return 1
  // what only reads the sources and the unit tests, a core each; then, alone, what starts whole programs and looks at a clock
  await Promise.all([inTurn([TYPES, LINT, DEAD_CODE]), inTurn([UNIT])])
  await inTurn([PROGRAMS, e2e('electron', electron), e2e('chromium')])
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
}

process.exitCode = await main()
