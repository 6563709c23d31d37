import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program of a thread, by where its source lies. In `dist` this code lies in a chunk, and the threads with the programs. */
export const threadProgram = (source: URL): string =>
  fileURLToPath(import.meta.url.endsWith('.ts') ? source : new URL(`../station/${path.parse(source.pathname).name}.js`, import.meta.url))
