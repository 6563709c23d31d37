import { z } from 'zod'

/** Proof that something was shown, or why it was not. */
export const playSchema = z.object({
  playlist: z.string().max(64),
  item: z.string().max(120),
  /** when it came up, by the station's clock */
  started: z.iso.datetime(),
  /** how long it stood; 0 when it could not be shown */
  seconds: z.number().min(0).max(86_400),
  /** what was wrong, in English for the journal */
  fault: z.string().max(300).optional(),
})
export type Play = z.infer<typeof playSchema>
