// Long runs that look for what a short test cannot find: npm run soak -- <name> [arguments]. Each is a program, tests/soak/<name>.ts.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node, ROOT } from './lib/paths.mjs'
import { say } from './lib/say.mjs'
import { handOver } from './lib/spawn.mjs'

const FOLDER = path.join(ROOT, 'tests/soak')
const NAMES = readdirSync(FOLDER).map((file) => path.basename(file, '.ts'))

/** @param {readonly string[]} argv @returns {Promise<number>} exit code */
const main = async ([name, ...args]) => {
  if (name === undefined || !NAMES.includes(name)) {
    say(`usage: npm run soak -- ${NAMES.join('|')} [arguments]`)
    return 2
  }
  if (!await ensureInstalled() || !await ensureBuilt()) return 1
  return handOver(node(), [path.join(FOLDER, `${name}.ts`), ...args])
}

process.exitCode = await main(process.argv.slice(2))
