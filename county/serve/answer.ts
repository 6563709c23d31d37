import { parseRange, type Range } from './range.ts'

/** A file, or a packed form of it, that can be sent whole or in part. */
export interface Sendable {
  readonly headers: Readonly<Record<string, string>>
  /** bytes */
  readonly size: number
  /** strong tags that mean these bytes, packed or not */
  readonly tags: readonly string[]
  /** called at most once, and only when bytes are to be sent */
  readonly body: (range: Range) => ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
}

/** What part of a file a request asks for; none when it has an older form of it (If-Range). */
export function rangeOf({ method, headers }: Request, size: number, tag: string): ReturnType<typeof parseRange> {
  const condition = headers.get('if-range')
  return method === 'HEAD' || (condition !== null && condition !== tag) ? undefined : parseRange(headers.get('range') ?? undefined, size)
}

/** Whether a request takes gzip: named, or meant by `*`, and not with a quality of nought. */
export function takesGzip({ headers }: Request): boolean {
  const codings = (headers.get('accept-encoding') ?? '').split(',').map((each) => each.trim().toLowerCase())
  return codings.some((coding) => /^(?:gzip|\*)(?:;|$)/.test(coding) && !/;\s*q=0(?:\.0*)?$/.test(coding))
}

/** Answers a GET or HEAD: 304 when the asker has it, 416 when the part is not there, else all of it or the part. */
export function answer(request: Request, { headers, size, tags, body }: Sendable, range: ReturnType<typeof parseRange>): Response {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.some((tag) => tag === '*' || tags.includes(tag))) {
    const { 'content-type': _type, 'content-encoding': _coding, ...kept } = headers
    return new Response(null, { status: 304, headers: kept })
  }
  if (range === 'outside') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${String(size)}` } })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const length = end - start + 1
  return new Response(request.method === 'HEAD' || length === 0 ? null : body({ start, end }), {
    status: range ? 206 : 200,
    headers: { ...headers, 'content-length': String(length), ...(range && { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` }) },
  })
}
