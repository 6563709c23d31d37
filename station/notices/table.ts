import { z } from 'zod'
import { SURFACES } from '../../core/content/notice.ts'
import { localNoticeInputSchema } from '../../core/contract/notices.ts'
import type { Database } from '../store/database.ts'

/** Name of a picture or film of this hall, `<sha256>.<ending>`, in the data folder and in its address. */
export const LOCAL_MEDIA = /^[0-9a-f]{64}\.(webp|mp4|webm)$/

/** A notice of this hall as the database holds it. Moments are milliseconds since 1970 UTC. */
const storedNoticeSchema = localNoticeInputSchema.required({ from: true }).extend({
  id: z.string(),
  where: z.array(z.enum(SURFACES)).min(1),
  media: z.string().regex(LOCAL_MEDIA).optional(),
  /** who posted or last changed it, and when */
  by: z.string(),
  at: z.int(),
  withdrawnAt: z.int().optional(),
})
export type StoredNotice = z.infer<typeof storedNoticeSchema>

/** The notices of this hall in the database. */
export interface NoticeTable {
  /** those that can be read; one that makes no sense is left out */
  all(): StoredNotice[]
  put(notice: StoredNotice): void
  remove(id: string): void
}

const COLUMNS = 'id, title, body, level, shown_from, shown_until, places, media, posted_by, posted_at, withdrawn_at'

/** Opens the table. */
export function openNoticeTable(db: Database): NoticeTable {
  return {
    all: () => db.all(`SELECT ${COLUMNS} FROM notice`).flatMap((row) => storedNoticeSchema.safeParse({
      id: row['id'], title: row['title'], body: row['body'], level: row['level'], from: row['shown_from'], until: row['shown_until'],
      where: String(row['places']).split(' '), media: row['media'] ?? undefined, by: row['posted_by'], at: row['posted_at'], withdrawnAt: row['withdrawn_at'] ?? undefined,
    }).data ?? []),
    put({ id, title, body, level, from, until, where, media, by, at, withdrawnAt }) {
      db.run(
        `INSERT OR REPLACE INTO notice (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id, title, body, level, from, until, where.join(' '), media ?? null, by, at, withdrawnAt ?? null,
      )
    },
    remove: (id) => { db.run('DELETE FROM notice WHERE id = ?', id) },
  }
}
