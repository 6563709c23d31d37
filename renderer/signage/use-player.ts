import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Play } from '../../core/signage/play.ts'
import { type Player, type PlayerEvent, startPlayer, stepPlayer, wakesAt } from '../../core/signage/player.ts'
import type { Program } from '../../core/signage/program.ts'

/** Plays what the station wants: the rules are in core, here are the clock and what is told of it. */
export function usePlayer(program: Readonly<Ref<Program | undefined>>, { now, played }: {
  /** the station's time, milliseconds since 1970 UTC */
  readonly now: () => number
  readonly played: (plays: readonly Play[]) => void
}) {
  const player = shallowRef<Player>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(event: PlayerEvent): void {
    const before = player.value ?? (event.type === 'program' ? startPlayer(event.program) : undefined)
    if (!before) return
    const { player: after, plays } = stepPlayer(before, event, { steady: performance.now(), hall: now() })
    player.value = after
    if (plays.length > 0) played(plays)
    clearTimeout(timer)
    const wait = wakesAt(after) - performance.now()
    // a timer may come a moment early, and is taken again then
    if (wait < Infinity) timer = setTimeout(() => { take({ type: 'tick' }) }, Math.max(4, wait))
  }

  watch(program, (next) => { if (next) take({ type: 'program', program: next }) }, { immediate: true })
  onScopeDispose(() => { clearTimeout(timer) })
  return {
    player: computed(() => player.value),
    ready: (key: number) => { take({ type: 'ready', key }) },
    failed: (key: number, fault: string) => { take({ type: 'failed', key, fault }) },
    ended: (key: number) => { take({ type: 'ended', key }) },
  }
}
