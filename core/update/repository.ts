/**
 * How the county's repository is laid out, on a web server and on a stick alike (design.md §6):
 *
 * - `metadata/timestamp.json`, `metadata/<N>.root.json`, `metadata/<N>.snapshot.json`, `metadata/<N>.targets.json` (TUF, consistent snapshots)
 * - `targets/county/<sha256>.manifest.json`, `targets/halls/<code>/<sha256>.manifest.json`: the manifests, TUF targets
 * - `blobs/<sha256>`: what the manifests list
 */
export const METADATA = 'metadata'
export const TARGETS = 'targets'
export const BLOBS = 'blobs'

/** Folder of a stick that holds the repository. */
export const STICK_FOLDER = 'kiosk-update'
/** Folder of a stick that holds the hall's own pictures. */
export const STICK_LOCAL = 'local'

/** TUF target of what all halls share, and of what one hall adds. */
export const COUNTY_TARGET = 'county/manifest.json'
export const hallTarget = (code: string): string => `halls/${code}/manifest.json`

/** Greatest sizes of metadata that a station reads, bytes. A targets file of 600 halls has about 90 KB. */
export const METADATA_LIMITS = { root: 256 * 1024, timestamp: 16 * 1024, snapshot: 64 * 1024, targets: 4 * 2 ** 20 } as const
