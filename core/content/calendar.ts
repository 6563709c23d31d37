import { z } from 'zod'
import { clockRange, clockTime, hallCode, isoDate, line, slug } from './text.ts'

/** Kinds of recurring service: the county bus 党群直通车, 集中服务 in a village, 义诊, 科技培训, other. */
export const EVENT_KINDS = ['bus', 'village', 'clinic', 'training', 'other'] as const

/** One recurring service 便民服务活动 of `calendar.yaml`. */
const serviceEventSchema = z.strictObject({
  id: slug,
  name: line(20),
  /** what fits into a day of the calendar: 直通车 */
  short: line(4),
  nameEn: line(80),
  kind: z.enum(EVENT_KINDS),
  /** RFC 5545 recurrence rule without DTSTART: FREQ=MONTHLY;BYMONTHDAY=8,18,28 */
  rrule: z.string().max(200),
  /** first day it can fall on */
  from: isoDate,
  until: isoDate.optional(),
  /** whether it comes on holidays too; the bus may, who works in an office does not */
  onHolidays: z.boolean().default(true),
  /** days on which it does not come for once */
  except: z.array(isoDate).max(100).default([]),
  /** time of day, when there are no stops */
  time: clockRange.optional(),
  place: line(40).optional(),
  services: line(60),
  servicesEn: line(120).optional(),
  /** where it stops on such a day; the hall is the village station where there is one, and the hall above tells of it too. A hall without stops sees the event's own place */
  stops: z.array(z.strictObject({ hall: hallCode, time: clockTime, place: line(40), services: line(60) })).max(400).default([]),
  halls: z.array(hallCode).max(600).optional(),
})
export type ServiceEvent = z.infer<typeof serviceEventSchema>

/** `calendar.yaml`: recurring services, and days off (holidays) or worked (调休) that win over the holiday library. */
export const calendarSchema = z.strictObject({
  events: z.array(serviceEventSchema).max(200).default([]),
  holidays: z.array(z.strictObject({ date: isoDate, name: line(20) })).max(400).default([]),
  workdays: z.array(isoDate).max(400).default([]),
})
export type Calendar = z.infer<typeof calendarSchema>
