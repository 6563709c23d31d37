import { z } from 'zod'
import { line } from './text.ts'

/**
 * Time limit 办结时限 (GB/T 39046-2020 table 4, no. 15–20: value, unit, note).
 * 当场 is “while you wait” and has no value.
 */
export const limitSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('当场'), note: line(80).optional() }),
  z.strictObject({ unit: z.enum(['工作日', '自然日']), value: z.int().min(1).max(3650), note: line(80).optional() }),
])
export type Limit = z.infer<typeof limitSchema>

/**
 * The longest a limit can last, in calendar days, so that limits of different units compare. Five working days are
 * seven calendar days; holidays are not counted.
 */
export function longestDays(limit: Limit): number {
  switch (limit.unit) {
    case '当场': return 0
    case '自然日': return limit.value
    case '工作日': return limit.value + 2 * Math.floor(limit.value / 5)
  }
}
