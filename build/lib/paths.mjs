import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

const NODE_24 = path.join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The Node that tools and programs run on: the pinned one once it is installed, before that the one that runs this. */
export const node = () => existsSync(NODE_24) ? NODE_24 : process.execPath

/** The script of an installed tool, to be run with {@link node}. @param {string} file below node_modules */
export const tool = (file) => path.join(ROOT, 'node_modules', file)

/** Where things are kept that outlive a checkout: runtimes, compiled content. */
export const cacheHome = () => {
  const base = process.env['XDG_CACHE_HOME'] || (process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined) || path.join(os.homedir(), '.cache')
  return path.join(base, 'township-kiosk')
}

/** Where things are kept that belong to this checkout. */
export const LOCAL_CACHE = path.join(ROOT, '.cache')
