/** What a LED screen can show: one colour, or all. */
export const PALETTES = ['rgb', 'red', 'amber'] as const
export type PaletteName = (typeof PALETTES)[number]

/** The inks of a picture, by their numbers. `area` is the ground of a call. */
export const INK = { black: 0, white: 1, yellow: 2, green: 3, blue: 4, area: 5 } as const
export type Ink = (typeof INK)[keyof typeof INK]

type Rgb = readonly [red: number, green: number, blue: number]

/** The lit colour of the screens that have one. */
const LIT: Readonly<Record<Exclude<PaletteName, 'rgb'>, Rgb>> = { red: [0xff, 0, 0], amber: [0xff, 0xb0, 0] }

/** Saturated flat colours only (look.md §10): diodes show tints and greys badly. */
const FLAT: readonly Rgb[] = [[0, 0, 0], [0xff, 0xff, 0xff], [0xff, 0xd3, 0x4d], [0x7c, 0xff, 0x9b], [0x9b, 0xe7, 0xff], [0xb0, 0, 0]]

/** Less than this is no light but an empty screen, percent. */
const LEAST = 5

/**
 * The colours of the inks, in their order. Screens of one colour have two: black, and the lit one, which a lower level
 * dims; ground that is red on others stays black there.
 * @param level brightness of a one-colour screen, percent
 */
export function coloursOf(palette: PaletteName, level: number): readonly Rgb[] {
  if (palette === 'rgb') return FLAT
  const [red, green, blue] = LIT[palette].map((light) => Math.round(light * Math.max(level, LEAST) / 100))
  const lit: Rgb = [red ?? 0, green ?? 0, blue ?? 0]
  return FLAT.map((_, ink) => (ink === INK.black || ink === INK.area ? [0, 0, 0] : lit))
}
