/** A part of a file: first and last byte. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * What a Range header asks of a file of `size` bytes (RFC 9110 §14): undefined when all of it is to be sent, because it
 * asks for nothing that is understood here, such as several ranges at once; `outside` when no byte of it is there.
 */
export function parseRange(header: string | undefined, size: number): Range | undefined | 'outside' {
  const [matched, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (matched === undefined || (first === '' && last === '')) return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start >= size ? 'outside' : { start, end }
}
