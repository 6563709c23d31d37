import { randomUUID } from 'node:crypto'
import { endOf, noticesInForce, type Period, startOf, stateOf } from '../../core/content/notices-in-force.ts'
import type { LocalNotice, LocalNoticeInput, ShownNotice } from '../../core/contract/notices.ts'
import { isoOf } from '../../core/queue/views.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import { databaseFault } from '../store/database.ts'
import type { NoticeTable, StoredNotice } from './table.ts'
import { countyNotices, localShown } from './views.ts'
import { watchPeriods } from './watch-periods.ts'

/** Why a notice was not posted or changed; nothing has happened then. */
export type NoticeError = 'unknown' | 'full' | 'endsBefore' | 'over' | 'notStored'
export type NoticeOutcome = { readonly ok: true; readonly notice: LocalNotice } | { readonly ok: false; readonly error: { readonly kind: NoticeError } }

/** A notice as it is posted; `media` is the name of a picture or film that the station holds already. */
export interface NoticeDraft extends LocalNoticeInput {
  readonly media?: string | undefined
}

/** The notices that the screens of this hall show: the county's, and its own. */
export interface SeenNotices {
  /** those in force now, urgent ones first, then the newest */
  inForce(where?: ShownNotice['where'][number]): ShownNotice[]
  /** those of this hall that are in force or to come, as the screens show them */
  ofHall(): ShownNotice[]
  /** names of the pictures and films that they have */
  media(): ReadonlySet<string>
  /** grows with each change, and whenever a notice comes into force or goes out of it */
  revision(): number
  onChange(listener: () => void): void
  stop(): void
}

/** The notices where the hall's own are written. */
export interface Notices extends SeenNotices {
  /** all of this hall, those in force first, then what comes, what is over, what is withdrawn */
  local(): LocalNotice[]
  /** whether one more may be posted */
  hasRoom(): boolean
  post(draft: NoticeDraft, by: string): NoticeOutcome
  change(id: string, draft: LocalNoticeInput, by: string): NoticeOutcome
  withdraw(id: string): NoticeOutcome
  /** hangs it up again; one whose time has passed needs a new end */
  restore(id: string, until: string | undefined, by: string): NoticeOutcome
  /** removes what ended more than 30 days before a moment, milliseconds since 1970 UTC */
  forget(now: number): void
}

/** So many notices of a hall may be in force or to come. */
const MOST = 100
/** What is over or withdrawn is kept this long, and no more than so many; milliseconds. */
const KEPT_MS = 30 * 86_400_000
const MOST_KEPT = 200

const ORDER = ['inForce', 'coming', 'over', 'withdrawn'] as const
const failed = (kind: NoticeError): NoticeOutcome => ({ ok: false, error: { kind } })

