import { z } from 'zod'
import { localTime } from '../../core/calendar/local-time.ts'
import { changeCatalog, NO_CHANGES } from '../../core/content/hall-changes.ts'
import type { HallFacts, HallOutcome } from '../../core/content/hall-acts.ts'
import { type HallChanges, hallChangesSchema } from '../../core/contract/hall.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Database } from '../store/database.ts'
import { openSetting } from '../store/manager-settings.ts'

/** What this hall says of itself, over the county's content: duty, windows, stars. */
export interface OwnHall {
  /** the county's content with this hall's changes over it; its listeners hear of those too */
  readonly library: Library
  /** as they were made: what of them still says something, the content decides */
  changes(): HallChanges
  /** grows with each change, also from one start to the next */
  revision(): number
  /** what the next change is made over; undefined without content */
  facts(): HallFacts | undefined
  /** Makes a change, if it may be made. Throws when the database takes nothing: all stays as it was then. */
  change(decide: (facts: HallFacts) => HallOutcome): HallOutcome | undefined
  /** Puts other changes in place of all, as a hub tells them. Throws as `change` does. */
  take(changes: HallChanges): void
}

const storedSchema = hallChangesSchema.extend({ revision: z.int() })

/** Opens it over the county's content. */
export function openOwnHall({ county, db, clock }: { county: Library; db: Database; clock: Clock }): OwnHall {
  const setting = openSetting(db, 'hall', storedSchema)
  let { revision, ...changes } = setting.get() ?? { revision: 0, ...NO_CHANGES }
  let shown: { readonly of: LoadedContent; readonly by: HallChanges; readonly content: LoadedContent } | undefined
  const listeners: (() => void)[] = []
  const tell = () => { for (const listener of listeners) listener() }
  county.onSwitch(tell)

  function current(): LoadedContent | undefined {
    const of = county.current()
    if (!of) return undefined
    if (shown?.of !== of || shown.by !== changes) shown = { of, by: changes, content: { ...of, catalog: changeCatalog(of.catalog, changes) } }
    return shown.content
  }
  function facts(): HallFacts | undefined {
    const content = county.current()
    return content && { county: content.catalog, changes, today: localTime(clock.now(), content.catalog.county.timezone).date }
  }
  function take(next: HallChanges): void {
    if (JSON.stringify(next) === JSON.stringify(changes)) return
    setting.set({ ...next, revision: revision + 1 })
    changes = next
    revision += 1
    tell()
  }
  return {
    library: { ...county, current, onSwitch: (listener) => { listeners.push(listener) } },
    changes: () => changes,
    revision: () => revision,
    facts,
    change(decide) {
      const over = facts()
      const outcome = over && decide(over)
      if (outcome?.ok) take(outcome.changes)
      return outcome
    },
    take,
  }
}
