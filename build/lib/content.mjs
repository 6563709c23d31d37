import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { ROOT, cacheHome, node } from './paths.mjs'
import { run } from './spawn.mjs'

/** @param {string} folder */
const isAuthored = (folder) => existsSync(path.join(folder, 'county.yaml'))

/**
 * The compiled form of a content folder: a folder that people edit is compiled into the cache, any other is given back as
 * it is, for the station to judge.
 * @param {string} folder
 * @returns {Promise<{ ok: true, folder: string } | { ok: false, error: { kind: 'content', message: string } }>}
 */
const compiledContent = async (folder) => {
  if (!isAuthored(folder)) return { ok: true, folder }
  const source = realpathSync(folder)
  const out = path.join(cacheHome(), 'content', createHash('sha256').update(source).digest('hex').slice(0, 16))
  const ended = await run(node(), [path.join(ROOT, 'dist/county/cli.js'), 'compile', '--source', source, '--out', out])
  return ended.code === 0 ? { ok: true, folder: out } : { ok: false, error: { kind: 'content', message: ended.output } }
}

/**
 * Replaces the folder after `--content` by its compiled form.
 * @param {readonly string[]} args
 * @returns {Promise<{ ok: true, args: string[] } | { ok: false, error: { kind: 'content', message: string } }>}
 */
export const withCompiledContent = async (args) => {
  const at = args.findIndex((arg) => arg === '--content' || arg.startsWith('--content='))
  const joined = args[at]?.startsWith('--content=') === true
  const folder = joined ? args[at]?.slice('--content='.length) : args[at + 1]
  if (at < 0 || folder === undefined) return { ok: true, args: [...args] }
  const compiled = await compiledContent(folder)
  if (!compiled.ok) return compiled
  return { ok: true, args: args.toSpliced(at, joined ? 1 : 2, '--content', compiled.folder) }
}
