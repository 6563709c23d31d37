import type { Plugin } from 'vite'

/** The package numbers the slices of a font from the rarest characters up; from here on lie those that texts consist of. */
const COMMON_FROM = 100

const SHEET = /@fontsource-variable\/noto-(?:sans|serif)-sc\/index\.css$/

const isCommon = (face: string): boolean => {
  const slice = /-sc-([a-z\d-]+)-wght/.exec(face)?.[1] ?? ''
  return slice === 'latin' || Number(slice) >= COMMON_FROM
}

/**
 * Gives the slices with rare characters a family of their own (Noto Sans SC Rare, Noto Serif SC Rare), which the styles
 * name after the common one. For every size of text Chromium makes a font of each slice of a family, needed or not; on
 * Linux each takes a question to another process. All 101 slices in one family cost the first page a tenth of a second.
 */
export const rareCharacters = (): Plugin => ({
  name: 'rare-characters',
  enforce: 'pre',
  transform: (code, id) => (SHEET.test(id)
    ? code.replace(/@font-face\s*\{[^}]*\}/g, (face) => (isCommon(face) ? face : face.replace(' SC Variable', ' SC Rare')))
    : undefined),
})
