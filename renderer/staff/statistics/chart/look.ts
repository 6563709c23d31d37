/** Colours, letters and sizes of a chart, as the page around it has them. Sizes in px of the screen. */
export interface ChartLook {
  readonly font: string
  /** of all letters in it: 14 px at a desk, as large as the page's smallest on a kiosk */
  readonly letters: number
  /** one pixel of the design */
  readonly unit: number
  readonly colours: Readonly<Record<'ink' | 'ink2' | 'sheet' | 'line' | 'edge' | 'jade' | 'pear' | 'amber' | 'sand', string>>
}

const COLOURS = ['ink', 'ink2', 'sheet', 'line', 'edge', 'jade', 'pear', 'amber', 'sand'] as const

/** The look of the page at a place in it. */
export function lookAt(place: HTMLElement): ChartLook {
  const style = getComputedStyle(place)
  return {
    font: style.fontFamily,
    letters: Number.parseFloat(style.fontSize),
    unit: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
    colours: Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as ChartLook['colours'],
  }
}
