import { writeDurably } from '../../station/files/durable.ts'
import { bytesOf, readPiece } from '../repository/metadata.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { openKey } from './key-files.ts'
import { tellRoot } from './next-root.ts'

/** Adds the signature of one root key to a root that was prepared elsewhere; gives what the root says. */
export const signRoot = (root: string, key: string, passphrase: string): Promise<Result<string[]>> => onDisk('unwritable', `写不进 ${root}`, async () => {
  const piece = await readPiece('root', root)
  if (!piece) return refuse('unreadable', `${root} 不是根清单，要选 next 文件夹里的 N.root.json`)
  const opened = await openKey(key, passphrase)
  if (!opened.ok) return opened
  piece.metadata.sign(opened.value.sign)
  await writeDurably(root, bytesOf(piece.metadata))
  return ok(tellRoot(piece.metadata))
})
