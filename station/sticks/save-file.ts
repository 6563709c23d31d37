import path from 'node:path'
import { writeDurably } from '../files/durable.ts'
import { makeOwn, NO_FOLDER, SAVED_FOLDER } from './own-folder.ts'
import { stickFault, type StickFault } from './stick-fault.ts'

/** Writes a file into a stick's folder for what halls save, and tells its path on the stick. An older one of the same name is replaced. */
export async function saveFile(stick: string, file: File): Promise<{ readonly ok: true; readonly file: string } | { readonly ok: false; readonly error: StickFault }> {
  try {
    if (!await makeOwn(path.join(stick, SAVED_FOLDER))) return NO_FOLDER
    await writeDurably(path.join(stick, SAVED_FOLDER, file.name), new Uint8Array(await file.arrayBuffer()))
    return { ok: true, file: `${SAVED_FOLDER}/${file.name}` }
  } catch (error) {
    const fault = stickFault(error)
    if (!fault) throw error
    return { ok: false, error: fault }
  }
}
