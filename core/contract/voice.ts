import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { clockRange } from '../content/text.ts'
import { auditedCall, visitorCall } from './base.ts'

/** How calls are spoken: 0 … 100, and the ranges of the day in which nothing is said 免打扰. */
export const voiceSettingsSchema = z.object({ volume: z.int().min(0).max(100), quiet: z.array(clockRange).max(8) })
export type VoiceSettings = z.infer<typeof voiceSettingsSchema>

/** A call to be spoken. Nobody can guess the `id`, and only the page that speaks is told it: so no other can report the call as spoken. */
const spokenCall = z.object({ id: z.string(), number: z.string(), counter: z.string() })

/** Voice 语音叫号. Only one page speaks: the one whose screen is configured; of several one of this machine, and of those the one which came first. */
export const voiceContract = {
  /** Whether this page is the one that speaks, how loud, and what is still to be said, oldest first. */
  events: visitorCall.route({ method: 'GET', path: '/voice/events', summary: '语音叫号（事件流）' })
    .input(z.object({ screen: z.string().max(40) }))
    .output(eventIterator(z.object({ speaks: z.boolean(), volume: z.int(), calls: z.array(spokenCall) }))),
  /** The page that speaks has said a call to its end; any other id changes nothing. */
  said: visitorCall.route({ method: 'POST', path: '/voice/said', summary: '已经播完' })
    .input(z.object({ id: z.string().max(64) })).output(z.object({ left: z.int() })),
  settings: visitorCall.route({ method: 'GET', path: '/voice', summary: '音量和免打扰时间' }).output(voiceSettingsSchema),
  change: auditedCall('volume').route({ method: 'PUT', path: '/voice', summary: '改音量和免打扰时间' }).input(voiceSettingsSchema).output(voiceSettingsSchema),
}
