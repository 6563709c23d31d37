// `npm run dev`: a hall with every device simulated, and a dock with hands on the devices.
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT, node } from './lib/paths.mjs'
import { endQuietlyOnSignal, handOver } from './lib/spawn.mjs'

/** @param {readonly string[]} args @returns {Promise<number>} */
const main = async (args) => {
  const listenAgain = endQuietlyOnSignal()
  if (!await ensureInstalled() || !await ensureBuilt()) return 1
  listenAgain()
  return handOver(node(), [path.join(ROOT, 'build/dev/rehearsal.ts'), ...args])
}

process.exitCode = await main(process.argv.slice(2))
