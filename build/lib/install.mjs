import { readFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { LOCAL_CACHE, ROOT } from './paths.mjs'
import { say } from './say.mjs'
import { run } from './spawn.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages
 */

/** @param {string} file @returns {Packages | undefined} */
const packagesIn = (file) => {
  try {
    const { packages } = /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(file, 'utf8')))
    return packages
  } catch {
    return undefined
  }
}

/** @param {Locked | undefined} a @param {Locked} b */
const same = (a, b) => a?.version === b.version && a?.integrity === b.integrity

/**
 * Whether what is installed is what the lock asks for. npm keeps its own list of what it installed; packages that are
 * optional may be missing there (they are for other machines), and nothing may be there that the lock does not know.
 * @param {Packages} wanted packages of package-lock.json
 * @param {Packages} installed packages of node_modules/.package-lock.json
 */
export const isCurrent = (wanted, installed) => {
  const names = Object.keys(wanted).filter((name) => name !== '')
  return names.every((name) => {
    const entry = wanted[name]
    return entry === undefined || same(installed[name], entry) || (entry.optional === true && installed[name] === undefined)
  }) && Object.keys(installed).every((name) => name in wanted)
}

const needsInstall = () => {
  const wanted = packagesIn(path.join(ROOT, 'package-lock.json'))
  const installed = packagesIn(path.join(ROOT, 'node_modules/.package-lock.json'))
  return wanted === undefined || installed === undefined || !isCurrent(wanted, installed)
}

/** npm as this command was started with, or the one on the path. @param {readonly string[]} args @returns {[string, string[]]} */
export const npm = (args) => {
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]]
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', [...args]]
}

const install = async () => {
  if (!needsInstall()) return true
  say('安装依赖，第一次约要半分钟 … · installing packages')
  const ended = await run(...npm(['ci', '--no-audit', '--no-fund']))
  if (ended.code === 0) return true
  say(ended.output)
  say('依赖没有装上：请检查网络后再试 · npm ci failed')
  return false
}

/** Installs what package-lock.json asks for, when it is missing or differs. @returns {Promise<boolean>} false when it failed, which it has said */
export const ensureInstalled = async () => !needsInstall() || await withLock(path.join(LOCAL_CACHE, 'install.lock'), install)
