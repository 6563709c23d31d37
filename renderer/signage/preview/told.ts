import { createORPCClient } from '@orpc/client'
import { computed, readonly, shallowRef } from 'vue'
import { localTime } from '../../../core/calendar/local-time.ts'
import type { HallQueue } from '../../../core/contract/queue.ts'
import type { Overview } from '../../../core/contract/content.ts'
import type { Screen, SystemState } from '../../../core/contract/system.ts'
import type { Program } from '../../../core/signage/program.ts'
import type { StationClient } from '../../station/client.ts'
import { isHubAway, type StationView } from '../../station/station.ts'

/** What the manager's page tells a preview, whole each time. */
export interface Told {
  readonly program: Program
  readonly queue: HallQueue
  readonly state: SystemState
  readonly overview: Overview | undefined
  /** the station's time when it was told, milliseconds since 1970 UTC */
  readonly now: number
}

/** Nothing that a preview plays is a proof, and nothing in it is a fault of the hall's screens. */
const nobody: StationClient = createORPCClient({ call: () => Promise.reject(new Error('a preview asks no station')) })

/** A station as the manager's page tells of it; `tell` is called with each message. */
export function toldStation(): { station: StationView; tell: (told: Told) => void } {
  const state = shallowRef<SystemState>()
  const overview = shallowRef<Overview>()
  const clock = shallowRef(0)
  const timezone = computed(() => state.value?.timezone ?? 'Asia/Shanghai')
  let ahead = 0
  const tick = () => { clock.value = performance.now() + ahead }
  setInterval(tick, 1000)
  const station: StationView = {
    client: nobody,
    connected: readonly(shallowRef(true)),
    state,
    overview,
    hubAway: computed(() => isHubAway(state.value)),
    screen: shallowRef<Screen>({ name: 'preview', diagonal: 43, orientation: 'auto' }),
    now: readonly(clock),
    timezone,
    local: computed(() => localTime(clock.value, timezone.value)),
    takeNewContent: () => Promise.resolve(),
    reportFault: () => undefined,
  }
  return { station, tell: (told) => {
    state.value = told.state
    overview.value = told.overview
    ahead = told.now - performance.now()
    tick()
  } }
}
