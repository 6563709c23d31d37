import type { LayoutName } from './playlist.ts'

/** Parts of a screen: whose hall it is and the time, the slide, the calls at its side, the line of calls, the moving line. */
export const REGIONS = ['head', 'main', 'side', 'strip', 'marquee'] as const
export type Region = (typeof REGIONS)[number]

/** A grid of regions, as CSS writes it; sizes are design px. */
export interface Layout {
  /** rows of region names from top to bottom */
  readonly areas: readonly (readonly Region[])[]
  readonly columns: readonly (number | '1fr')[]
  readonly rows: readonly (number | '1fr' | 'auto')[]
}

const upright: Layout = { areas: [['head'], ['main'], ['strip'], ['marquee']], columns: ['1fr'], rows: ['auto', '1fr', 'auto', 'auto'] }

/** The layouts of a television, by the way it hangs. Regions that have nothing to show take no room. */
export const LCD_LAYOUTS: Readonly<Record<LayoutName, Readonly<Record<'portrait' | 'landscape', Layout>>>> = {
  full: { landscape: upright, portrait: upright },
  side: {
    landscape: {
      areas: [['head', 'head'], ['main', 'side'], ['strip', 'strip'], ['marquee', 'marquee']],
      columns: ['1fr', 460], rows: ['auto', '1fr', 'auto', 'auto'],
    },
    portrait: {
      areas: [['head'], ['main'], ['side'], ['strip'], ['marquee']],
      columns: ['1fr'], rows: ['auto', '1fr', 440, 'auto', 'auto'],
    },
  },
}
