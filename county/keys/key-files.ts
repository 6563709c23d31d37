import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { placeDurably, unfinished } from '../../station/files/durable.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { sealKey, unsealKey, type Cost } from './container.ts'
import { signingKey, type SigningKey } from './tuf-key.ts'

/** Greatest size of a key file, bytes. */
const KEY_FILE_LIMIT = 16 * 1024

const NAMED = /^([a-z]+(?:-\d+)?)\.pem$/

/** Makes a key and puts it into the folder as `<name>.pem`, which only its owner can read. Disk errors are thrown. */
export async function makeKey(folder: string, name: string, passphrase: string, cost?: Cost): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  await writePrivately(path.join(folder, `${name}.pem`), sealKey(privateKey, passphrase, cost))
  return signingKey(privateKey, name)
}

/** Writes a file for the owner alone, durably; the folder is made when missing. Disk errors are thrown. */
export async function writePrivately(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const temporary = unfinished(file)
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: 0o600 })
    await placeDurably(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Opens a key file with its passphrase. */
export async function openKey(file: string, passphrase: string): Promise<Result<SigningKey>> {
  const name = NAMED.exec(path.basename(file))?.[1]
  if (name === undefined) return refuse('unreadable', `${file} 不是钥匙文件，钥匙文件形如 root-1.pem、timestamp.pem，不要改名`)
  return onDisk('unreadable', `读不了钥匙 ${file}`, async () => {
    const pem = await readFile(file, 'utf8')
    if (pem.length > KEY_FILE_LIMIT || !pem.includes('ENCRYPTED PRIVATE KEY')) return refuse('unreadable', `${file} 里没有用口令锁着的钥匙`)
    const key = unsealKey(pem, passphrase)
    return key === undefined ? refuse('unreadable', `打不开 ${file}：口令不对，或者文件坏了`) : ok(signingKey(key, name))
  })
}
