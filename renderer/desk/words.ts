import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText, localTime } from '../../core/calendar/local-time.ts'
import { useDesk } from './desk.ts'

const MINUTE = 60_000

/** Puts facts of the queue into the words of the page. All times are the station's. */
export function useDeskWords() {
  const { station } = useDesk()
  const { t, locale } = useI18n()
  const english = computed(() => locale.value === 'en')
  const hall = computed(() => station.overview.value?.hall)
  /** the name in the language of the page; Chinese where the content has no English */
  const nameOf = (named: { name: string; nameEn?: string | undefined } | undefined): string => (english.value && named?.nameEn) || (named?.name ?? '')
  const passed = (iso: string): number => Math.max(station.now.value - Date.parse(iso), 0)
  return {
    t,
    english,
    nameOf,
    hallName: computed(() => nameOf(hall.value)),
    /** what the hall's clock says */
    time: computed(() => clockText(station.local.value.minutes)),
    /** a moment on the hall's clock: 9:31 */
    clockOf: (iso: string): string => clockText(localTime(Date.parse(iso), station.state.value?.timezone ?? 'Asia/Shanghai').minutes),
    /** 11月23日星期一, with the year where it may be another one */
    dayText: (date: string, year?: 'year'): string => (date === '' ? '' : new Intl.DateTimeFormat(locale.value, {
      timeZone: 'UTC', month: 'long', day: 'numeric', ...(year ? { year: 'numeric' } : { weekday: 'long' }),
    }).format(Date.parse(date))),
    /** 2026年11月 */
    monthText: (month: string): string => (month === '' ? '' : new Intl.DateTimeFormat(locale.value, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(Date.parse(`${month}-01`))),
    /** a moment of any day on the hall's clock: 11月23日 9:31 */
    momentText: (iso: string): string => {
      const { date, minutes } = localTime(Date.parse(iso), station.state.value?.timezone ?? 'Asia/Shanghai')
      return `${new Intl.DateTimeFormat(locale.value, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(Date.parse(date))} ${clockText(minutes)}`
    },
    /** whole minutes since then */
    minutesSince: (iso: string): number => Math.floor(passed(iso) / MINUTE),
    /** how far a watch started then has come, milliseconds */
    passed,
    windowName: (id: string): string => nameOf(hall.value?.windows.find((window) => window.id === id)),
    businessName: (id: string): string => nameOf(hall.value?.businesses.find((business) => business.id === id)),
    /** what somebody comes for: the matter, else the business */
    matterOf: ({ procedure, businessId }: { procedure: string | null; businessId: string }): string =>
      procedure ?? nameOf(hall.value?.businesses.find(({ id }) => id === businessId)),
  }
}
