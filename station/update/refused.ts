import type { RefusalKind } from '../../core/update/refusal.ts'

/** Why content was not taken; the sentence is made of it where somebody reads it. */
export interface Refused {
  readonly kind: RefusalKind
  /** below the repository */
  readonly file?: string | undefined
  /** bytes that the disk lacks */
  readonly missing?: number | undefined
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refused }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (kind: RefusalKind, file?: string): Result<never> => ({ ok: false, error: { kind, file } })

/** What it means when the station's own disk does not take something; anything else is a bug and thrown on. */
export function diskRefusal(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
  return refuse(code === 'ENOSPC' || code === 'EDQUOT' ? 'noRoom' : 'unwritable')
}
