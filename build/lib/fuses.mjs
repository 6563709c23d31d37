import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * Every fuse is stated: a new one in Electron fails the types here, or the packaging.
 * @param {{ platform: string, isTest: boolean }} variant
 * @returns {Record<FuseV1Options, boolean>}
 */
export const fusesFor = ({ platform, isTest }) => ({
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // Playwright holds on to this one; only the variant that is tested has it
  [FuseV1Options.EnableNodeCliInspectArguments]: isTest,
  // Electron checks the archive on these two platforms only
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform === 'darwin' || platform === 'win32',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
})

/**
 * Sets the fuses of a packaged program. A fuse that this Electron does not have yet is left out; one that it has and that
 * is not stated is an error.
 * @param {string} binary
 * @param {Record<FuseV1Options, boolean>} fuses
 */
export const setFuses = async (binary, fuses) => {
  const { version: _, ...wire } = await getCurrentFuseWire(binary)
  const known = Object.entries(fuses).filter(([index]) => index in wire)
  await flipFuses(binary, /** @type {import('@electron/fuses').FuseConfig} */ ({ version: FuseVersion.V1, strictlyRequireAllFuses: true, ...Object.fromEntries(known) }))
}
