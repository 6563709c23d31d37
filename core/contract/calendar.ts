import { z } from 'zod'
import { EVENT_KINDS } from '../content/calendar.ts'
import { contentCall } from './base.ts'

const occurrenceSchema = z.object({
  date: z.string(), event: z.string(), name: z.string(), nameEn: z.string(), short: z.string(), kind: z.enum(EVENT_KINDS),
  services: z.string(), servicesEn: z.string().optional(),
  stops: z.array(z.object({ time: z.string(), place: z.string(), services: z.string() })),
})

/** 便民日历. */
export const calendarContract = {
  /** A month's sheet; without `month`, the running one. */
  month: contentCall.route({ method: 'GET', path: '/calendar', summary: '便民日历' })
    .input(z.object({ month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/).optional() }))
    .output(z.object({
      month: z.string(),
      today: z.string(),
      days: z.array(z.object({
        date: z.string(), weekday: z.int(), holiday: z.string().optional(), madeUp: z.boolean(),
        lunar: z.object({ month: z.string(), day: z.string(), festival: z.string().optional() }),
        services: z.array(occurrenceSchema),
      })),
      /** who is on duty today */
      duty: z.object({ leader: z.string(), staff: z.string(), nightPhone: z.string().optional() }).optional(),
    })),
}
