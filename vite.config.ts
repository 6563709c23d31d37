import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { firstPaint } from './build/first-paint.ts'
import { programVersion } from './build/program-version.ts'
import { rareCharacters } from './build/rare-characters.ts'

/** Kept outside the bundles: what the runtime itself provides, and packages with a native part. */
const EXTERNAL = ['electron', '@napi-rs/canvas', '@photostructure/sqlite']

/** What is built, in this order; Vite itself adds others. */
const ENVIRONMENTS = ['client', 'node', 'preload']

/** Folders of `dist` that hold the bundled programs. */
const PROGRAMS = ['chunks', 'electron', 'station', 'county']

/** Every surface has a page of its own: `renderer/<surface>.html`. */
const PAGES = readdirSync('renderer').filter((name) => name.endsWith('.html')).map((name) => path.resolve('renderer', name))

/** Parts of libraries that no page uses: each page would fetch and read them before its first screen. */
const LEFT_OUT = { __VUE_OPTIONS_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __VUE_I18N_LEGACY_API__: 'false' }

/** A program for Node: one file each, its pure JavaScript dependencies bundled in. */
const node = (input: Record<string, string>, output: { format: 'es' | 'cjs'; entryFileNames: string; chunkFileNames?: string }): EnvironmentOptions => ({
  consumer: 'server',
  // `main`, as Node itself resolves: a package means the same in a bundle and when a source runs as it is
  resolve: { noExternal: true, external: EXTERNAL, mainFields: ['main'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: '../dist',
    // the files of renderer/public belong to the pages
    copyPublicDir: false,
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: { input, external: EXTERNAL, output },
  },
})

/** One build for all programs; the targets also run on the fallback runtime, Electron 33. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  define: LEFT_OUT,
  plugins: [vue(), rareCharacters(), firstPaint(), programVersion()],
  builder: {
    async buildApp(builder) {
      // the names of chunks carry hashes: without this the old ones would pile up
      for (const name of PROGRAMS) await rm(`dist/${name}`, { recursive: true, force: true })
      for (const name of ENVIRONMENTS) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    client: { build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, chunkSizeWarningLimit: 600, modulePreload: { polyfill: false }, rolldownOptions: { input: PAGES } } },
    node: node(
      { 'electron/main': 'electron/main.ts', 'station/cli': 'station/cli.ts', 'station/raster-worker': 'station/printing/raster-worker.ts', 'station/picture-worker': 'station/notices/picture-worker.ts', 'station/workbook-worker': 'station/statistics/workbook-worker.ts', 'county/cli': 'county/cli.ts' },
      { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    ),
    preload: node({ 'electron/preload': 'electron/preload.ts' }, { format: 'cjs', entryFileNames: '[name].cjs' }),
  },
})
