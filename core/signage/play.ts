import { z } from 'zod'

/** The longest that a slide is said to have stood, seconds. */
export const LONGEST_PLAY_S = 86_400
/** The longest that a fault is told, characters. */
export const LONGEST_FAULT = 300

/** Proof that something was shown, or why it was not. */
export const playSchema = z.object({
  playlist: z.string().max(64),
  item: z.string().max(120),
  /** when it came up, by the station's clock */
  started: z.iso.datetime(),
  /** how long it stood; 0 when it could not be shown */
  seconds: z.number().min(0).max(LONGEST_PLAY_S),
  /** what was wrong, in English for the journal */
  fault: z.string().max(LONGEST_FAULT).optional(),
})
export type Play = z.infer<typeof playSchema>
