import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { slug } from '../content/text.ts'
import { daypartSchema, playlistSchema } from '../signage/playlist.ts'
import { PROFILES } from '../signage/profile.ts'
import { playSchema } from '../signage/play.ts'
import { programSchema } from '../signage/program.ts'
import { auditedCall, contentCall, managerCall, moment } from './base.ts'

/** What a manager changes about a playlist of the county; what is left out stays the county's. */
export const localPlaylistSchema = z.strictObject({
  id: slug,
  isOn: z.boolean().default(true),
  priority: z.int().min(0).max(9).optional(),
  /** an empty list: always */
  when: z.array(daypartSchema).max(100).optional(),
  /** keys of the items in the order they come in; items that are not named follow in the county's */
  items: z.array(z.strictObject({
    key: z.string().max(120), isOn: z.boolean().default(true), seconds: z.int().min(5).max(600).optional(),
  })).max(200).default([]),
})
export type LocalPlaylist = z.infer<typeof localPlaylistSchema>

/** A playlist as the manager sees it. */
const playlistViewSchema = z.object({
  id: z.string(),
  /** as it runs here */
  playlist: playlistSchema,
  /** all items of the county in their order here, those switched off too */
  items: z.array(z.object({
    key: z.string(), name: z.string(), isOn: z.boolean(), seconds: z.int().optional(),
    /** as the county has it, or what is usual; a film without it plays to its end */
    countySeconds: z.int().optional(),
  })),
  isOn: z.boolean(),
  /** what this hall has put over it; null: nothing */
  local: localPlaylistSchema.nullable(),
  /** as the county wrote it */
  county: z.object({ when: z.array(daypartSchema).optional(), priority: z.int() }),
  /** changed in this hall */
  isLocal: z.boolean(),
  /** one of those that run now */
  isRunning: z.boolean(),
})
export type PlaylistView = z.infer<typeof playlistViewSchema>

/** How often an item was shown, and how often it could not be. */
const playSummarySchema = z.object({
  screen: z.string(), playlist: z.string(), item: z.string(),
  /** of the item, as one says it; its key when the content has it no more */
  name: z.string(),
  plays: z.int(), seconds: z.int(), faults: z.int(),
  last: moment,
  /** what was wrong the last time, as a sentence */
  fault: z.string().nullable(),
})
export type PlaySummary = z.infer<typeof playSummarySchema>

/** Whether a playlist would be on the screen at this moment: it is, its time has not come, one that goes first is on, it is switched off. */
const RUNS = ['now', 'later', 'covered', 'off'] as const

/** A playlist as a screen would play it: all of it, whatever the time, and without any other. */
const previewSchema = z.object({ program: programSchema, runs: z.enum(RUNS) })
export type PlaylistPreview = z.infer<typeof previewSchema>

const unknown = { NOT_FOUND: { status: 404, message: '没有这个播放单' } } as const

/** What rolls on the screens 信息发布. */
export const signageContract = {
  /** What a screen plays now, then again after each change: by the clock, new content, a notice, a manager. */
  watch: contentCall.route({ method: 'GET', path: '/signage/events', summary: '屏幕播放内容（事件流）' })
    .input(z.object({ screen: z.string().max(40).default(''), profile: z.enum(PROFILES).optional() }))
    .output(eventIterator(programSchema)),
  /** Proof of play 播放记录, in batches; kept 30 days. */
  played: contentCall.route({ method: 'POST', path: '/signage/plays', summary: '记下播放了什么', successStatus: 202 })
    .input(z.object({ screen: z.string().max(40), plays: z.array(playSchema).min(1).max(100) }))
    .output(z.object({ recorded: z.int() })),
  plays: managerCall.route({ method: 'GET', path: '/signage/plays', summary: '播放记录汇总' })
    .input(z.object({ days: z.coerce.number().int().min(1).max(30).default(7) }))
    .output(z.array(playSummarySchema)),
  playlists: managerCall.route({ method: 'GET', path: '/signage/playlists', summary: '播放单' }).output(z.array(playlistViewSchema)),
  /** Puts what this hall wants over the county's playlist. */
  saveLocal: auditedCall('id', 'isOn').route({ method: 'PUT', path: '/signage/playlists/{id}', summary: '改播放单（只改本厅）' })
    .errors(unknown).input(localPlaylistSchema).output(playlistViewSchema),
  /** 恢复县里的 */
  reset: auditedCall('id').route({ method: 'DELETE', path: '/signage/playlists/{id}', summary: '恢复县里的播放单' })
    .errors(unknown).input(z.object({ id: slug })).output(playlistViewSchema),
  /** What a change that is not saved yet would look like; nothing is changed by it. */
  preview: managerCall.route({ method: 'POST', path: '/signage/preview', summary: '改播放单以前先看看' })
    .errors(unknown).input(z.object({ screen: z.string().max(40).default(''), profile: z.enum(PROFILES), playlist: localPlaylistSchema })).output(previewSchema),
}
