import { z } from 'zod'
import { SUGGESTION_STATES, type KeptSuggestion, type SuggestionState } from '../../core/feedback/suggestion.ts'
import type { Database, Row } from '../store/database.ts'

const storedSchema = z.object({
  id: z.int(), text: z.string(), phone: z.string().optional(), at: z.int(), state: z.enum(SUGGESTION_STATES),
  answer: z.string().optional(), answeredBy: z.string().optional(), answeredAt: z.int().optional(), isPublic: z.boolean(),
  requestId: z.string().optional(),
})

/** Which suggestions are wanted, the latest first. */
export interface SuggestionPage {
  readonly state?: SuggestionState | undefined
  /** older than the one with this id */
  readonly before?: number | undefined
  readonly limit: number
}

/** A suggestion as it comes in. */
export type NewSuggestion = Pick<KeptSuggestion, 'text' | 'phone' | 'at' | 'requestId'>

/** The suggestions in the database; a row that makes no sense is left out. */
export interface SuggestionTable {
  /** puts a new one in, and gives its id, which no other will ever have */
  add(suggestion: NewSuggestion): number
  /** the id of the one that was handed in under a request id from a moment on */
  requested(requestId: string, from: number): number | undefined
  put(suggestion: KeptSuggestion): void
  get(id: number): KeptSuggestion | undefined
  page(wanted: SuggestionPage): KeptSuggestion[]
  /** answered ones that are public, the latest answer first */
  public(limit: number): KeptSuggestion[]
  counts(): Record<SuggestionState, number>
  /** false when there is none */
  remove(id: number): boolean
  /** takes away the oldest answered one that came before a moment; false when there is none */
  removeAnswered(before: number): boolean
  /** forgets the phones of those that came before a moment */
  forgetPhones(before: number): void
  /** the greatest id that was given; 0 before the first */
  lastId(): number
}

const COLUMNS = 'id, text, phone, at, state, answer, answered_by, answered_at, is_public, request'

/** Opens the table. */
export function openSuggestionTable(db: Database): SuggestionTable {
  const all = (rows: readonly Row[]) => rows.flatMap((row) => suggestionOf(row) ?? [])
  return {
    add: ({ text, phone, at, requestId }) => Number(db.get(
      'INSERT INTO suggestion (text, phone, at, state, is_public, request) VALUES (?, ?, ?, ?, 0, ?) RETURNING id', text, phone ?? null, at, 'new', requestId ?? null,
    )?.['id']),
    requested(requestId, from) {
      const id = db.get('SELECT max(id) AS id FROM suggestion WHERE request = ? AND at >= ?', requestId, from)?.['id']
      return typeof id === 'number' ? id : undefined
    },
    put({ id, text, phone, at, state, answer, answeredBy, answeredAt, isPublic, requestId }) {
      db.run(
        `INSERT OR REPLACE INTO suggestion (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id, text, phone ?? null, at, state, answer ?? null, answeredBy ?? null, answeredAt ?? null, Number(isPublic), requestId ?? null,
      )
    },
    get(id) {
      // whatever columns there are: a damaged file may be one of the program before
      const row = db.get('SELECT * FROM suggestion WHERE id = ?', id)
      return row && suggestionOf(row)
    },
    page({ state, before = Number.MAX_SAFE_INTEGER, limit }) {
      const [where, values] = state === undefined ? ['', []] : ['state = ? AND', [state]]
      return all(db.all(`SELECT ${COLUMNS} FROM suggestion WHERE ${where} id < ? ORDER BY id DESC LIMIT ?`, ...values, before, limit))
    },
    public: (limit) => all(db.all(`SELECT ${COLUMNS} FROM suggestion WHERE state = 'answered' AND is_public = 1 ORDER BY answered_at DESC, id DESC LIMIT ?`, limit)),
    counts() {
      const counted = new Map(db.all('SELECT state, count(*) AS n FROM suggestion GROUP BY state').map(({ state, n }) => [state, Number(n)]))
      return { new: counted.get('new') ?? 0, seen: counted.get('seen') ?? 0, answered: counted.get('answered') ?? 0 }
    },
    remove: (id) => db.get('DELETE FROM suggestion WHERE id = ? RETURNING id', id) !== undefined,
    removeAnswered: (before) => db.get(
      `DELETE FROM suggestion WHERE id = (SELECT id FROM suggestion WHERE state = 'answered' AND at < ? ORDER BY at, id LIMIT 1) RETURNING id`, before,
    ) !== undefined,
    forgetPhones: (before) => { db.run('UPDATE suggestion SET phone = NULL WHERE at < ? AND phone IS NOT NULL', before) },
    lastId: () => Number(db.get(`SELECT seq FROM sqlite_sequence WHERE name = 'suggestion'`)?.['seq'] ?? 0),
  }
}

const suggestionOf = (row: Row): KeptSuggestion | undefined => storedSchema.safeParse({
  id: row['id'], text: row['text'], phone: row['phone'] ?? undefined, at: row['at'], state: row['state'], answer: row['answer'] ?? undefined,
  answeredBy: row['answered_by'] ?? undefined, answeredAt: row['answered_at'] ?? undefined, isPublic: row['is_public'] === 1,
  requestId: row['request'] ?? undefined,
}).data
