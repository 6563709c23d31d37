/** What a part of the program may import. Lint reads it at the place of writing, the layers test over the whole graph. */
export interface Layer {
  readonly name: string
  /** path prefixes; a file belongs to the layer with the longest one that fits */
  readonly paths: readonly string[]
  /** layers it may import from, besides itself */
  readonly imports: readonly string[]
  /** layers it may import types from, and nothing that is left after compiling */
  readonly importsTypes: readonly string[]
  /** packages it must not import */
  readonly refuses: readonly RegExp[]
  /** packages from which only the named exports may be imported */
  readonly only: Readonly<Record<string, readonly string[]>>
}

const NODE = /^node:/
const ELECTRON = /^electron(\/|$)/
const VUE = /^(vue|vue-router|pinia|vue-i18n|reka-ui|@vue\/.*|@vueuse\/.*|@lucide\/vue)(\/|$)/
const NODE_PACKAGES = /^(ws|hono|@hono\/.*|pino|commander|@photostructure\/.*|@napi-rs\/.*|tuf-js|@tufjs\/.*|(read|write)-excel-file|@orpc\/server|@orpc\/openapi)(\/|$)/

const layer = (name: string, row: Partial<Omit<Layer, 'name'>>): Layer => ({
  name,
  paths: [`${name}/`],
  imports: [],
  importsTypes: [],
  refuses: [],
  only: {},
  ...row,
})

/**
 * The layers of the program, a layer inside another after it. `station/files` holds the adapters that the county side
 * shares with the station. Tests and build scripts stand outside: they may import anything.
 */
const LAYERS: readonly Layer[] = [
  layer('core', { refuses: [NODE, ELECTRON, VUE, NODE_PACKAGES] }),
  // the name and the version of the program
  layer('package.json', { paths: ['package.json'] }),
  layer('station', { imports: ['core', 'station/files', 'package.json'], refuses: [ELECTRON, VUE] }),
  layer('station/files', { imports: ['core'], refuses: [ELECTRON, VUE] }),
  layer('county', { imports: ['core', 'station/files', 'package.json'], refuses: [ELECTRON, VUE] }),
  layer('county/console', { imports: ['core'], refuses: [NODE, ELECTRON, NODE_PACKAGES] }),
  layer('electron', { imports: ['core', 'station', 'station/files'], refuses: [VUE] }),
  layer('electron/preload', {
    paths: ['electron/preload.ts'],
    importsTypes: ['core'],
    refuses: [NODE, VUE, NODE_PACKAGES],
    only: { electron: ['contextBridge', 'ipcRenderer'] },
  }),
  layer('renderer', { imports: ['core'], refuses: [NODE, ELECTRON, NODE_PACKAGES] }),
]

/** The layer of a file, by its path from the root of the project with forward slashes; undefined outside the table. */
export const layerOf = (file: string): Layer | undefined =>
  LAYERS.flatMap((row) => row.paths.filter((path) => file.startsWith(path)).map((path) => ({ row, path })))
    .toSorted((a, b) => b.path.length - a.path.length)[0]?.row
