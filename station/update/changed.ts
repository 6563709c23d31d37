import { METADATA, METADATA_LIMITS } from '../../core/update/repository.ts'
import { hashOf } from '../content/blob-store.ts'

/** What a server said of its newest timestamp, to ask it later whether that is still so. */
export interface Seen {
  readonly etag: string | null
  readonly modified: string | null
  readonly hash: string
}

/**
 * Asks a server whether its timestamp is another one than `seen`, in one conditional request: the only thing that a
 * station does most times. It is not verified here; the answer says only whether there is something to verify.
 * @param within milliseconds after which there is no answer
 * @returns what is there now, `unchanged`, or undefined when there is no answer
 */
export async function askForChange(address: string, seen: Seen | undefined, { signal, within }: { signal: AbortSignal; within: number }): Promise<Seen | 'unchanged' | undefined> {
  try {
    const response = await fetch(new URL(`${METADATA}/timestamp.json`, address.endsWith('/') ? address : `${address}/`), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(within)]), redirect: 'manual',
      headers: { ...(seen?.etag && { 'if-none-match': seen.etag }), ...(seen?.modified && { 'if-modified-since': seen.modified }) },
    })
    const { status, headers, body } = response
    if (status === 304 && seen) {
      await body?.cancel()
      return 'unchanged'
    }
    const bytes = status === 200 && body ? await beginning(body) : undefined
    if (!bytes) {
      await body?.cancel()
      return undefined
    }
    const hash = hashOf(bytes)
    return hash === seen?.hash ? 'unchanged' : { etag: headers.get('etag'), modified: headers.get('last-modified'), hash }
  } catch {
    return undefined // nobody there, or too slow: the check that follows says which
  }
}

/** Not more than a timestamp may have; the rest is not read. */
async function beginning(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.length
    if (size > METADATA_LIMITS.timestamp) break
  }
  return Buffer.concat(pieces)
}
