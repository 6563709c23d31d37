import { localTime } from '../../core/calendar/local-time.ts'
import { monthSheet } from '../../core/calendar/month.ts'
import { noticesInForce } from '../../core/content/notices-in-force.ts'
import { station } from './caller.ts'
import { held } from './content.ts'
import type { Services } from './router.ts'
import { unansweredNotices } from './unanswered.ts'

/** Answers of the groups notices and calendar: what depends on the day. */
export function calendarHandlers(services: Services) {
  const today = () => {
    const { catalog } = held(services)
    return { catalog, local: localTime(services.clock.now(), catalog.county.timezone) }
  }
  return {
    notices: {
      ...unansweredNotices,
      list: station.notices.list.handler(({ input }) => {
        const { catalog, local } = today()
        return noticesInForce(catalog.notices, local.date, input.where).map(({ halls: _, ...notice }) => ({ ...notice, source: 'county' as const }))
      }),
    },
    calendar: {
      month: station.calendar.month.handler(({ input }) => {
        const { catalog, local } = today()
        const month = input.month ?? local.date.slice(0, 7)
        const duty = catalog.hall.duty
        const onDuty = duty?.roster.find(({ days }) => days.includes(local.weekday))
        return {
          month,
          today: local.date,
          days: monthSheet(month, catalog.hall.code, catalog.calendar),
          duty: duty && onDuty && { leader: onDuty.leader, staff: onDuty.staff, nightPhone: duty.nightPhone },
        }
      }),
    },
  }
}
