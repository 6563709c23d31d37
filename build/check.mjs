// `npm run check`: everything that needs no window, in under a minute. Layers are among the unit tests.
import { ensureInstalled } from './lib/install.mjs'
import { DEAD_CODE, LINT, TYPES, UNIT } from './lib/stages.mjs'

/** @param {import('./lib/stages.mjs').Stage} stage */
const show = async (stage) => {
  const outcome = await stage.run()
  const verdict = outcome.failed === 0 ? 'ok    ' : 'FAILED'
  console.log(`${verdict} ${stage.name.padEnd(10)} ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.seconds.toFixed(1)} s`)
  if (outcome.failed > 0) console.log(outcome.output)
  return outcome.failed
}

/** One stage after the other. @param {readonly import('./lib/stages.mjs').Stage[]} stages */
const inTurn = async (stages) => {
  let failed = 0
  for (const stage of stages) failed += await show(stage)
  return failed
}

const main = async () => {
  if (!await ensureInstalled()) return 1
  // two lanes of about the same length, for two cores
  const failed = await Promise.all([inTurn([TYPES, LINT]), inTurn([UNIT, DEAD_CODE])])
  return failed.some((count) => count > 0) ? 1 : 0
}

process.exitCode = await main()
