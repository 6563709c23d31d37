import { screen } from 'electron'
import type { Displays } from './displays.ts'

/** The displays as the system tells of them. Only works when the app is ready. */
export const systemDisplays = (): Displays => ({
  all: () => screen.getAllDisplays(),
  primary: () => screen.getPrimaryDisplay(),
  onChange: (listener) => {
    screen.on('display-added', listener)
    screen.on('display-removed', listener)
    screen.on('display-metrics-changed', listener)
  },
})
