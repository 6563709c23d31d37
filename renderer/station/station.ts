import { computed, inject, readonly, shallowRef, type InjectionKey } from 'vue'
import { localTime } from '../../core/calendar/local-time.ts'
import type { KnownAtStart } from '../../core/contract/known-at-start.ts'
import type { Screen, SystemState } from '../../core/contract/system.ts'
import { connectClient, type TokenSource } from './client.ts'

/** Wait between two tries to follow a station that went away, milliseconds. */
const RETRY_MS = 1000
/** A call that takes longer has failed, milliseconds. */
export const CALL_TIMEOUT_MS = 8000

/**
 * Whether a satellite is without its hub: it shows what it knew, and nothing of the hall can be changed here. A line that is
 * lost for a moment is no such thing.
 */
export const isHubAway = (state: SystemState | undefined): boolean => state?.hub !== undefined && state.hub.state !== 'connected' && state.hub.state !== 'connecting'

/** The page's view of its station; one for the page's life, shared by all visits. */
export type StationView = ReturnType<typeof followStation>

/**
 * Follows the station: its clock, the hall's opening, its content. The overview changes only through
 * `takeNewContent`, so that nothing moves under a visitor's finger. Pages of the staff give a token for their calls; what the
 * shell's page is told beforehand stands until the station itself says it.
 */
export function followStation(screenName?: string, { token, known }: { token?: TokenSource; known?: KnownAtStart | undefined } = {}) {
  const client = connectClient(token)
  const connected = shallowRef(false)
  const state = shallowRef<SystemState>()
  const overview = shallowRef(known?.overview)
  const screen = shallowRef<Screen>(known?.screen ?? { name: 'front', diagonal: 21.5, orientation: 'auto' })
  const clock = shallowRef(0)
  /** of the hall, whatever the machine's is */
  const timezone = computed(() => state.value?.timezone ?? 'Asia/Shanghai')
  /** undefined until the time is known */
  let ahead: number | undefined

  const tick = () => { if (ahead !== undefined) clock.value = performance.now() + ahead }
  /** @param time the station's, milliseconds since 1970 UTC */
  const setClock = (time: number) => {
    ahead = time - performance.now()
    tick()
  }
  if (known) setClock(known.now)
  setInterval(tick, 1000)

  async function fetchOverview(): Promise<void> {
    overview.value = await client.content.overview(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
  }
  async function takeNewContent(): Promise<void> {
    const told = state.value
    if (!told || told.generation < 0) return
    if (overview.value?.generation !== told.generation || overview.value.hallRevision !== told.hallRevision) await fetchOverview()
  }

  async function follow(): Promise<void> {
    const leaving = new AbortController()
    try {
      // all at once: each round trip would delay the first screen
      const [found, states] = await Promise.all([
        client.system.screen({ name: screenName }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }),
        client.system.events(undefined, { signal: leaving.signal }),
        // a station without content says so in its state
        state.value && overview.value ? undefined : fetchOverview().catch(() => undefined),
      ])
      screen.value = found
      for await (const next of states) {
        state.value = next
        setClock(next.now)
        if (next.generation < 0) overview.value = undefined
        if (!overview.value) await takeNewContent()
        connected.value = true
      }
    } finally {
      leaving.abort()
    }
  }
  const keepFollowing = (): void => {
    void follow().catch(() => undefined).finally(() => {
      connected.value = false
      setTimeout(keepFollowing, RETRY_MS)
    })
  }
  keepFollowing()

  return {
    client,
    connected: readonly(connected),
    state,
    overview,
    screen,
    hubAway: computed(() => isHubAway(state.value)),
    /** the station's time, milliseconds since 1970 UTC, to the second */
    now: readonly(clock),
    timezone,
    /** date and time of day in the hall */
    local: computed(() => localTime(clock.value, timezone.value)),
    takeNewContent,
    /** tells the station that something broke; when that fails too, there is nobody left to tell */
    reportFault: (where: string, message: string) => {
      void client.system.reportFault({ where, message: message.slice(0, 2000) || '?' }).catch(() => undefined)
    },
  }
}

/** Whether the hall and the time are known: then there is something to show. */
export const isHallKnown = ({ overview, now }: StationView): boolean => overview.value !== undefined && now.value > 0

export const stationKey: InjectionKey<StationView> = Symbol('station')

/** The station of this page. */
export function useStation(): StationView {
  const station = inject(stationKey)
  if (!station) throw new Error('no station provided')
  return station
}
