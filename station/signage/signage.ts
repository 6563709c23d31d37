import { z } from 'zod'
import { addDays, momentOf } from '../../core/calendar/local-time.ts'
import { slug } from '../../core/content/text.ts'
import { type LocalPlaylist, localPlaylistSchema, type PlaylistPreview } from '../../core/contract/signage.ts'
import { hallMinute, isOn } from '../../core/signage/dayparts.ts'
import { localPlaylist } from '../../core/signage/local.ts'
import { makeProgram } from '../../core/signage/make-program.ts'
import { planSignage, type Target } from '../../core/signage/plan.ts'
import type { Program } from '../../core/signage/program.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { LoadedContent } from '../content/load.ts'
import type { SeenNotices } from '../notices/notices.ts'
import { createChanges } from '../queue/changes.ts'
import type { Database } from '../store/database.ts'
import { openSetting } from '../store/manager-settings.ts'
import { gather } from './gather.ts'
import { openPlays, type Plays } from './plays.ts'

/** What rolls on the screens of this hall. */
export interface Signage {
  /** what a screen plays now, and again whenever that is another */
  follow(content: () => LoadedContent, target: Target, signal?: AbortSignal): AsyncGenerator<Program, void, void>
  /** what a playlist would look like with a change that is not saved, and whether it would be on now */
  preview(content: LoadedContent, target: Target, draft: LocalPlaylist): PlaylistPreview
  /** what this hall has put over the county's playlists, by id */
  local(): Readonly<Record<string, LocalPlaylist>>
  /** undefined takes it back */
  setLocal(id: string, local: LocalPlaylist | undefined): void
  /** all of it at once, as the hub has it */
  takeLocal(local: Readonly<Record<string, LocalPlaylist>>): void
  /** called when what this hall has put over the county's playlists is another */
  onLocalChange(listener: () => void): void
  readonly plays: Plays
  stop(): void
}

/** It looks at least so often: the machine's clock may be set, and no timer would know; milliseconds. */
const LONGEST_MS = 3_600_000

/** Opens it; screens are told of each change from then on. */
export function openSignage({ library, clock, notices, db }: {
  library: Pick<Library, 'onSwitch'>; clock: Clock; notices: Pick<SeenNotices, 'inForce' | 'onChange'>; db: Database
}): Signage {
  const changes = createChanges()
  const setting = openSetting(db, 'signage', z.record(slug, localPlaylistSchema))
  let local = setting.get() ?? {}
  const listeners: (() => void)[] = []
  let wake: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined
  library.onSwitch(() => { changes.tell() })
  notices.onChange(() => { changes.tell() })

  /** the next look for all who follow; the first of those that are asked for */
  function wakeAt(moment: number): void {
    const at = Math.min(moment, clock.now() + LONGEST_MS)
    if (wake && wake.at <= at) return
    clearTimeout(wake?.timer)
    wake = { at, timer: setTimeout(() => {
      wake = undefined
      changes.tell()
    }, Math.max(1, at - clock.now())) }
  }

  function keep(next: Readonly<Record<string, LocalPlaylist>>): void {
    setting.set(next)
    local = next
    changes.tell()
    for (const listener of listeners) listener()
  }

  const changed = (own: Readonly<Record<string, LocalPlaylist>>, { catalog }: LoadedContent) =>
    catalog.playlists.map((one) => localPlaylist(one, own[one.id])).filter((one) => one !== undefined)

  function programOf(content: LoadedContent, target: Target): Program {
    const { timezone } = content.catalog.county
    const { now, planned, facts } = gather(content, notices.inForce('signage'), clock.now())
    const plan = planSignage(changed(local, content), planned, now, target)
    // the calendar, who is on duty: a day has slides of its own
    const midnight = momentOf(addDays(now.date, 1), 0, timezone)
    wakeAt(plan.nextChangeAt ? Math.min(midnight, momentOf(plan.nextChangeAt.date, plan.nextChangeAt.minutes, timezone)) : midnight)
    return makeProgram(plan, facts, target)
  }

  return {
    async *follow(content, target, signal) {
      let told: string | undefined
      for await (const program of changes.follow(() => programOf(content(), target), signal)) {
        const text = JSON.stringify(program)
        if (text === told) continue
        told = text
        yield program
      }
    },
    preview(content, target, draft) {
      const { now, planned, facts } = gather(content, notices.inForce('signage'), clock.now())
      const all = changed({ ...local, [draft.id]: draft }, content)
      const wanted = all.find(({ id }) => id === draft.id)
      const alone = planSignage(wanted ? [{ ...wanted, when: undefined, from: undefined, until: undefined }] : [], planned, now, target)
      const runs = planSignage(all, planned, now, target).playlists.some(({ id }) => id === draft.id) ? 'now' : 'later'
      const isCovered = wanted && runs === 'later' && isOn(wanted, hallMinute(now.date, now.minutes))
      return { program: makeProgram(alone, facts, target), runs: !wanted ? 'off' : isCovered ? 'covered' : runs }
    },
    local: () => local,
    setLocal(id, wanted) {
      const { [id]: _, ...others } = local
      keep(wanted ? { ...others, [id]: wanted } : others)
    },
    takeLocal(next) {
      if (JSON.stringify(next) === JSON.stringify(local)) return
      local = next
      changes.tell()
      try {
        setting.set(next)
      } catch {
        // a disk that takes nothing: it holds until the next start, when the hub tells it again
      }
    },
    onLocalChange: (listener) => { listeners.push(listener) },
    plays: openPlays(db),
    stop() {
      clearTimeout(wake?.timer)
      changes.stop()
    },
  }
}
