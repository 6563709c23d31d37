import { monthSheet } from '../calendar/month.ts'
import { openRanges } from '../calendar/opening.ts'
import { addDays, clockText } from '../calendar/local-time.ts'
import { occurrences } from '../calendar/recurrence.ts'
import { onDuty } from '../content/duty.ts'
import { STARS } from '../content/hall.ts'
import type { Draft, SlideFacts } from './facts.ts'
import type { Language } from './words.ts'

/** How far ahead the calendar tells what comes, days, and how much of it. */
const AHEAD_DAYS = 31
const COMING = 4

/** The sheet of the running month, and what comes next. */
export function calendarSlide({ catalog, now }: SlideFacts, language: Language): Draft {
  const month = now.date.slice(0, 7)
  const name = (one: { name: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.name)
  const coming = occurrences(catalog, now.date, addDays(now.date, AHEAD_DAYS)).filter(({ stops }) => stops.length > 0)
  return {
    key: month, kind: 'calendar', month, today: now.date,
    days: monthSheet(month, catalog).map(({ date, weekday, lunar, holiday, madeUp, services }) => ({
      date, weekday, lunar: lunar.festival ?? lunar.day, ...(holiday !== undefined && { holiday }), madeUp,
      services: services.map(({ short, kind }) => ({ short, kind })),
    })),
    coming: coming.slice(0, COMING).map((one) => ({
      date: one.date, name: name(one), short: one.short, kind: one.kind,
      time: one.stops[0]?.time ?? '', place: one.stops.map(({ place }) => place).join('、'), services: (language === 'en' ? one.servicesEn : undefined) ?? one.services,
    })),
  }
}

/** Who is on duty today; nothing where nobody says. */
export function dutySlides({ catalog, now }: SlideFacts): Draft[] {
  const { hall, calendar } = catalog
  const duty = onDuty(catalog, now.date)
  if (!duty) return []
  return [{
    key: 'duty', kind: 'duty', date: now.date, ...duty, phone: hall.phone,
    hours: openRanges(now.date, hall, calendar).map(({ from, to }) => `${clockText(from)}–${clockText(to)}`),
  }]
}

/** 五星 of the hall and what it does; nothing where no stars are awarded. */
export function starsSlides({ catalog }: SlideFacts): Draft[] {
  const { hall, summaries, villages } = catalog
  if (!hall.stars) return []
  return [{
    key: 'stars', kind: 'stars', month: hall.stars.month, earned: hall.stars.earned, all: [...STARS],
    figures: {
      matters: summaries.length, atOnce: summaries.filter(({ promisedLimit }) => promisedLimit.unit === '当场').length,
      village: summaries.filter(({ villageAgent }) => villageAgent).length, villages: villages.length, windows: hall.windows.length,
    },
  }]
}
