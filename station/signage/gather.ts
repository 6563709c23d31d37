import { type LocalTime, localTime } from '../../core/calendar/local-time.ts'
import { endOf } from '../../core/content/notices-in-force.ts'
import type { ShownNotice } from '../../core/contract/notices.ts'
import { hallMinute } from '../../core/signage/dayparts.ts'
import type { SlideFacts } from '../../core/signage/facts.ts'
import type { PlanNotice } from '../../core/signage/plan.ts'
import type { LoadedContent } from '../content/load.ts'
import { mediaAddresses } from '../content/media.ts'

const MINUTE_MS = 60_000

/** What programs are planned and made from. */
export interface Gathered {
  readonly now: LocalTime
  readonly planned: readonly PlanNotice[]
  readonly facts: SlideFacts
}

/** Gathers it at a moment, milliseconds since 1970 UTC. @param shown the notices in force for signage */
export function gather({ catalog }: LoadedContent, shown: readonly ShownNotice[], moment: number): Gathered {
  const { timezone } = catalog.county
  const now = localTime(moment, timezone)
  const minuteOf = (at: number): number => {
    const { date, minutes } = localTime(at, timezone)
    return hallMinute(date, minutes)
  }
  const addresses = mediaAddresses(catalog.media)
  return {
    now,
    // what comes and goes within a minute is told by the notices themselves
    planned: shown.map((notice) => ({
      id: notice.id, level: notice.level, from: hallMinute(now.date, now.minutes), until: minuteOf(endOf(notice, timezone) + MINUTE_MS - 1),
    })),
    facts: { catalog, now, notices: shown, address: (path) => addresses[path] },
  }
}
