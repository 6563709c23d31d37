import { clockRange } from '../../core/content/text.ts'

/** What somebody typed as the ranges of the day in which nothing is said, or the first word of it that is no range. */
export type QuietRanges = { readonly ok: true; readonly ranges: string[] } | { readonly ok: false; readonly word: string }

/** Reads “12:00-14:00、18:00-24:00” as people type it: full-width colons, any dash or 到, any comma or blank between. */
export function readQuietRanges(typed: string): QuietRanges {
  const words = typed.replaceAll('：', ':').replaceAll(/\s*(?:[-–—~～－]+|到|至)\s*/g, '-').split(/[\s、,，;；]+/).filter((word) => word !== '')
  const wrong = words.find((word) => !clockRange.safeParse(word).success)
  return wrong === undefined ? { ok: true, ranges: words } : { ok: false, word: wrong }
}
