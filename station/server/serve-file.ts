import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { COMMON } from './headers.ts'

/** A picture opened by itself can do nothing at all. */
const MEDIA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * Answers with a file that lies under its hash, or with a part of it: a film is asked for in ranges, without which it
 * cannot begin again. Undefined when there is no such file.
 */
export async function serveFile({ method, headers }: Request, file: string, type: string): Promise<Response | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const range = rangeOf(headers.get('range'), found.size)
  if (range === 'beyond') return new Response(null, { status: 416, headers: { ...COMMON, 'content-range': `bytes */${found.size}` } })
  const { start, end } = range ?? { start: 0, end: found.size - 1 }
  // asked for the headers only, nobody would read the file, and it would stay open
  const body = method === 'HEAD' || found.size === 0 ? null : Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...COMMON, 'content-type': type, 'content-length': String(end - start + 1), 'accept-ranges': 'bytes',
      'content-security-policy': MEDIA_POLICY, 'cache-control': FOR_EVER, ...(range && { 'content-range': `bytes ${start}-${end}/${found.size}` }),
    },
  })
}

/** The one range that is asked for (RFC 9110 §14.2), its end included; undefined for the whole file, as for several ranges. */
function rangeOf(header: string | null, size: number): { readonly start: number; readonly end: number } | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'beyond'
  return start <= end ? { start, end } : undefined
}
