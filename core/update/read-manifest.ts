import { z } from 'zod'
import { MOST_FILES, manifestSchema, type Manifest } from '../content/manifest.ts'
import type { RefusalKind } from './refusal.ts'
import { strictJson } from './strict-json.ts'

/** A manifest, or why one that is signed cannot be taken all the same. */
export type ReadManifest = { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly kind: RefusalKind }

/** What can be said of a manifest whose form is another one. */
const looseSchema = z.object({ files: z.array(z.object({ path: z.string() })) })

/** Leads out of its folder here, or on Windows. */
const OUTSIDE = /\\|\0|^\/|^[a-z]:|(^|\/)\.\.(\/|$)/i

/**
 * Reads a manifest that the county signed. A signature says who wrote it and not that it is right: the key may have been
 * stolen, or the program that signed may be wrong.
 */
export function readSignedManifest(text: string): ReadManifest {
  const json = strictJson(text)
  if (!json.ok) return { ok: false, kind: 'damaged' }
  const files = looseSchema.safeParse(json.value).data?.files ?? []
  if (files.length > MOST_FILES) return { ok: false, kind: 'tooLarge' }
  if (files.some(({ path }) => OUTSIDE.test(path))) return { ok: false, kind: 'unsafe' }
  const { data: manifest } = manifestSchema.safeParse(json.value)
  // not understood: what wrote it knows more
  if (!manifest) return { ok: false, kind: 'newerFormat' }
  return isClear(manifest) ? { ok: true, manifest } : { ok: false, kind: 'damaged' }
}

/** Each path stands for one file, and each file has one size; two paths may well be the same file. */
function isClear({ files }: Manifest): boolean {
  const paths = new Set(files.map(({ path }) => path))
  const sizes = new Map(files.map(({ sha256, size }) => [sha256, size]))
  return paths.size === files.length && files.every(({ sha256, size }) => sizes.get(sha256) === size)
}
