import path from 'node:path'
import { withLock } from './lock.mjs'
import { LOCAL_CACHE, ROOT, node, tool } from './paths.mjs'
import { say } from './say.mjs'
import { run } from './spawn.mjs'
import { fingerprint, readStamp, writeStamp } from './stale.mjs'

const SOURCES = ['core', 'station', 'county', 'electron', 'renderer', 'build/first-paint.ts', 'build/program-version.ts', 'build/rare-characters.ts', 'package.json', 'package-lock.json', 'vite.config.ts']

/**
 * A part of `dist` that is built from sources by one command.
 * @typedef {{ name: string, doing: string, state: () => Promise<string>, command: readonly string[] }} Part
 */

/** @type {Part} */
const PROGRAMS = {
  name: 'programs',
  doing: '编译程序 … · building',
  state: () => fingerprint(SOURCES),
  command: [tool('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
}

/** @type {Part} the content that ships with the program */
const CONTENT = {
  name: 'content',
  doing: '编译内容 … · compiling the content',
  state: async () => fingerprint(['kiosk-content'], await fingerprint(['core/content', 'core/signage', 'county'])),
  command: [path.join(ROOT, 'dist/county/cli.js'), 'compile', '--source', path.join(ROOT, 'kiosk-content'), '--out', path.join(ROOT, 'dist/content')],
}

/** @param {Part} part @returns {Promise<boolean>} */
const isStale = async (part) => await readStamp(part.name) !== await part.state()

/** @param {Part} part @returns {Promise<boolean>} */
const make = async (part) => {
  // what is edited while it is built counts as edited after
  const state = await part.state()
  if (await readStamp(part.name) === state) return true
  say(part.doing)
  const ended = await run(node(), part.command)
  if (ended.code !== 0) {
    say(ended.output)
    return false
  }
  await writeStamp(part.name, state)
  return true
}

/** @param {readonly Part[]} parts @returns {Promise<boolean>} */
const makeAll = async (parts) => {
  for (const part of parts) if (!await make(part)) return false
  return true
}

/** @param {readonly Part[]} parts @returns {Promise<boolean>} */
const ensure = async (parts) => {
  const stale = await Promise.all(parts.map(isStale))
  return !stale.includes(true) || withLock(path.join(LOCAL_CACHE, 'build.lock'), () => makeAll(parts))
}

/** Builds the programs and pages when their sources changed. @returns {Promise<boolean>} false when it failed, which it has said */
export const ensurePrograms = () => ensure([PROGRAMS])

/** Builds the programs, the pages and the content that ships with them, whatever is stale. @returns {Promise<boolean>} */
export const ensureBuilt = () => ensure([PROGRAMS, CONTENT])
