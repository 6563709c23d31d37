import { z } from 'zod'
import { hallCode } from './text.ts'

/** Hash of a blob: SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One file of the content: where it stands, and the blob that holds it. `size` in bytes. */
const fileSchema = z.strictObject({
  path: z.string().max(160).regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/),
  sha256,
  size: z.int().min(0).max(2 ** 31),
})

/** More files than any county has. */
export const MOST_FILES = 20_000

/**
 * A manifest lists the files of one part of the content. `county/manifest.json` holds what all halls share
 * (`county.json`, `calendar.json`, `procedures/<bucket>.json`, `media/…`); `halls/<code>/manifest.json` what one hall adds
 * (`hall.json`, `villages.json`, `notices.json`, `playlists.json`; content from before playlists has no such file).
 */
export const manifestSchema = z.strictObject({
  schema: z.literal(1),
  /** county code or hall code */
  part: z.union([z.string().regex(/^\d{6}$/), hallCode]),
  /** when the county published it */
  published: z.iso.datetime(),
  files: z.array(fileSchema).max(MOST_FILES),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = Manifest['files'][number]

/** Greatest size of a manifest, bytes. */
export const MANIFEST_LIMIT = 4 * 2 ** 20
