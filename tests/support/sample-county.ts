import path from 'node:path'
import { parseSource } from '../../core/content/parse-source.ts'
import type { Source } from '../../core/content/source.ts'
import { readSource } from '../../county/source/read-source.ts'

/** The content that ships with the program, as people write it. */
const SAMPLE_FOLDER = path.resolve(import.meta.dirname, '../../kiosk-content')

/** Reads and parses the content that ships with the program. */
export async function sampleSource(): Promise<Source> {
  const read = await readSource(SAMPLE_FOLDER)
  if (!read.ok) throw new Error(read.error.message)
  return parseSource(read.value)
}
