import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { hallCode, line, slug } from '../content/text.ts'
import { queueFactSchema } from '../queue/events.ts'
import { auditedCall, managerCall, moment, visitorCall } from './base.ts'
import { hallChangesSchema } from './hall.ts'
import { helpCallSchema } from './help.ts'
import { shownNoticeSchema } from './notices.ts'
import { localPlaylistSchema } from './signage.ts'

/** A station that belongs to this hub 分机, as the manager sees it. */
const satelliteSchema = z.object({
  id: z.int(),
  /** what its own station.yaml or its machine is called: 侧门 */
  name: z.string(),
  /** the address it came from last */
  address: z.string(),
  pairedAt: moment,
  /** when it was last heard of; null when it never came after it was paired */
  lastSeen: moment.nullable(),
  isConnected: z.boolean(),
  version: z.string(),
})
export type SatelliteView = z.infer<typeof satelliteSchema>

/** A code that lets one station join 配对码: eight digits, for ten minutes and one use. */
const pairingCodeSchema = z.object({ code: z.string().regex(/^\d{8}$/), until: moment })
export type PairingCode = z.infer<typeof pairingCodeSchema>

/** An event of the queue as it stands in the log. */
const queueEventSchema = z.object({ seq: z.int(), at: z.number(), fact: queueFactSchema })

/** A day has some thousands of events; so many are none of a hall. */
const MOST_EVENTS = 100_000

/**
 * What a satellite is told of the hall, so that it holds the same queue as the hub and shows the same. `queue` with
 * `fresh` begins anew: all events of the open day; without, those that came since.
 */
export const hallNewsSchema = z.discriminatedUnion('kind', [
  /** first of all: which hall this is, where its own kiosk stands 门口, and its clock, milliseconds since 1970 UTC */
  z.object({ kind: z.literal('hello'), hall: hallCode, place: z.string(), now: z.number() }),
  z.object({
    kind: z.literal('queue'), fresh: z.boolean(), events: z.array(queueEventSchema).max(MOST_EVENTS),
    /** with a fresh beginning: service times of the days before by business, milliseconds */
    earlier: z.record(slug, z.array(z.number()).max(100)).optional(),
  }),
  /** of this hall, in force now or later, with the addresses of their media on the hub */
  z.object({ kind: z.literal('notices'), notices: z.array(shownNoticeSchema).max(200) }),
  /** what this hall has put over the county's content about itself */
  z.object({ kind: z.literal('changes'), changes: hallChangesSchema }),
  z.object({ kind: z.literal('playlists'), playlists: z.record(z.string(), localPlaylistSchema) }),
  z.object({ kind: z.literal('help'), help: z.array(helpCallSchema).max(100) }),
  /** every few seconds when nothing else comes: the line holds, and this is the time */
  z.object({ kind: z.literal('beat'), now: z.number() }),
])
export type HallNews = z.infer<typeof hallNewsSchema>

/** Satellites 分机: other stations of this hall. The calls of the hub; `hub.*` are those of the satellite. */
export const satellitesContract = {
  list: managerCall.route({ method: 'GET', path: '/satellites', summary: '接进来的分机' }).output(z.array(satelliteSchema)),
  /** A new code; the one before it is void. */
  newCode: auditedCall().route({ method: 'POST', path: '/satellites/code', summary: '给一个配对码', successStatus: 201 }).output(pairingCodeSchema),
  /** 断开: its token is void, and it is told so at once. */
  revoke: auditedCall('id').route({ method: 'DELETE', path: '/satellites/{id}', summary: '断开一台分机' })
    .errors({ NOT_FOUND: { status: 404, message: '没有这台分机' } })
    .input(z.object({ id: z.coerce.number().int().positive() })).output(z.object({ revoked: z.boolean() })),
  /** A station joins with a code; the token is told once and kept hashed. Wrong codes are throttled, and five of them void the code. */
  join: visitorCall.route({ method: 'POST', path: '/satellites', summary: '分机凭配对码接入', successStatus: 201 })
    .errors({
      UNAUTHORIZED: { status: 401, message: '配对码不对，或者过时了' },
      CONFLICT: { status: 409, message: '两台机器不是一个大厅的', data: z.object({ hall: hallCode }) },
      TOO_MANY_REQUESTS: { status: 429, message: '试的次数太多，过一会儿再试', data: z.object({ waitSeconds: z.int() }) },
      PRECONDITION_FAILED: { status: 409, message: '那台机器也是分机，不是主机' },
    })
    .input(z.object({
      code: z.string().regex(/^\d{8}$/, '配对码是 8 位数字'), name: line(40), hall: hallCode, version: line(40),
      /** the token that this machine had before: it is void then, and its row goes */
      replaces: z.string().max(100).optional(),
    }))
    .output(z.object({ token: z.string() })),
  /** What a satellite follows; its token is in `x-station-token`. Ends with UNAUTHORIZED when it is revoked. */
  news: visitorCall.route({ method: 'GET', path: '/satellites/news', summary: '分机跟随大厅（事件流）' })
    .errors({ UNAUTHORIZED: { status: 401, message: '这台分机没有接进来，或者被断开了' } })
    .input(z.object({ version: line(40) })).output(eventIterator(hallNewsSchema)),
}

/** How a satellite stands to its hub. `away`: it was there and cannot be reached; `refused`: the token is void, pair it again. */
export const HUB_STATES = ['unpaired', 'connecting', 'connected', 'away', 'refused'] as const

export const hubViewSchema = z.object({
  state: z.enum(HUB_STATES),
  /** address of the hub in station.yaml */
  url: z.string(),
  /** where the hub's own kiosk stands, as it last said 门口; empty when it never did */
  place: z.string(),
  /** when the hub was last heard of */
  lastSeen: moment.nullable(),
})
export type HubView = z.infer<typeof hubViewSchema>

/** The hub 主机, as its satellite sees it. On a hub `get` gives null. */
export const hubContract = {
  get: visitorCall.route({ method: 'GET', path: '/hub', summary: '主机连上了没有' }).output(hubViewSchema.nullable()),
  /**
   * 接到主机, with the code that a manager reads off the hub. Anybody at the satellite may enter it: the code is the permission.
   * The message says why not: no satellite, hub not reached, wrong code, another hall.
   */
  pair: visitorCall.route({ method: 'POST', path: '/hub/pair', summary: '凭配对码接到主机' })
    .errors({
      PRECONDITION_FAILED: { status: 409, message: '这台机器不是分机，不用接' },
      UNAUTHORIZED: { status: 401, message: '配对码不对，或者过时了' },
      CONFLICT: { status: 409, message: '两台机器不是一个大厅的', data: z.object({ hall: hallCode }) },
      TOO_MANY_REQUESTS: { status: 429, message: '试的次数太多，过一会儿再试', data: z.object({ waitSeconds: z.int() }) },
      HUB_AWAY: { status: 503, message: '连不上主机，看看网线和主机的地址' },
    })
    .input(z.object({ code: z.string().regex(/^\d{8}$/, '配对码是 8 位数字') })).output(hubViewSchema),
}
