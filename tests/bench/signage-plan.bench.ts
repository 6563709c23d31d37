import { weekdayOf, type LocalTime } from '../../core/calendar/local-time.ts'
import { hallMinute } from '../../core/signage/dayparts.ts'
import { planSignage, type PlanNotice } from '../../core/signage/plan.ts'
import { playlistSchema, type Playlist } from '../../core/signage/playlist.ts'
import { percentile, type Row } from './row.ts'

export const name = 'signage-plan'

const PLAYLISTS = 5
const ITEMS = 100
const DAYPARTS = 100
const ROUNDS = 2000

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** 500 slides in five playlists, each with a hundred parts of the day. */
const playlists: readonly Playlist[] = Array.from({ length: PLAYLISTS }, (_, index) => playlistSchema.parse({
  id: `list-${index}`, title: `播放单 ${index}`,
  items: Array.from({ length: ITEMS }, (__, item) => ({ show: 'procedure', procedure: `matter-${index}-${item}` })),
  when: Array.from({ length: DAYPARTS }, (__, part) => ({ days: [1, 2, 3, 4, 5], time: `${clock(part * 14 + index)}-${clock(part * 14 + index + 11)}` })),
}))

/** How long a plan takes, anew at each minute of a week. */
export function run(): Promise<Row[]> {
  const from = hallMinute('2026-11-23', 0)
  const notices: PlanNotice[] = Array.from({ length: 20 }, (_, index) => ({ id: `notice-${index}`, level: 'normal', from, until: from + 1440 * (index + 1) }))
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const date = `2026-11-${23 + round % 7}`
    const now: LocalTime = { date, minutes: round * 37 % 1440, weekday: weekdayOf(date) }
    const started = performance.now()
    planSignage(playlists, notices, now, { screen: 'door', profile: 'lcd' })
    times.push(performance.now() - started)
  }
  return Promise.resolve([0.5, 0.99].map((share) => ({
    name, metric: `plan of ${PLAYLISTS * ITEMS} slides, ${DAYPARTS} dayparts a playlist, p${share * 100}`, value: percentile(times, share), unit: 'ms', better: 'lower',
  })))
}
