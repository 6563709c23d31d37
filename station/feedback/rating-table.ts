import { z } from 'zod'
import type { KeptRating } from '../../core/feedback/rate.ts'
import { LOW_REASONS, SCORES } from '../../core/feedback/scale.ts'
import type { Database } from '../store/database.ts'

const keptSchema = z.object({
  day: z.iso.date(), number: z.string(), businessId: z.string(), procedureId: z.string().optional(), counterId: z.string().optional(), clerk: z.string().optional(),
  score: z.literal(SCORES), reasons: z.array(z.enum(LOW_REASONS)), at: z.int(),
})

/** The ratings in the database. */
export interface RatingTable {
  has(day: string, number: string): boolean
  put(rating: KeptRating): void
  /** the latest first; one that makes no sense is left out */
  ofDay(day: string): KeptRating[]
}

const COLUMNS = 'day, number, business, procedure, counter, clerk, score, reasons, at'

/** Opens the table. */
export function openRatingTable(db: Database): RatingTable {
  return {
    has: (day, number) => db.get('SELECT 1 FROM rating WHERE day = ? AND number = ?', day, number) !== undefined,
    put({ day, number, businessId, procedureId, counterId, clerk, score, reasons, at }) {
      db.run(
        `INSERT OR REPLACE INTO rating (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        day, number, businessId, procedureId ?? null, counterId ?? null, clerk ?? null, score, reasons.join(' '), at,
      )
    },
    ofDay: (day) => db.all(`SELECT ${COLUMNS} FROM rating WHERE day = ? ORDER BY at DESC`, day).flatMap((row) => keptSchema.safeParse({
      day: row['day'], number: row['number'], businessId: row['business'], procedureId: row['procedure'] ?? undefined, counterId: row['counter'] ?? undefined,
      clerk: row['clerk'] ?? undefined, score: row['score'], reasons: String(row['reasons']).split(' ').filter(Boolean), at: row['at'],
    }).data ?? []),
  }
}
