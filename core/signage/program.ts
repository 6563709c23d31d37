import { z } from 'zod'
import { CALL_MODES, LAYOUTS } from './playlist.ts'
import { PROFILES } from './profile.ts'
import { slideSchema } from './slide.ts'

/** All that one screen plays until it is told otherwise: what `signage.watch` gives, never without a slide. */
export const programSchema = z.object({
  screen: z.string(),
  profile: z.enum(PROFILES),
  layout: z.enum(LAYOUTS),
  calls: z.enum(CALL_MODES),
  language: z.enum(['zh', 'en']),
  hall: z.object({ code: z.string(), name: z.string(), nameEn: z.string(), seal: z.string().optional(), phone: z.string() }),
  /** the content is a sample 示例 */
  sample: z.boolean(),
  /** in turn, then from the beginning */
  slides: z.array(slideSchema).min(1),
  /** urgent notices: a new one comes at once, then they have every second place; see player.ts */
  urgent: z.array(slideSchema),
  /** texts of the moving line, urgent ones first; empty for none */
  marquee: z.array(z.object({ text: z.string(), isUrgent: z.boolean() })),
})
export type Program = z.infer<typeof programSchema>
