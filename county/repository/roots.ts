import path from 'node:path'
import { fileOf, isSignedFor, readPiece, type Piece } from './metadata.ts'

/** The roots in a folder, from the first one on without a gap, each with its bytes. */
export async function readRoots(folder: string): Promise<Piece<'root'>[]> {
  const roots: Piece<'root'>[] = []
  for (;;) {
    const piece = await readPiece('root', path.join(folder, fileOf('root', roots.length + 1)))
    if (!piece) return roots
    roots.push(piece)
  }
}

/** Whether a row of roots holds together: each is signed by its own keys and by those of the one before. */
export const isChain = (roots: readonly Piece<'root'>[]): boolean => roots.every(({ metadata }, index) => {
  const before = roots[index - 1]?.metadata ?? metadata
  return metadata.signed.version === index + 1 && isSignedFor(before, 'root', metadata) && isSignedFor(metadata, 'root', metadata)
})
