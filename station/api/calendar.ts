import { localTime } from '../../core/calendar/local-time.ts'
import { monthSheet } from '../../core/calendar/month.ts'
import { onDuty } from '../../core/content/duty.ts'
import { station } from './caller.ts'
import { held } from './content.ts'
import type { Services } from './router.ts'

/** Answers of the group calendar. */
export function calendarHandlers(services: Services) {
  return {
    month: station.calendar.month.handler(({ input }) => {
      const { catalog } = held(services)
      const local = localTime(services.clock.now(), catalog.county.timezone)
      const month = input.month ?? local.date.slice(0, 7)
      return {
        month,
        today: local.date,
        days: monthSheet(month, catalog),
        duty: onDuty(catalog, local.date),
      }
    }),
  }
}
