// Stands in for Electron's own default app in the fallback runtime: `electron [-r MODULE]... PATH [ARGS...]`.
import { app as electronApp } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Electron's own default app uses calls that its types leave out. @type {any} */
const app = electronApp
/** The same goes for Node's way to honour `-r`. @type {any} */
const modulesOfNode = Module

/** @param {readonly string[]} argv */
const read = (argv) => {
  /** @type {string[]} */
  const modules = []
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? ''
    if (arg === '-r' || arg === '--require') modules.push(argv[++i] ?? '')
    else if (arg === '-v' || arg === '--version') return { modules, version: true }
    else if (!arg.startsWith('-')) return { modules, target: path.resolve(arg) }
  }
  return { modules }
}

/** @param {string} folder @returns {string} the file that starts the app of this folder */
const enter = (folder) => {
  const file = path.join(folder, 'package.json')
  const about = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (about.version) app.setVersion(about.version)
  app.name = about.productName ?? about.name ?? app.name
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
  return createRequire(import.meta.url).resolve(path.join(folder, about.main ?? 'index.js'))
}

const { modules, version, target } = read(process.argv.slice(1))
if (version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
// Playwright's loader comes in this way, and only this way reaches the app before it starts
if (modules.length > 0) modulesOfNode._preloadModules(modules)
if (target === undefined) {
  console.error('no app path given')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const isFolder = statSync(target).isDirectory()
const main = isFolder ? enter(target) : target
app.setAppPath(isFolder ? target : path.dirname(target))
await import(pathToFileURL(main).toString())
