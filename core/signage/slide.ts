import { z } from 'zod'

/** What every slide has. */
const common = {
  /** the same as long as the same thing is shown, also in the next plan */
  id: z.string(),
  /** of the playlist it comes from; `default` when none is in force, `urgent` for an urgent notice */
  playlist: z.string(),
  /** of the item in the playlist, for the proof of play; the slides of an item share it */
  item: z.string(),
  /** how long it stands; for a film undefined means to its end */
  seconds: z.number().optional(),
  /** times an hour at most */
  perHour: z.int().optional(),
  language: z.enum(['zh', 'en']),
}

/** Where a slide stands among those of one thing: 2 of 3. */
const part = z.object({ index: z.int(), of: z.int() })

/** A step as a slide shows it, all of it ready to be drawn. */
const slideStep = z.object({
  /** from 1, over all slides of the matter */
  number: z.int(),
  name: z.string(),
  /** the visitor acts: filled red; else staff do: outlined jade */
  isYours: z.boolean(),
  /** 您, 村里, 乡里, 县里, 窗口 */
  who: z.string(),
  /** 10 个工作日 */
  limit: z.string().optional(),
  note: z.string().optional(),
})
export type SlideStep = z.infer<typeof slideStep>

const procedureSlide = z.object({
  ...common, kind: z.literal('procedure'),
  procedure: z.string(),
  /** what people call it */
  title: z.string(),
  part,
  /** how many steps the matter has in all */
  total: z.int(),
  /** at most four */
  steps: z.array(slideStep),
  /** what to bring, spoken names */
  papers: z.array(z.string()),
  /** ids of the windows of this hall that take it; empty when none does, then `place` says where */
  windows: z.array(z.string()),
  place: z.string(),
  phone: z.string(),
  /** 10 个工作日办好, 当场办好 */
  limit: z.string(),
  /** 不收费, or the sum */
  fee: z.string(),
  isFree: z.boolean(),
  /** the village station takes the papers */
  villageAgent: z.boolean(),
  /** text of the code to take away, see core/content/essentials.ts */
  code: z.string(),
})

const listSlide = z.object({
  ...common, kind: z.literal('list'),
  title: z.string(),
  part,
  rows: z.array(z.object({ id: z.string(), name: z.string(), windows: z.array(z.string()), limit: z.string(), fee: z.string(), isFree: z.boolean() })),
})

const noticeSlide = z.object({
  ...common, kind: z.literal('notice'),
  notice: z.string(),
  level: z.enum(['normal', 'important', 'urgent']),
  title: z.string(),
  publisher: z.string(),
  /** plain text without marks; an item of a list begins with · */
  paragraphs: z.array(z.string()),
  media: z.object({ kind: z.enum(['picture', 'video']), address: z.string() }).optional(),
  /** last day, `YYYY-MM-DD` */
  until: z.string(),
})

/** What recurs on a day, as the calendar and the LED tell it. */
const slideService = z.object({ name: z.string(), short: z.string(), kind: z.string(), time: z.string(), place: z.string(), services: z.string() })

const calendarSlide = z.object({
  ...common, kind: z.literal('calendar'),
  /** `YYYY-MM` */
  month: z.string(),
  today: z.string(),
  days: z.array(z.object({
    date: z.string(),
    /** ISO weekday */
    weekday: z.int(),
    /** 初八, or the festival */
    lunar: z.string(),
    holiday: z.string().optional(),
    madeUp: z.boolean(),
    /** what fits into a day: 直通车 */
    services: z.array(z.object({ short: z.string(), kind: z.string() })),
  })),
  /** what comes next, today's first; at most four */
  coming: z.array(slideService.extend({ date: z.string() })),
})

const dutySlide = z.object({
  ...common, kind: z.literal('duty'),
  date: z.string(),
  leader: z.string(),
  staff: z.string(),
  phone: z.string(),
  nightPhone: z.string().optional(),
  /** ranges of today, 8:00–12:00; empty on a day off */
  hours: z.array(z.string()),
})

const starsSlide = z.object({
  ...common, kind: z.literal('stars'),
  /** `YYYY-MM` */
  month: z.string(),
  earned: z.array(z.string()),
  /** 五星 in their order */
  all: z.array(z.string()),
  figures: z.object({
    matters: z.int(),
    /** finished while you wait */
    atOnce: z.int(),
    /** the village can do it for you */
    village: z.int(),
    villages: z.int(),
    windows: z.int(),
  }),
})

const mediaFields = { ...common, address: z.string(), caption: z.string().optional() }

/** One thing on the screen, with all that a template needs; nothing in it has to be looked up. */
export const slideSchema = z.discriminatedUnion('kind', [
  procedureSlide, listSlide, noticeSlide, calendarSlide, dutySlide, starsSlide,
  z.object({ ...mediaFields, kind: z.literal('picture') }),
  z.object({ ...mediaFields, kind: z.literal('video') }),
  /** the calls as large as the place allows */
  z.object({ ...common, kind: z.literal('board') }),
  /** name of the hall and the time: what stands when there is nothing to say */
  z.object({ ...common, kind: z.literal('idle') }),
])
export type Slide = z.infer<typeof slideSchema>
export type SlideKind = Slide['kind']
/** The slide of one kind. */
export type SlideOf<Kind extends SlideKind> = Extract<Slide, { kind: Kind }>
