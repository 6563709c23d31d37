import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { addDays, daysBetween } from '../../../core/calendar/local-time.ts'
import { firstDay } from '../../../core/content/notices-in-force.ts'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { useNotices } from '../notices/use-notices.ts'
import { useWords } from '../words.ts'

/** A notice is called new for a week; days. */
const NEW_DAYS = 7

/** The live line of each tile: what is behind it now, never a slogan. */
export function useHomeFacts() {
  const station = useStation()
  const queue = useQueue()
  const notices = useNotices()
  const { t } = useI18n()
  const { english, when } = useWords()
  const today = computed(() => station.local.value.date)
  const { loaded: month } = useLoad((signal) => station.client.calendar.month({}, { signal }), [today])

  const notice = computed(() => {
    const shown = notices.value ?? []
    const fresh = shown.filter((one) => daysBetween(firstDay(one, station.timezone.value), today.value) < NEW_DAYS).length
    if (fresh > 0) return { lead: t('home.noticesNew', { count: fresh }), rest: '' }
    if (shown.length > 0) return { lead: '', rest: t('home.noticesFact', { count: shown.length }) }
    // nobody knows without the station
    return { lead: '', rest: t(station.connected.value ? 'home.noticesNone' : 'home.noticesAsk') }
  })

  /** an urgent one stands above all the rest */
  const urgent = computed(() => notices.value?.some(({ level }) => level === 'urgent') === true)

  const calendar = computed(() => {
    const days = month.value.state === 'there' ? month.value.value.days : []
    const next = days.filter(({ date }) => date >= today.value && date <= addDays(today.value, 14)).flatMap(({ services }) => services)[0]
    if (!next) return { lead: '', rest: t('home.calendarNone') }
    const name = english.value ? next.nameEn : next.name
    return next.date === today.value
      ? { lead: t('home.calendarToday'), rest: name }
      : { lead: '', rest: t('home.calendarNext', { day: when(next.date), name }) }
  })

  /** undefined for a hall without windows, to which no tile need lead */
  const windows = computed(() => {
    const count = station.overview.value?.hall.windows.length ?? 0
    if (count === 0) return undefined
    const open = queue.now.value?.counters.filter(({ state }) => state === 'open').length ?? 0
    return open > 0 ? t('home.windowsOpen', { count, open }) : t('home.windowsFact', { count })
  })
  return { notice, urgent, calendar, windows }
}
