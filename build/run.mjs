// `npm run station -- …` and `npm run county -- …`: builds what is stale, then is that program.
import path from 'node:path'
import { ensureBuilt, ensurePrograms } from './lib/build.mjs'
import { withCompiledContent } from './lib/content.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT, node } from './lib/paths.mjs'
import { say } from './lib/say.mjs'
import { endQuietlyOnSignal, handOver } from './lib/spawn.mjs'

const PROGRAMS = { station: ensureBuilt, county: ensurePrograms }

/** @param {string | undefined} name @returns {name is keyof typeof PROGRAMS} */
const isProgram = (name) => name !== undefined && name in PROGRAMS

/** @param {readonly string[]} argv @returns {Promise<number>} */
const main = async ([name, ...args]) => {
  if (!isProgram(name)) {
    say(`usage: node build/run.mjs ${Object.keys(PROGRAMS).join('|')} [arguments]`)
    return 2
  }
  const listenAgain = endQuietlyOnSignal()
  if (!await ensureInstalled() || !await PROGRAMS[name]()) return 1
  const ready = name === 'station' ? await withCompiledContent(args) : { ok: /** @type {const} */ (true), args }
  if (!ready.ok) {
    say(ready.error.message)
    return 1
  }
  listenAgain()
  return handOver(node(), [path.join(ROOT, 'dist', name, 'cli.js'), ...ready.args])
}

process.exitCode = await main(process.argv.slice(2))
