// `npm start`: from a fresh checkout to the kiosk on the screen.
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { withCompiledContent } from './lib/content.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT, node } from './lib/paths.mjs'
import { say } from './lib/say.mjs'
import { endQuietlyOnSignal, handOver } from './lib/spawn.mjs'

/** The shell ends with this code when it wants to be started again. */
const START_AGAIN = 75

const hasDisplay = () => process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** Chromium's sandbox refuses to run as root. */
const isRoot = () => process.getuid?.() === 0

/** @param {readonly string[]} args @returns {Promise<number>} */
const openKiosk = async (args) => {
  const found = await findElectron()
  if (!found.ok) {
    say(`没有可用的 Electron · ${found.error.message}`)
    return runHeadless(args)
  }
  listenAgain()
  const { binary } = found.runtime
  let code = START_AGAIN
  while (code === START_AGAIN) code = await handOver(binary, [...isRoot() ? ['--no-sandbox'] : [], ROOT, ...args])
  return code
}

/** @param {readonly string[]} args @returns {Promise<number>} */
const runHeadless = (args) => {
  say('不带窗口运行，请用浏览器打开下面的地址 · running headless, open this address in a browser')
  listenAgain()
  return handOver(node(), [path.join(ROOT, 'dist/station/cli.js'), ...args])
}

/** @param {readonly string[]} args @returns {Promise<number>} */
const main = async (args) => {
  if (!await ensureInstalled() || !await ensureBuilt()) return 1
  const ready = await withCompiledContent(args)
  if (!ready.ok) {
    say(ready.error.message)
    return 1
  }
  if (hasDisplay()) return openKiosk(ready.args)
  say('这里没有显示器 · no display here')
  return runHeadless(ready.args)
}

const listenAgain = endQuietlyOnSignal()
process.exitCode = await main(process.argv.slice(2))
