import { readFile } from 'node:fs/promises'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { sealKey, unsealKey, type Cost } from './container.ts'
import { openKey, writePrivately } from './key-files.ts'
import { weakness } from './passphrase.ts'

/** Locks a key file with another passphrase, as each holder of a root key does with his own. */
export const changePassphrase = (file: string, old: string, fresh: string, cost?: Cost): Promise<Result<undefined>> => onDisk('unwritable', `写不进 ${file}`, async () => {
  const opened = await openKey(file, old)
  if (!opened.ok) return opened
  const weak = weakness(fresh)
  const key = unsealKey(await readFile(file, 'utf8'), old)
  if (weak !== undefined || !key) return refuse('faulty', weak ?? `${file} 刚刚被别人改了，请再来`)
  await writePrivately(file, sealKey(key, fresh, cost))
  return ok(undefined)
})
