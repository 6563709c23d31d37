import type { LocalTime } from '../calendar/local-time.ts'
import { clockOf, hallMinute, isOn, nextTurn, type HallMinute } from './dayparts.ts'
import { itemKeys } from './item-key.ts'
import type { Playlist, PlaylistItem } from './playlist.ts'
import type { Profile } from './profile.ts'

/** A notice as the plan needs it. */
export interface PlanNotice {
  readonly id: string
  readonly level: 'normal' | 'important' | 'urgent'
  /** minutes of the hall's clock, the end exclusive */
  readonly from: HallMinute
  readonly until: HallMinute
}

/** Which screen is planned for. */
export interface Target {
  /** its name in station.yaml, or what the address says */
  readonly screen: string
  readonly profile: Profile
}

/** One item in its place; it becomes as many slides as there is to say, see slides.ts. */
export interface PlannedItem {
  readonly playlist: string
  /** of the item in its playlist */
  readonly key: string
  readonly item: PlaylistItem
  readonly language: Playlist['language']
}

/** What a screen plays at a moment, and until when. */
export interface Plan {
  /** the playlists that run, in their order; empty when the default one does */
  readonly playlists: readonly Playlist[]
  /** in turn; never empty */
  readonly slides: readonly PlannedItem[]
  /** ids of the notices in force, in the order given */
  readonly notices: readonly string[]
  /** those of them that come at once and between all slides */
  readonly urgent: readonly string[]
  /** the first minute of the hall's clock at which the plan is another; undefined when it stays for two months */
  readonly nextChangeAt: { readonly date: string; readonly minutes: number } | undefined
}

/** What runs when no playlist does: 大厅名称和时间, 高频事项, the notices in force. */
export const DEFAULT_ITEMS: readonly PlaylistItem[] = [
  { show: 'clock' }, { show: 'frequent', most: 6 }, { show: 'notices' }, { show: 'list' },
]

/** Id of what runs when no playlist does. */
export const DEFAULT_PLAYLIST = 'default'

/**
 * Decides what a screen plays (design.md §8): of the playlists that are for it and run now, those of the highest
 * priority, one after the other by id; without any, the default. Urgent notices stand apart, since they interrupt.
 * @param notices those for signage, in the order they are shown in, whether in force yet or not
 */
export function planSignage(playlists: readonly Playlist[], notices: readonly PlanNotice[], now: LocalTime, target: Target): Plan {
  const minute = hallMinute(now.date, now.minutes)
  const ours = playlists.filter((playlist) => isFor(playlist, target))
  const on = ours.filter((playlist) => isOn(playlist, minute))
  const top = on.reduce((highest, { priority }) => Math.max(highest, priority), -1)
  const running = on.filter(({ priority }) => priority === top).sort((a, b) => (a.id < b.id ? -1 : 1))
  const inForce = notices.filter(({ from, until }) => from <= minute && minute < until)
  const turns = [
    // what is below the highest priority does not show, whatever it does
    ...ours.filter(({ priority }) => priority >= top).map((playlist) => nextTurn(playlist, minute)),
    ...notices.map(({ from, until }) => (from >= until ? undefined : minute < from ? from : minute < until ? until : undefined)),
  ].filter((turn) => turn !== undefined)
  const next = turns.reduce((first, turn) => Math.min(first, turn), Infinity)
  return {
    playlists: running,
    slides: running.length > 0 ? running.flatMap(itemsOf) : itemsOf({ id: DEFAULT_PLAYLIST, items: DEFAULT_ITEMS, language: 'zh' }),
    notices: inForce.map(({ id }) => id),
    urgent: inForce.filter(({ level }) => level === 'urgent').map(({ id }) => id),
    nextChangeAt: next === Infinity ? undefined : clockOf(next),
  }
}

const isFor = ({ screens, profiles }: Playlist, { screen, profile }: Target): boolean =>
  profiles.includes(profile) && (!screens || screens.includes(screen))

function itemsOf({ id, items, language }: { id: string; items: readonly PlaylistItem[]; language: Playlist['language'] }): PlannedItem[] {
  const keys = itemKeys(items)
  return items.map((item, index) => ({ playlist: id, key: keys[index] ?? '', item, language }))
}
