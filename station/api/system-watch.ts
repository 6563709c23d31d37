import { EventPublisher } from '@orpc/server'
import { daysBetween, localTime } from '../../core/calendar/local-time.ts'
import { openingAt } from '../../core/calendar/opening.ts'
import type { SystemState } from '../../core/contract/system.ts'
import type { Clock } from '../clock.ts'
import type { Hub } from '../hub/hub.ts'
import type { Library } from '../content/library.ts'
import type { OwnHall } from '../hall/own-hall.ts'
import type { SeenNotices } from '../notices/notices.ts'
import type { Updater } from '../update/updater.ts'

/** Content older than this many days is shown with its date. */
const STALE_DAYS = 30
const MINUTE = 60_000

/** Follows the station's state for the screens. */
export interface SystemWatch {
  state(): SystemState
  /** the state now, then after each change, and each full minute */
  follow(signal?: AbortSignal): AsyncGenerator<SystemState, void, void>
  /** the clock was set: whoever follows hears of it at once */
  tell(): void
  stop(): void
}

/** What the state is made of. */
export interface Watched {
  readonly version: string
  readonly clock: Clock
  readonly ownHall: Pick<OwnHall, 'library' | 'revision'>
  readonly notices: Pick<SeenNotices, 'revision' | 'onChange'>
  readonly updater: Pick<Updater, 'underWay' | 'onChange'>
  /** of a satellite */
  readonly hub?: Pick<Hub, 'view' | 'onChange'> | undefined
}

/** Starts the watch. */
export function watchSystem({ version, clock, ownHall: { library, revision }, notices, updater, hub }: Watched): SystemWatch {
  const publisher = new EventPublisher<{ state: SystemState }>()
  const state = () => {
    const update = updater.underWay()
    const line = hub?.view()
    return {
      ...stateAt(clock.now(), library), version, noticesRevision: notices.revision(), hallRevision: revision(), ...(update && { update }),
      ...(line && { hub: { state: line.state, place: line.place } }),
    }
  }
  const publish = () => { publisher.publish('state', state()) }
  library.onSwitch(publish)
  notices.onChange(publish)
  updater.onChange(publish)
  hub?.onChange(publish)
  const nextMinute = () => setTimeout(() => {
    publish()
    timer = nextMinute()
  }, MINUTE - (clock.now() % MINUTE))
  let timer = nextMinute()
  return {
    state,
    tell() {
      clearTimeout(timer)
      publish()
      timer = nextMinute()
    },
    async *follow(signal) {
      // subscribed before the first state is read, so that no change falls between
      const changes = publisher.subscribe('state', signal ? { signal } : {})
      try {
        yield state()
        yield* changes
      } finally {
        await changes.return()
      }
    },
    stop: () => { clearTimeout(timer) },
  }
}

function stateAt(now: number, library: Library): Omit<SystemState, 'version' | 'noticesRevision' | 'hallRevision'> {
  const content = library.current()
  if (!content) return { now, timezone: 'Asia/Shanghai', generation: -1, contentDate: '', stale: false, opening: { state: 'closed' } }
  const { county, hall, calendar } = content.catalog
  const local = localTime(now, county.timezone)
  return {
    now,
    timezone: county.timezone,
    generation: content.generation,
    contentDate: content.published,
    stale: daysBetween(content.published, local.date) > STALE_DAYS,
    opening: openingAt(local, hall, calendar),
  }
}
