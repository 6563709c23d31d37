import type { Clock } from '../station/clock.ts'
import { readLastOverview } from '../station/content/last-overview.ts'
import { builtPages } from '../station/server/built-pages.ts'
import { type ScreenSettings, screenNamed } from '../station/settings/screen.ts'
import { withKnown } from './known-at-start.ts'
import type { Answerers } from './protocol.ts'

/** What the pages are opened with; `folder` is `dist/renderer`. */
export interface PagesOptions {
  readonly folder: string
  readonly dataDir: string
  readonly version: string
  readonly screens: readonly ScreenSettings[]
  readonly clock: Clock
}

/** Gives the built pages; a kiosk's is told what is known before the station answers. */
export const openPages = ({ folder, dataDir, version, screens, clock }: PagesOptions): Answerers['built'] => {
  const built = builtPages(folder)
  return async ({ pathname, searchParams }) => {
    const file = await built(pathname)
    if (!file || pathname !== '/kiosk') return file
    const overview = await readLastOverview(dataDir, version)
    const screen = screenNamed(screens, searchParams.get('screen') ?? undefined)
    return { ...file, bytes: withKnown(file.bytes, { now: clock.now(), screen, ...(overview && { overview }) }) }
  }
}
