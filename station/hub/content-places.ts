import type { CountySettings } from '../settings/county.ts'
import type { Settings } from '../settings/schema.ts'

/** Where a station asks for content: where its settings say, and a satellite after that at its hub, which has verified what it holds. */
export function contentPlaces({ county, hub, role }: Pick<Settings, 'county' | 'hub' | 'role'>): CountySettings {
  return role === 'satellite' && hub ? { ...county, mirrors: [...county.mirrors, `${hub.url.replace(/\/$/, '')}/mirror/`] } : county
}
