import path from 'node:path'
import { fusesFor, setFuses } from './lib/fuses.mjs'

/** The name of the program on Linux. */
export const EXECUTABLE = 'township-kiosk'

/**
 * What is packaged, and how.
 * @param {{ runtime: import('./lib/electron-runtime.mjs').Runtime, isTest: boolean }} variant
 * @returns {import('electron-builder').Configuration}
 */
export const packageConfig = ({ runtime, isTest }) => ({
  appId: 'cn.township.kiosk',
  directories: { output: isTest ? 'release/test-variant' : 'release', buildResources: 'build/resources' },
  electronDist: runtime.dist,
  electronVersion: runtime.version,
  electronLanguages: ['zh-CN', 'en-US'],
  npmRebuild: false,
  asar: true,
  // the programs are bundled: no package is needed beside them
  files: ['dist/{chunks,content,electron,renderer}/**', '!**/*.map', 'package.json', '!node_modules'],
  publish: null,
  linux: { target: ['AppImage', 'deb'], category: 'Office', executableName: EXECUTABLE, maintainer: 'township-kiosk' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'] },
  afterPack: async ({ appOutDir, packager, electronPlatformName }) => {
    const names = { darwin: `${packager.appInfo.productFilename}.app`, win32: `${packager.appInfo.productFilename}.exe` }
    const name = electronPlatformName === 'darwin' || electronPlatformName === 'win32' ? names[electronPlatformName] : EXECUTABLE
    await setFuses(path.join(appOutDir, name), fusesFor({ platform: electronPlatformName, isTest }))
  },
})
