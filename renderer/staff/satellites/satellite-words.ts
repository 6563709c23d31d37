import type { SatelliteView } from '../../../core/contract/satellites.ts'
import type { Translate } from '../../i18n/opening.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How a satellite is: 在线, 5 分钟没来过, 3 天没来过. `now` is the hub's time, milliseconds since 1970 UTC. */
export function stateWords(t: Translate, { isConnected, lastSeen }: Pick<SatelliteView, 'isConnected' | 'lastSeen'>, now: number): string {
  if (isConnected) return t('satellites.state.online')
  if (lastSeen === null) return t('satellites.state.never')
  const gone = now - Date.parse(lastSeen)
  if (gone < MINUTE) return t('satellites.state.soon')
  if (gone < HOUR) return t('satellites.state.minutes', { n: Math.floor(gone / MINUTE) })
  if (gone < DAY) return t('satellites.state.hours', { n: Math.floor(gone / HOUR) })
  return t('satellites.state.days', { n: Math.floor(gone / DAY) })
}

/** A pairing code as it is read out: two groups of four. */
export const codeGroups = (code: string): readonly [string, string] => [code.slice(0, 4), code.slice(4)]
