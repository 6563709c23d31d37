import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './paths.mjs'

/** @param {string} name @returns {Promise<string[]>} a line for each file, in the order of their names */
const linesOf = async (name) => {
  const file = path.join(ROOT, name)
  const about = await stat(file)
  if (!about.isDirectory()) return [`${name} ${about.size} ${about.mtimeMs}`]
  const names = (await readdir(file)).toSorted()
  return (await Promise.all(names.map((each) => linesOf(path.posix.join(name, each))))).flat()
}

/** What tells one state of some files from another: their names, sizes and times. @param {readonly string[]} names @param {string} [extra] */
export const fingerprint = async (names, extra = '') => {
  const lines = (await Promise.all(names.map(linesOf))).flat()
  return createHash('sha256').update([extra, ...lines].join('\n')).digest('hex')
}

/** @param {string} name */
const stampFile = (name) => path.join(ROOT, 'dist', `.${name}.stamp`)

/** The state of the sources from which a part of `dist` was built; empty when it was not. @param {string} name */
export const readStamp = (name) => readFile(stampFile(name), 'utf8').catch(() => '')

/** @param {string} name @param {string} value */
export const writeStamp = async (name, value) => {
  await mkdir(path.dirname(stampFile(name)), { recursive: true })
  await writeFile(stampFile(name), value)
}
