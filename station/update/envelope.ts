import { z } from 'zod'
import { strictJson } from '../../core/update/strict-json.ts'
import { ok, refuse, type Result } from './refused.ts'

/** The roles of TUF that a repository has. */
export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const
export type Role = (typeof ROLES)[number]

/** What all metadata has in common; what is left to the library is not looked at here. */
const envelopeSchema = z.object({
  signed: z.object({
    _type: z.enum(ROLES),
    spec_version: z.string().max(20),
    version: z.int().min(1).max(2 ** 31 - 1),
    // the library takes a date that is none for one that never comes
    expires: z.iso.datetime(),
  }),
  signatures: z.array(z.object({ keyid: z.string().max(128), sig: z.string().max(1024) })).max(64),
})

/** The version of TUF that this program speaks. */
const SPEC = /^1\./

/**
 * Looks at metadata before the library does: UTF-8, strict JSON, of the right role, with a version and a date that are
 * such.
 */
export function readEnvelope(bytes: Buffer, role: Role, file: string): Result<{ readonly version: number }> {
  const text = textOf(bytes)
  const json = text === undefined ? undefined : strictJson(text)
  const envelope = envelopeSchema.safeParse(json?.ok === true ? json.value : undefined).data?.signed
  if (envelope?._type !== role) return refuse('damaged', file)
  return SPEC.test(envelope.spec_version) ? ok({ version: envelope.version }) : refuse('newerFormat', file)
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
