// Run on the installed Node: downloads the Electron that package.json pins, and says how it went by its exit code.
import { createRequire } from 'node:module'
import { downloadArtifact } from '@electron/get'

/** Without a byte for this long, in milliseconds, the download is given up. */
const PATIENCE = 10_000

/** The same folder as Electron's own script uses. */
const cacheRoot = process.env['electron_config_cache']

const require = createRequire(import.meta.url)
const controller = new AbortController()
const stall = setTimeout(() => controller.abort(new Error('no bytes')), PATIENCE)

try {
  await downloadArtifact({
    version: require('electron/package.json').version,
    artifactName: 'electron',
    ...(cacheRoot !== undefined && { cacheRoot }),
    checksums: require('electron/checksums.json'),
    downloadOptions: {
      quiet: true,
      signal: controller.signal,
      /** @param {{ percent: number }} progress */
      getProgressCallback: async ({ percent }) => {
        stall.refresh()
        console.log(Math.floor(percent * 100))
      },
    },
  })
  clearTimeout(stall)
} catch (error) {
  console.error(error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error))
  process.exit(1)
}
// what lies in the cache now is unpacked by Electron's own script
require('electron/install.js')
