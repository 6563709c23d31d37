import { z } from 'zod'
import { clockRange, hallCode, line, phone, slug, weekday } from './text.ts'

/** The five stars a hall can earn in a month 五星. */
export const STARS = ['值班星', '卫生星', '代办星', '记录星', '服务星'] as const

/** Rectangle on the hall's plan, in the plan's own units, origin top left. */
const area = { x: z.number().min(0), y: z.number().min(0), width: z.number().positive(), height: z.number().positive() }

/** A window 窗口 of the hall. */
const windowSchema = z.strictObject({
  /** what is on its plate: “3” reads 3号窗口 */
  id: z.string().regex(/^[0-9A-Z]{1,3}$/),
  name: line(20),
  nameEn: line(60),
  /** ids of the businesses handled here */
  businesses: z.array(slug).min(1).max(8),
  /** how to walk there from the kiosk: 往前走，从左数第三个 */
  way: line(40).optional(),
  wayEn: line(80).optional(),
  ...area,
})

/** A business 业务: a queue with a letter of its own, and the departments whose matters it takes. */
const businessSchema = z.strictObject({
  id: slug,
  prefix: z.string().regex(/^[A-Z]$/),
  name: line(20),
  nameEn: line(60),
  departments: z.array(slug).min(1).max(20),
  /** tickets a day; without it there is no limit */
  dailyLimit: z.int().min(1).max(9999).optional(),
})

/** The plan of the hall: where one stands, the door, seats and rooms. */
const planSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  /** where the kiosk stands 您在这里 */
  here: z.strictObject({ x: z.number().min(0), y: z.number().min(0) }),
  door: z.strictObject({ x: z.number().min(0), y: z.number().min(0) }),
  /** height of the free way in front of the counter, along which a route runs */
  aisle: z.number().min(0),
  /** seats are drawn as a block of chairs */
  places: z.array(z.strictObject({ name: line(12), nameEn: line(40), kind: z.enum(['room', 'seats']), ...area })).max(16).default([]),
})
export type HallPlan = z.infer<typeof planSchema>

/** `halls/<code>/hall.yaml`: one hall or village station. */
const hallFields = z.strictObject({
  name: line(30),
  nameEn: line(80),
  subtitle: line(30).optional(),
  /** two characters of the seal 印, usually the township's name */
  seal: z.string().length(2).optional(),
  level: z.enum(['county', 'town', 'village']),
  parent: hallCode.optional(),
  /** 统计用区划代码 */
  officialCode: z.string().regex(/^\d{6,12}$/).optional(),
  address: line(80),
  phone,
  hours: z.array(z.strictObject({ days: z.array(weekday).min(1).max(7), ranges: z.array(clockRange).min(1).max(4) })).max(7).default([]),
  windows: z.array(windowSchema).max(40).default([]),
  businesses: z.array(businessSchema).max(26).default([]),
  plan: planSchema.optional(),
  /** 值班表: who leads and who serves on which weekdays, and the number at night */
  duty: z.strictObject({
    nightPhone: phone,
    roster: z.array(z.strictObject({ days: z.array(weekday).min(1).max(7), leader: line(20), staff: line(20) })).max(14),
  }).optional(),
  stars: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), earned: z.array(z.enum(STARS)).max(5) }).optional(),
  /** 代办: when the agent of a village station is in, and what he or she does for you (procedure ids) */
  agent: z.strictObject({ name: line(20), phone, when: line(40), whenEn: line(80), services: z.array(slug).max(100) }).optional(),
})

/** A hall as the station holds it. */
export const hallSchema = hallFields.extend({ code: hallCode })
export type Hall = z.infer<typeof hallSchema>
export type HallWindow = Hall['windows'][number]
export type Business = Hall['businesses'][number]
