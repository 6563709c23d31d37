// `npm run package -- [--dir] [--test-variant]`: installers, or with --dir only the folder that goes into them.
// The test variant differs in one fuse, lies in release/test-variant and is never to be shipped.
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { say } from './lib/say.mjs'

const OPTIONS = /** @type {const} */ ({ 'dir': { type: 'boolean', default: false }, 'test-variant': { type: 'boolean', default: false } })

/** @param {{ dir: boolean, isTest: boolean, runtime: import('./lib/electron-runtime.mjs').Runtime }} order */
const makePackage = async ({ dir, isTest, runtime }) => {
  const { Platform, build } = await import('electron-builder')
  const { packageConfig } = await import('./electron-builder.config.mjs')
  say(`打包用 Electron ${runtime.version}${runtime.source === 'fallback' ? '（备用，只用于测试）' : ''} · packaging with Electron ${runtime.version}`)
  await build({ targets: Platform.current().createTarget(dir ? 'dir' : null), config: packageConfig({ runtime, isTest }) })
}

/** @returns {Promise<number>} exit code */
const main = async () => {
  const { values } = parseArgs({ options: OPTIONS })
  if (!await ensureInstalled() || !await ensureBuilt()) return 1
  const found = await findElectron()
  if (!found.ok) {
    say(found.error.message)
    return 1
  }
  await makePackage({ dir: values.dir, isTest: values['test-variant'], runtime: found.runtime })
  return 0
}

process.exitCode = await main()
