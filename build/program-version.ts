import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Writes into each page of which version of the program it is, so that it notices when its station is another one. */
export const programVersion = (): Plugin => ({
  name: 'program-version',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'version', content: version }, injectTo: 'head' }],
})
