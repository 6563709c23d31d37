import { screen } from 'electron'
import type { ScreenSettings } from '../station/settings/screen.ts'
import { type ScreenOptions, openScreen } from './screen-window.ts'

/** Displays announce themselves several times while they come up: the windows move once, this many milliseconds after the last. */
const SETTLE = 500

/** Opens a window for each configured screen and keeps it on its display while displays come, go and change. */
export const openScreens = (screens: readonly ScreenSettings[], options: ScreenOptions): { focus: () => void } => {
  const all = screens.map((settings) => openScreen(settings, options))
  let settling: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(settling)
    settling = setTimeout(() => all.forEach((each) => each.place()), SETTLE)
  }
  screen.on('display-added', settle)
  screen.on('display-removed', settle)
  screen.on('display-metrics-changed', settle)
  return { focus: () => all[0]?.focus() }
}
