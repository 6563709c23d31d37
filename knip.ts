import type { KnipConfig } from 'knip'

/** Dead code: what is neither started, imported nor named here is an error. */
const config: KnipConfig = {
  entry: [
    'electron/main.ts!',
    'electron/preload.ts!',
    'station/cli.ts!',
    'county/cli.ts!',
    'renderer/*/main.ts',
    'build/*.mjs',
    'build/dev/rehearsal.ts',
    // started by their names: Electron's stand-in app, and what needs a newer Node than the one it is asked from
    'build/fallback-app/main.js',
    'build/lib/electron-download.mjs',
    'tests/support/crash-before.mjs',
    'tests/support/draw-led-golden.ts',
    'tests/**/*.{test,spec}.ts',
    'tests/screenshots/playwright.config.ts',
    'tests/soak/*.ts',
    // a page that its benchmark builds
    'tests/bench/*/page.ts',
  ],
  // run by its path, on the pinned Node; read as a file by build/led-font.mjs
  ignoreDependencies: ['vue-tsc', '@fontsource/unifontex'],
  // system packages: mkfifo and unshare are part of every system, Xvfb and openbox are installed by build/lib/debian.mjs, the voice is a maintainer's
  ignoreBinaries: ['mkfifo', 'unshare', 'Xvfb', 'openbox', 'espeak-ng'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  project: ['{core,station,county,electron,renderer,tests,build}/**/*.{ts,vue,mjs,js}', '*.ts'],
}

export default config
