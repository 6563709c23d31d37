import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { addDays, clockText, daysBetween } from '../../../core/calendar/local-time.ts'
import type { BusinessView } from '../../../core/contract/queue.ts'
import { useStation } from '../../station/station.ts'
import { useVisit } from '../visit/visit.ts'
import { useWords } from '../words.ts'
import type { HallNow, Wait } from './facts.ts'

const NOON = 12 * 60

/** Puts the queue into words of the visitor's language. */
export function useQueueWords() {
  const { t } = useI18n()
  const station = useStation()
  const visit = useVisit()
  const { english, weekday, day } = useWords()

  /** “10–15 分钟”; a wait is a range, never a false minute */
  const minutes = ({ lowMinutes: low, highMinutes: high }: NonNullable<Wait>) => (low > 0 ? t('ticket.minutes', { low, high }) : t('ticket.under', { high }))

  /** 下午 2:00, 明天 8:00, 星期一 8:00 */
  const at = ({ date, minutes: of }: NonNullable<BusinessView['opens']>) => {
    const today = station.local.value.date
    const afternoon = of >= NOON
    if (date === today) {
      const time = clockText(!english.value && of >= NOON + 60 ? of - NOON : of)
      return t('ticket.at.today', { part: t(`ticket.part.${afternoon ? 'afternoon' : 'morning'}`), time }).trim()
    }
    const time = clockText(of)
    if (date === addDays(today, 1)) return t('ticket.at.tomorrow', { time })
    return t('ticket.at.later', { day: daysBetween(today, date) < 7 ? weekday(date) : day(date), time })
  }

  /** in words that name the place of the hub's own kiosk, where it is known */
  const withPlace = (words: 'ticket.elsewhere' | 'ticket.tile.hubAway'): string => {
    const place = station.state.value?.hub?.place
    return place ? t(`${words}.place`, { place }) : t(`${words}.anywhere`)
  }
  /** where numbers are to be had while this machine cannot reach its hub */
  const elsewhere = computed(() => withPlace('ticket.elsewhere'))

  /** who waits for a business and how long, in a strong and a quiet word */
  const waiting = ({ waiting: count, estimate }: Pick<BusinessView, 'waiting' | 'estimate'>) => {
    const atOnce = count === 0 && estimate?.highMinutes === 0
    if (atOnce) return { strong: t('ticket.none'), quiet: t('ticket.youNow'), atOnce }
    if (!estimate) return { strong: count > 0 ? t('ticket.people', { count }) : t('ticket.nobody'), quiet: t('ticket.notOpen'), atOnce }
    return count > 0
      ? { strong: t('ticket.people', { count }), quiet: minutes(estimate), atOnce }
      // nobody waits, but the windows of the business serve somebody
      : { strong: minutes(estimate), quiet: t('ticket.busy'), atOnce }
  }

  /** why a business takes no tickets, and until when */
  const closed = ({ reason, opens }: BusinessView) => ({
    strong: t(`ticket.reason.${reason ?? 'closed'}`),
    quiet: reason === 'hubAway' ? elsewhere.value : !opens ? '' : reason === 'full' || reason === 'byManager' ? t('ticket.again', { at: at(opens) }) : t('ticket.tile.opens', { at: at(opens) }),
  })

  /** the line on the tile that leads to the tickets; in 长辈版 in fewer words */
  const tile = (now: HallNow): string => {
    if (!now.open) {
      const { reason, opens } = now.business
      if (reason === 'hubAway') return withPlace('ticket.tile.hubAway')
      if (reason === 'full' || reason === 'byManager') return [t(`ticket.tile.${reason}`), opens && t('ticket.again', { at: at(opens) })].filter(Boolean).join(t('ticket.and'))
      return opens ? t('ticket.tile.opens', { at: at(opens) }) : t('ticket.tile.closed')
    }
    if (now.waiting === 0) return now.wait?.highMinutes === 0 ? t('ticket.none') : t('ticket.nobody')
    const people = t('ticket.people', { count: now.waiting })
    return now.wait ? t(visit.elder ? 'ticket.tile.aboutShort' : 'ticket.tile.about', { people, minutes: minutes(now.wait) }) : people
  }
  return { minutes, at, elsewhere, waiting, closed, tile }
}
