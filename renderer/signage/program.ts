import { readonly, shallowRef, type ShallowRef } from 'vue'
import type { Target } from '../../core/signage/plan.ts'
import type { Program } from '../../core/signage/program.ts'
import type { StationClient } from '../station/client.ts'
import { follow } from '../station/follow.ts'

/** What the page plays; one for the page's life. */
export interface ProgramView {
  /** as it was last heard: it goes on while the station is away */
  readonly now: Readonly<ShallowRef<Program | undefined>>
  /** the station cannot be reached; a hiccup that ends with the next try is not told */
  readonly lost: Readonly<ShallowRef<boolean>>
}

/** Follows what a screen is to play. A program changes seldom, so silence says nothing: the line itself is watched. */
export function followProgram(client: StationClient, target: Target): ProgramView {
  const now = shallowRef<Program>()
  const { lost } = follow({
    open: (signal) => client.signage.watch(target, { signal }),
    take: (next) => { now.value = next },
  })
  return { now: readonly(now) as ProgramView['now'], lost }
}
