import type { Plugin } from 'vite'

/**
 * The package numbers the slices of a font from the rarest characters up. Families by the number they begin with, as the
 * styles name them, one after the other; what lies below, and every script but ours, is rare.
 */
const FAMILIES = [[116, 'Variable'], [113, 'Usual'], [108, 'Seldom'], [100, 'Scarce']] as const

const SHEET = /@fontsource-variable\/noto-(?:sans|serif)-sc\/index\.css$/

const familyOf = (face: string): string => {
  const slice = /-sc-([a-z\d-]+)-wght/.exec(face)?.[1] ?? ''
  const found = FAMILIES.find(([from]) => slice === 'latin' || Number(slice) >= from)
  return found?.[1] ?? 'Rare'
}

/**
 * Gives the slices of the fonts families of their own by how common their characters are (Noto Sans SC Variable, … Rare). For
 * every size of text Chromium makes a font of each slice of a family that it comes to, needed or not; on Linux each that is
 * not there yet takes a question to another process. All 101 slices in one family cost the first page a tenth of a second.
 */
export const rareCharacters = (): Plugin => ({
  name: 'rare-characters',
  enforce: 'pre',
  transform: (code, id) => (SHEET.test(id)
    ? code.replace(/@font-face\s*\{[^}]*\}/g, (face) => face.replace(' SC Variable', ` SC ${familyOf(face)}`))
    : undefined),
})
