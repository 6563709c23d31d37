import { lstat, mkdir } from 'node:fs/promises'
import type { StickFault } from './stick-fault.ts'

/** Folder of a stick that takes what is saved from the halls it comes by. */
export const SAVED_FOLDER = 'kiosk-report'

/** Something else has the name of the folder. */
export const NO_FOLDER: { readonly ok: false; readonly error: StickFault } = { ok: false, error: { kind: 'unsafe', message: `U 盘里的 ${SAVED_FOLDER} 不是普通的文件夹，删掉它再来` } }

/** Makes a folder; false when something else has its name, such as a link that leads off the stick. */
export async function makeOwn(folder: string): Promise<boolean> {
  await mkdir(folder).catch((error: unknown) => { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error })
  return (await lstat(folder)).isDirectory()
}
