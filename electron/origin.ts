import type { ScreenSettings } from '../station/settings/screen.ts'

/** The scheme under which the shell serves the station's pages. */
export const SCHEME = 'app'

const HOST = 'station'

/** Whether an address belongs to the station's pages. */
export const isOurs = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/**
 * The page of one screen, by its surface and its name in station.yaml. What a page must know before it can ask the station,
 * since its first paint depends on it, stands in the address too.
 */
export const pageAddress = ({ surface, name, profile, palette, bounds }: Pick<ScreenSettings, 'surface' | 'name' | 'profile' | 'palette' | 'bounds'>): string => {
  const query = new URLSearchParams({ screen: name })
  if (surface === 'signage') query.set('profile', profile ?? 'lcd')
  if (palette) query.set('palette', palette)
  if (bounds) {
    query.set('w', String(bounds.width))
    query.set('h', String(bounds.height))
  }
  return `${SCHEME}://${HOST}/${surface}?${query.toString()}`
}
