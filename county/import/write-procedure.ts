import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import { parseProcedure } from '../../core/content/parse.ts'
import type { Draft } from './procedure.ts'

/** The file of a matter, as text; the same matter gives the same text. */
export const procedureText = ({ fields, body }: Draft): string => `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${body}\n`

/** Why `county check` would refuse the text, or undefined. */
export const faultIn = (text: string, id: string): string | undefined => parseProcedure('', text, id).problems[0]?.message

/** Writes a new file, whole or not at all; one that is there stays as it is, and the answer says whether it is the same. */
export async function writeNew(folder: string, id: string, text: string): Promise<'written' | 'same' | 'different'> {
  const file = path.join(folder, `${id}.md`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return 'written'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await readFile(file, 'utf8') === text ? 'same' : 'different'
  }
}
