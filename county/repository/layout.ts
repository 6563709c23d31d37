/** Names of what a repository holds (core/update/repository.ts), below it and with `/`: nothing else is served, or tidied away on a stick. */
const LAYOUT = {
  timestamp: /^metadata\/timestamp\.json$/,
  metadata: /^metadata\/[1-9]\d{0,8}\.(?:root|snapshot|targets)\.json$/,
  manifest: /^targets\/(?:county|halls\/\d{6}(?:-[a-z0-9]+){1,2})\/[0-9a-f]{64}\.manifest\.json$/,
  blob: /^blobs\/[0-9a-f]{64}$/,
} as const

export type FileKind = keyof typeof LAYOUT

/** What a path below a repository is; undefined when no such file belongs there. */
export const kindOfFile = (file: string): FileKind | undefined =>
  (Object.keys(LAYOUT) as FileKind[]).find((kind) => LAYOUT[kind].test(file))
