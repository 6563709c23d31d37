import { z } from 'zod'
import { clockRange, hallCode, isoDate, line, mediaPath, slug, weekday } from '../content/text.ts'
import { PROFILES } from './profile.ts'

/** What calls do to the screen: stand in the line below, take the screen over for some seconds, or nothing. */
export const CALL_MODES = ['strip', 'takeover', 'off'] as const

/** How the screen is divided, see layout.ts: one slide on all of it, or a slide with the calls at its side. */
export const LAYOUTS = ['full', 'side'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** A range of the day that is one at all; one that ends before it starts goes on past midnight. */
const daypartRange = clockRange.refine((range) => {
  const [from, to] = range.split('-')
  return from !== to
}, '开始和结束的时间一样，整天都放就不用写时段')

/** When a playlist runs 时段. One that goes past midnight belongs to the day it starts on; its end is exclusive. */
export const daypartSchema = z.strictObject({
  /** without it, every day */
  days: z.array(weekday).min(1).max(7).optional(),
  /** days of the month, as 党群直通车 has them */
  monthDays: z.array(z.int().min(1).max(31)).min(1).max(31).optional(),
  /** without it, the whole day */
  time: daypartRange.optional(),
})
export type Daypart = z.infer<typeof daypartSchema>

/** Seconds that a slide stands, and how often an hour at most. */
const common = {
  seconds: z.int().min(5).max(600).optional(),
  perHour: z.int().min(1).max(120).optional(),
}

/** One item of a playlist: what to show. Items such as `notices` become as many slides as there is to say. */
export const playlistItemSchema = z.discriminatedUnion('show', [
  /** one matter as steps */
  z.strictObject({ show: z.literal('procedure'), procedure: slug, ...common }),
  /** 高频事项, each as steps */
  z.strictObject({ show: z.literal('frequent'), most: z.int().min(1).max(24).default(6), ...common }),
  /** the matters of a category as a list; without one, 高频事项 */
  z.strictObject({ show: z.literal('list'), category: slug.optional(), ...common }),
  /** the notices in force */
  z.strictObject({ show: z.literal('notices'), ...common }),
  z.strictObject({ show: z.literal('notice'), notice: slug, ...common }),
  /** 便民日历 of the month */
  z.strictObject({ show: z.literal('calendar'), ...common }),
  /** 今天值班 */
  z.strictObject({ show: z.literal('duty'), ...common }),
  /** 五星 and how many matters the hall has */
  z.strictObject({ show: z.literal('stars'), ...common }),
  z.strictObject({ show: z.literal('picture'), file: mediaPath, caption: line(30).optional(), ...common }),
  /** without `seconds`, to its end */
  z.strictObject({ show: z.literal('video'), file: mediaPath, caption: line(30).optional(), ...common }),
  /** the calls as the board shows them */
  z.strictObject({ show: z.literal('board'), ...common }),
  /** name of the hall and the time */
  z.strictObject({ show: z.literal('clock'), ...common }),
])
export type PlaylistItem = z.infer<typeof playlistItemSchema>

/** The fields a person writes for a playlist 播放单 (`playlists/<slug>.yaml`). */
const playlistFields = z.strictObject({
  title: line(30),
  /** only these halls (and the village stations below them); without it, all */
  halls: z.array(hallCode).max(600).optional(),
  /** names of screens in station.yaml; without it, all */
  screens: z.array(line(40)).min(1).max(20).optional(),
  profiles: z.array(z.enum(PROFILES)).min(1).default([...PROFILES]),
  /** first and last day, the last counts to its end; without them, always */
  from: isoDate.optional(),
  until: isoDate.optional(),
  when: z.array(daypartSchema).min(1).max(100).optional(),
  /** of those that may run the highest runs; equal ones run one after the other */
  priority: z.int().min(0).max(9).default(5),
  language: z.enum(['zh', 'en']).default('zh'),
  layout: z.enum(LAYOUTS).default('full'),
  calls: z.enum(CALL_MODES).default('strip'),
  /** texts of the moving line besides the notices' titles */
  marquee: z.array(line(120)).max(12).default([]),
  items: z.array(playlistItemSchema).min(1).max(200),
})

/** A playlist as the station holds it. */
export const playlistSchema = playlistFields.extend({ id: slug })
export type Playlist = z.infer<typeof playlistSchema>
