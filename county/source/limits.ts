/** Bounds of an authoring folder: a wrong folder or a hostile file ends in a sentence, never in a full memory. Sizes in bytes. */
export const LIMITS = {
  text: 2 ** 20,
  media: 200 * 2 ** 20,
  files: 50_000,
  /** folders below each other */
  depth: 8,
} as const
