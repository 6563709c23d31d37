import type { PlaylistView } from '../../../core/contract/signage.ts'
import { PROFILES } from '../../../core/signage/profile.ts'
import { dayWords, type TimeTeller } from '../update/time-words.ts'
import { whenWords } from './dayparts.ts'

/** The kinds of screens and their names: 大屏、LED 屏 · 所有的. */
export function whereWords({ t }: Pick<TimeTeller, 't'>, { playlist: { profiles, screens } }: Pick<PlaylistView, 'playlist'>): string {
  const comma = t('playlists.comma')
  return t('playlists.where', {
    profiles: PROFILES.filter((one) => profiles.includes(one)).map((one) => t(`playlists.profile.${one}`)).join(comma),
    screens: screens ? t('playlists.screens', { names: screens.join(comma) }) : t('playlists.allScreens'),
  })
}

/** When it runs here, with the days between which it does: 周一到周五 7:30–18:00；11月1日起. */
export function timeWords(teller: TimeTeller, { playlist: { from, until }, local, county }: Pick<PlaylistView, 'playlist' | 'local' | 'county'>): string {
  const { t } = teller
  const day = (date: string) => dayWords(teller, date)
  const dates = from !== undefined && until !== undefined ? t('playlists.when.dates', { from: day(from), until: day(until) })
    : from !== undefined ? t('playlists.when.since', { from: day(from) })
      : until !== undefined ? t('playlists.when.till', { until: day(until) }) : undefined
  return [whenWords(t, local?.when ?? county.when), ...(dates === undefined ? [] : [dates])].join(t('playlists.semicolon'))
}

/** The priorities that have a word; the county's own grades are told as a number. */
export const PRIORITIES = [{ id: 'first', priority: 8 }, { id: 'usual', priority: 5 }, { id: 'last', priority: 2 }] as const

/** 先放, 平常, 靠后, or the grade. */
export function priorityWord({ t }: Pick<TimeTeller, 't'>, priority: number): string {
  const named = PRIORITIES.find((one) => one.priority === priority)
  return named ? t(`playlists.priority.${named.id}`) : t('playlists.priority.grade', { n: priority })
}
