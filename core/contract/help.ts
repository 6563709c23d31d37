import { z } from 'zod'
import { line } from '../content/text.ts'
import { clerkCall, moment, visitorCall } from './base.ts'

/** 叫人帮忙: somebody at a kiosk asks for a person. */
export const helpCallSchema = z.object({
  id: z.string(),
  /** name of the screen in station.yaml */
  screen: z.string(),
  at: moment,
  /** who is on the way */
  takenBy: z.string().nullable(),
})
export type HelpCall = z.infer<typeof helpCallSchema>

/** Help 叫人帮忙: rings at the counters until somebody takes it. */
export const helpContract = {
  /** Asks for a person; a second call from the same screen is the first one. */
  call: visitorCall.route({ method: 'POST', path: '/help', summary: '叫人帮忙', successStatus: 201 })
    .errors({ TOO_MANY_REQUESTS: { status: 429, message: '叫得太快了，过一分钟再试' } })
    .input(z.object({ screen: line(40) })).output(helpCallSchema),
  /** 我去: who takes it is on the way. */
  take: clerkCall.route({ method: 'POST', path: '/help/{id}/take', summary: '我去帮忙' })
    .errors({ NOT_FOUND: { status: 404, message: '已经有人去了' } })
    .input(z.object({ id: z.string().max(64) })).output(helpCallSchema),
}
