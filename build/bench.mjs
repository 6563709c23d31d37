// Benchmarks: npm run bench -- [name…] [--json FILE]. Each tests/bench/<name>.bench.ts runs in a process of its own.
import { fork } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node, ROOT } from './lib/paths.mjs'
import { say } from './lib/say.mjs'

/**
 * One figure, as tests/bench/row.ts describes it.
 * @typedef {{ name: string, metric: string, value: number, unit: string, better: 'lower' | 'higher', peer?: string, ratio?: number }} Row
 */

const FOLDER = path.join(ROOT, 'tests/bench')
const ENDING = '.bench.ts'

/** Runs one benchmark here, and hands its rows to the process that asked. @param {string} name */
const runHere = async (name) => {
  const bench = /** @type {{ run: () => Promise<Row[]> }} */ (await import(pathToFileURL(path.join(FOLDER, name + ENDING)).href))
  process.send?.(await bench.run())
}

/** Runs one benchmark in a process of its own. @param {string} name @returns {Promise<Row[] | undefined>} undefined when it failed, which it has said */
const runApart = (name) => new Promise((resolve) => {
  const child = fork(import.meta.filename, ['--only', name], { execPath: node(), cwd: ROOT })
  /** @type {Row[] | undefined} */
  let rows
  child.on('message', (message) => { rows = /** @type {Row[]} */ (message) })
  child.on('exit', (code) => { resolve(code === 0 ? rows : undefined) })
})

/** A number with three digits that say something. @param {number} value */
const shown = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** @param {readonly Row[]} rows */
const table = (rows) => {
  const cells = [
    ['bench', 'metric', 'whose', 'value', 'unit', 'better', 'ours is better by'],
    ...rows.map((row) => [row.name, row.metric, row.peer ?? 'ours', shown(row.value), row.unit, row.better, row.ratio === undefined ? '' : `× ${shown(row.ratio)}`]),
  ]
  const widths = cells.reduce((widest, line) => line.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)), /** @type {number[]} */ ([]))
  return cells.map((line) => line.map((cell, column) => (column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

const main = async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' }, only: { type: 'string' } } })
  if (values.only !== undefined) return runHere(values.only)
  if (!await ensureInstalled() || !await ensureBuilt()) return 1
  const known = readdirSync(FOLDER).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).toSorted()
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    say(`no benchmark ${unknown.join(', ')}; there are: ${known.join(', ')}`)
    return 1
  }
  /** @type {Row[]} */
  const rows = []
  /** @type {string[]} */
  const failed = []
  for (const name of positionals.length > 0 ? positionals : known) {
    say(`${name} …`)
    const own = await runApart(name)
    if (own) rows.push(...own)
    else failed.push(name)
  }
  if (rows.length > 0) console.log(table(rows))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
  return failed.length > 0 ? 1 : 0
}

process.exitCode = await main() ?? 0
