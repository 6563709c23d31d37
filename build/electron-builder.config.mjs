import path from 'node:path'
import { fusesFor, setFuses } from './lib/fuses.mjs'

/** The name of the program on Linux. */
export const EXECUTABLE = 'township-kiosk'

/** Of packages with a native part, what is needed at run time, for the platform that is packaged for. A missing file shows at run time only. */
const NATIVE_PACKAGES = [
  '@napi-rs/canvas/{*.js,package.json}',
  '@napi-rs/canvas-${platform}-${arch}*/{*.node,*.dat,package.json}',
  '@photostructure/sqlite/{dist/{index,chunk-*}.mjs,package.json}',
  '@photostructure/sqlite/prebuilds/${platform}-${arch}/*.glibc.node',
  'node-gyp-build/{*.js,package.json}',
]

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
  files: [
    'dist/{chunks,content,electron,renderer}/**',
    'dist/station/*-worker.js',
    '!**/*.map',
    'package.json',
    // the programs are bundled: only what has a native part lies beside them
    '!node_modules',
    ...NATIVE_PACKAGES.map((pattern) => `node_modules/${pattern}`),
  ],
  // the system loads these as files
  asarUnpack: ['**/*.node', '**/*.dat'],
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