/** Opens the notices; the screens are told of each change from then on. */
export function openNotices({ table, clock, library, journal }: {
  table: NoticeTable; clock: Clock; library: Pick<Library, 'current' | 'onSwitch'>; journal: Pick<Journal, 'event' | 'fault'>
}): Notices {
  let all: readonly StoredNotice[] = table.all()
  const timezone = () => library.current()?.catalog.county.timezone ?? 'Asia/Shanghai'
  const at = () => ({ now: clock.now(), timezone: timezone() })
  const hung = () => all.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const view = (notice: StoredNotice): LocalNotice => ({
    ...localShown(notice, library.current()),
    state: notice.withdrawnAt === undefined ? stateOf(notice, at()) : 'withdrawn', by: notice.by, at: isoOf(notice.at),
  })
  const inForce: SeenNotices['inForce'] = (where) =>
    noticesInForce([...countyNotices(library.current()), ...hung().map((notice) => localShown(notice, library.current()))], at(), where)
  const watch = watchPeriods(() => ({ periods: [...countyNotices(library.current()), ...hung()], inForce: inForce(), at: at() }))
  library.onSwitch(watch.look)

  /** when it stopped to be of interest; undefined while it hangs */
  const endedAt = (notice: StoredNotice): number | undefined =>
    notice.withdrawnAt ?? (stateOf(notice, at()) === 'over' ? endOf(notice, timezone()) : undefined)
  /** those that ended longer ago than is kept, at a moment */
  const tooOld = (now: number): StoredNotice[] => all.filter((notice) => (endedAt(notice) ?? Infinity) < now - KEPT_MS)
  /** those that ended first, when too many did */
  const tooMany = (): StoredNotice[] => {
    const ended = all.flatMap((notice) => { const end = endedAt(notice); return end === undefined ? [] : [{ notice, end }] })
    return ended.toSorted((a, b) => b.end - a.end).slice(MOST_KEPT).map(({ notice }) => notice)
  }

  const without = (old: readonly StoredNotice[]) => all.filter((notice) => !old.includes(notice))

  function store(notice: StoredNotice, what: string): NoticeOutcome {
    const old = tooMany().filter(({ id }) => id !== notice.id)
    try {
      table.put(notice)
      for (const { id } of old) table.remove(id)
    } catch (error) {
      if (databaseFault(error) === undefined) throw error
      journal.fault({ where: 'notices', message: String(error) })
      return failed('notStored')
    }
    all = [notice, ...without(old).filter((one) => one.id !== notice.id)]
    journal.event(what, { id: notice.id, title: notice.title })
    watch.changed()
    return { ok: true, notice: view(notice) }
  }
  const found = (id: string) => all.find((one) => one.id === id)
  const hasRoom = () => hung().filter((notice) => stateOf(notice, at()) !== 'over').length < MOST
  const written = (draft: NoticeDraft, from: string, by: string) =>
    ({ ...draft, body: plain(draft.body), from, by, at: clock.now() })
  const endsBefore = (period: Period) => endOf(period, timezone()) <= startOf(period, timezone())

  return {
    inForce,
    local: () => without([...tooOld(clock.now()), ...tooMany()]).map((notice) => ({ notice: view(notice), at: notice.at }))
      .sort((a, b) => ORDER.indexOf(a.notice.state) - ORDER.indexOf(b.notice.state) || b.at - a.at).map(({ notice }) => notice),
    ofHall: () => hung().filter((notice) => stateOf(notice, at()) !== 'over').map((notice) => localShown(notice, library.current())),
    media: () => new Set(all.flatMap(({ media }) => media ?? [])),
    hasRoom,
    post(draft, by) {
      const from = draft.from ?? isoOf(clock.now())
      if (draft.from !== undefined && endsBefore({ from, until: draft.until })) return failed('endsBefore')
      return hasRoom() ? store({ ...written(draft, from, by), id: randomUUID() }, 'notice posted') : failed('full')
    },
    change(id, draft, by) {
      const old = found(id)
      if (!old) return failed('unknown')
      const from = draft.from ?? old.from
      return endsBefore({ from, until: draft.until }) ? failed('endsBefore') : store({ ...old, ...written(draft, from, by), id }, 'notice changed')
    },
    withdraw(id) {
      const old = found(id)
      if (!old) return failed('unknown')
      return old.withdrawnAt === undefined ? store({ ...old, withdrawnAt: clock.now() }, 'notice withdrawn') : { ok: true, notice: view(old) }
    },
    restore(id, until, by) {
      const old = found(id)
      if (!old) return failed('unknown')
      const { withdrawnAt: _, ...again } = { ...old, until: until ?? old.until, by, at: clock.now() }
      if (stateOf(again, at()) === 'over') return failed('over')
      return hasRoom() || endedAt(old) === undefined ? store(again, 'notice restored') : failed('full')
    },
    forget(now) {
      const old = tooOld(now)
      for (const { id } of old) table.remove(id)
      all = without(old)
    },
    revision: watch.revision,
    onChange: watch.onChange,
    stop: watch.stop,
  }
}

/** A text without characters that no screen shows. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim()
