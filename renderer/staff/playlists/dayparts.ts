import { clockText, minutesOf } from '../../../core/calendar/local-time.ts'
import type { Daypart } from '../../../core/signage/playlist.ts'
import type { Translate } from '../../i18n/opening.ts'

/** From and to, minutes since midnight; one that ends before it starts ends on the next day. */
export interface Range {
  readonly from: number
  readonly to: number
}

const DAY = 1440
/** A touch sets a time this much earlier or later, minutes. */
const STEP = 30
const WHOLE_DAY: Range = { from: 0, to: DAY }
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** What a new part of the day begins as: the usual hours. */
export const USUAL: Daypart = { days: [1, 2, 3, 4, 5], time: '8:00-17:30' }

/** When a part of the day begins and ends. */
export function rangeOf({ time }: Pick<Daypart, 'time'>): Range {
  const [from = 0, to = DAY] = time?.split('-').map(minutesOf) ?? []
  return time === undefined ? WHOLE_DAY : { from, to }
}

/** As the playlist writes it; the whole day is written as no time at all. */
const timeOf = ({ from, to }: Range): string | undefined => (from === 0 && to === DAY ? undefined : `${clockText(from)}-${clockText(to)}`)

/** A part of the day with another range. */
export function withRange({ time: _, ...part }: Daypart, range: Range): Daypart {
  const time = timeOf(range)
  return time === undefined ? part : { ...part, time }
}

/**
 * One end of a range at the next or the last half hour, round the clock: a beginning is 0:00 … 23:30, an end 0:30 … 24:00. Where
 * both would be the same moment it goes one further, since that would be no time or all of it.
 */
export function stepped(range: Range, end: 'from' | 'to', by: -1 | 1): Range {
  const at = range[end]
  const next = by > 0 ? (Math.floor(at / STEP) + 1) * STEP : (Math.ceil(at / STEP) - 1) * STEP
  const minute = end === 'from' ? (next + DAY) % DAY : next > DAY ? STEP : next <= 0 ? DAY : next
  const turned = { ...range, [end]: minute }
  return turned.from === turned.to ? stepped(turned, end, by) : turned
}

/** A part of the day on one day of the week more or less; all seven are every day. An empty list is told when it is saved. */
export function turnDay({ days, ...part }: Daypart, day: number): Daypart {
  const before = days ?? WEEK
  const next = WEEK.filter((one) => (one === day) !== before.includes(one))
  return next.length === WEEK.length ? part : { ...part, days: next }
}

/** Days of the week in words: 周一到周五, 周六、周日, 每天. Three and more that follow each other are told as a range. */
function daysWords(t: Translate, days: readonly number[] | undefined): string {
  const sorted = WEEK.filter((day) => !days || days.includes(day))
  if (sorted.length === WEEK.length) return t('playlists.when.daily')
  const runs: number[][] = []
  for (const day of sorted) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => t(`playlists.when.day[${day ?? 0}]`)
  return runs.flatMap((run) => (run.length > 2 ? [t('playlists.when.dayRange', { from: name(run[0]), to: name(run.at(-1)) })] : run.map(name))).join(t('playlists.comma'))
}

/** One part of the day in words: 周一到周五 8:00–17:30, 每天 22:00–第二天 6:00. */
export function partWords(t: Translate, part: Daypart): string {
  const { from, to } = rangeOf(part)
  const days = [
    ...(part.monthDays ? [t('playlists.when.monthDays', { days: part.monthDays.join(t('playlists.comma')) })] : []),
    ...(part.days || !part.monthDays ? [daysWords(t, part.days)] : []),
  ].join(t('playlists.comma'))
  if (part.time === undefined) return t('playlists.when.wholeDay', { days })
  return t(to <= from ? 'playlists.when.night' : 'playlists.when.part', { days, from: clockText(from), to: clockText(to) })
}

/** When a playlist runs, in words; without parts, always. */
export const whenWords = (t: Translate, when: readonly Daypart[] | undefined): string =>
  (when && when.length > 0 ? when.map((part) => partWords(t, part)).join(t('playlists.semicolon')) : t('playlists.when.always'))
