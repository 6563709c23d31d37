import type { Result } from './refused.ts'

/** The bytes of a file from `offset` on; reading rejects when the place is gone. */
export interface Opened {
  /** where it begins, bytes: 0 although more was asked for when a server knows no ranges */
  readonly offset: number
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface OpenOptions {
  readonly offset: number
  readonly signal: AbortSignal
}

/** Where a county's repository lies: its server, a mirror of it, or a folder on a stick. What comes from it is not yet verified. */
export interface Place {
  readonly from: 'county' | 'usb'
  /** Opens a file by its path below the repository. One that is not there is `incomplete`. */
  open(file: string, options: OpenOptions): Promise<Result<Opened>>
}
