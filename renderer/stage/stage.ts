import type { Screen } from '../../core/contract/system.ts'

/** Sizes the look is drawn for, px; see `fitStage`. */
const DRAWN = { portrait: { width: 1080, height: 1700 }, landscape: { width: 1920, height: 1000 } }
const MM_PER_INCH = 25.4

/** How a page is laid on its panel. */
export interface Stage {
  readonly orientation: 'portrait' | 'landscape'
  /** the page is turned by 90° because the panel hangs otherwise than the desktop thinks */
  readonly turned: boolean
  /** of the stage after turning, px */
  readonly width: number
  readonly height: number
  /** one design pixel, px */
  readonly unit: number
  /** px per millimetre of the panel */
  readonly mm: number
}

/**
 * Lays the stage on a window: which way up, how large a design pixel is, and how many px a millimetre has (from the
 * panel's configured diagonal, design.md §9). Sizes are then max(design px, millimetres) in the styles.
 */
export function layStage(window: { width: number; height: number }, screen: Pick<Screen, 'diagonal' | 'orientation'>): Stage {
  const upright = window.height >= window.width ? 'portrait' : 'landscape'
  const orientation = screen.orientation === 'auto' ? upright : screen.orientation
  const turned = orientation !== upright
  const width = turned ? window.height : window.width
  const height = turned ? window.width : window.height
  const drawn = DRAWN[orientation]
  return {
    orientation, turned, width, height,
    unit: Math.min(width / drawn.width, height / drawn.height),
    mm: Math.hypot(window.width, window.height) / (screen.diagonal * MM_PER_INCH),
  }
}

/** Writes the stage to the document, for the styles. */
export function applyStage(stage: Stage, root: HTMLElement): void {
  root.dataset['orientation'] = stage.orientation
  root.toggleAttribute('data-turned', stage.turned)
  root.style.setProperty('--stage-width', `${stage.width}px`)
  root.style.setProperty('--stage-height', `${stage.height}px`)
  root.style.setProperty('--u', `${stage.unit}px`)
  root.style.setProperty('--mm', `${stage.mm}px`)
}
