import { addDays, weekdayOf } from '../../../core/calendar/local-time.ts'
import type { Figures, Statistics, Step } from '../../../core/contract/statistics.ts'
import { LOW_FROM } from '../../../core/feedback/scale.ts'
import { type Days, earlierDays, type NamedPeriod } from '../../../core/statistics/periods.ts'
import type { Translate } from '../../i18n/opening.ts'

/** The language in which figures are told: its messages, and `zh` or `en`. */
export interface Telling {
  readonly t: Translate
  readonly locale: string
}

/** What somebody looks at: a period with a name, or days they chose. */
export type PeriodName = NamedPeriod | 'custom'

/** 1,204 */
export const countText = ({ locale }: Telling, count: number): string => new Intl.NumberFormat(locale).format(count)

/** 12 分钟, 1 小时 20 分. What is less than a minute is told as that. */
export function minutesText({ t }: Telling, minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return t('statistics.moment')
  if (whole < 60) return t('statistics.minutes', { n: whole })
  const hours = Math.floor(whole / 60)
  return whole % 60 === 0 ? t('statistics.hours', { n: hours }) : t('statistics.hoursMinutes', { hours, minutes: whole % 60 })
}

/** A time of the figures, by its median or its p90; a dash when nothing was measured. */
export const timeText = (telling: Telling, time: Figures['wait'], which: 'median' | 'p90' = 'median'): string =>
  time === null ? telling.t('statistics.none') : minutesText(telling, time[which])

/** Ratings that somebody gave. */
export const rated = ({ ratings }: Pick<Figures, 'ratings'>): number => ratings.reduce((sum, count) => sum + count, 0)

/** The share of those who were content 满意, of all who rated: 97%. All of them only when it was all; a dash of none. */
export function contentText({ t }: Telling, figures: Pick<Figures, 'ratings'>): string {
  const all = rated(figures)
  if (all === 0) return t('statistics.none')
  const content = figures.ratings.slice(0, LOW_FROM - 1).reduce((sum, count) => sum + count, 0)
  const percent = Math.round(content / all * 100)
  return `${content === all ? 100 : Math.min(percent, 99)}%`
}

const dateText = (locale: string, date: string, more: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...more }).format(Date.parse(date))

/** 11月1日–11月22日; with the years where it is not all of this one. */
export function daysText({ t, locale }: Telling, { from, until }: Days, today: string): string {
  const isThisYear = [from, until].every((date) => date.slice(0, 4) === today.slice(0, 4))
  const text = (date: string) => dateText(locale, date, { month: 'short', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) })
  return from === until ? text(from) : t('statistics.range', { from: text(from), until: text(until) })
}

/** A step as an axis has room for it: 11月3日, and 11月 for a month, January with its year. */
export function stepMark({ locale }: Telling, from: string, step: Step): string {
  if (step !== 'month') return dateText(locale, from, { month: 'short', day: 'numeric' })
  return dateText(locale, from, { month: 'short', ...(from.slice(5, 7) === '01' && { year: 'numeric' }) })
}

/** A step as it is told: 11月3日星期二, 11月2日–11月8日, 2026年11月. `until` is the last day of the period. */
export function stepName(telling: Telling, from: string, step: Step, until: string): string {
  const { locale } = telling
  if (step === 'day') return dateText(locale, from, { month: 'short', day: 'numeric', weekday: 'short' })
  if (step === 'month') return dateText(locale, from, { year: 'numeric', month: 'long' })
  const sunday = addDays(from, 7 - weekdayOf(from))
  return daysText(telling, { from, until: sunday < until ? sunday : until }, from)
}

/** The period in a few clauses, the most important first: 本月来了 1,204 人，办完 1,150 人 · 一般等 12 分钟，慢的等 31 分钟 · 210 人评价，97% 满意. */
export function summaryWords(telling: Telling, { total }: Pick<Statistics, 'total'>, when: string): string[] {
  const { t } = telling
  return [
    t('statistics.came', { when, issued: countText(telling, total.issued), served: countText(telling, total.served) }),
    ...(total.wait === null ? [] : [t('statistics.waits', { median: timeText(telling, total.wait), p90: timeText(telling, total.wait, 'p90') })]),
    rated(total) === 0 ? t('statistics.unrated') : t('statistics.content', { rated: countText(telling, rated(total)), share: contentText(telling, total) }),
  ]
}

/** Fewer than these are told as people, not as a share: one more of four is no 25% to anybody. */
const FEW = 20

/** How a count differs from an earlier one: 多 8%, 少 3 人, 差不多. */
function differenceWords(telling: Telling, now: number, before: number): string {
  const { t } = telling
  const which = now > before ? 'more' : 'less'
  if (before < FEW) return now === before ? t('statistics.compared.same') : t(`statistics.compared.${which}`, { n: t('statistics.compared.people', { n: Math.abs(now - before) }) })
  const percent = Math.round(Math.abs(now - before) / before * 100)
  return percent === 0 ? t('statistics.compared.same') : t(`statistics.compared.${which}`, { n: `${countText(telling, percent)}%` })
}

const RULES: Readonly<Partial<Record<PeriodName, ReturnType<typeof earlierDays>['by']>>> = { week: 'weeks', month: 'month', lastMonth: 'month', year: 'year' }

/**
 * The days that are over beside the earlier ones: 到昨天，比上月同期多 8%，一般少等 3 分钟. `over`: the answer for the days of the
 * period that are over; undefined when nothing is known of the earlier ones.
 */
export function comparedWords(telling: Telling, over: Pick<Statistics, 'from' | 'until' | 'total' | 'before'>, { period, today, open }: { period: PeriodName; today: string; open: boolean }): string | undefined {
  const { t } = telling
  const { total, before } = over
  if (before === null || before.issued === 0) return undefined
  const earlier = earlierDays(over)
  const than = RULES[period] === earlier.by ? t(`statistics.compared.${period}`) : t('statistics.compared.days', { days: daysText(telling, earlier, today) })
  const waited = total.wait && before.wait ? total.wait.median - before.wait.median : 0
  return [
    t('statistics.compared.sentence', { till: open ? t('statistics.compared.tillYesterday') : '', before: than, what: differenceWords(telling, total.issued, before.issued) }),
    ...(Math.abs(waited) < 1 ? [] : [t(`statistics.compared.${waited > 0 ? 'slower' : 'faster'}`, { minutes: minutesText(telling, Math.abs(waited)) })]),
  ].join(t('statistics.compared.and'))
}
