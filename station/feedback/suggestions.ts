import { answered, answeredFrom, type KeptSuggestion, MOST_SUGGESTIONS, phoneOf, phonesFrom, requestsFrom, seen, type SuggestionState } from '../../core/feedback/suggestion.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../log/journal.ts'
import { type Database, databaseFault } from '../store/database.ts'
import { type NewSuggestion, openSuggestionTable, type SuggestionPage } from './suggestion-table.ts'

/** Why nothing was taken or changed: the box is full, there is no such suggestion, or the disk would not take it. */
export type SuggestionError = 'full' | 'unknown' | 'notStored'
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly kind: SuggestionError } }

/** The box of suggestions 意见箱. A phone is never given out later than 90 days after it came. */
export interface Suggestions {
  /** takes one in; gives its id, for the same request id within a day the same one */
  suggest(suggestion: Omit<NewSuggestion, 'at'>): Outcome<number>
  /** answered ones that are public, the latest answer first */
  answers(limit: number): KeptSuggestion[]
  /** a page of them, the latest first, and whether there are older ones */
  list(wanted: SuggestionPage): { suggestions: KeptSuggestion[]; more: boolean; counts: Record<SuggestionState, number> }
  see(id: number): Outcome<KeptSuggestion>
  answer(id: number, answer: { answer: string; isPublic: boolean; by: string }): Outcome<KeptSuggestion>
  remove(id: number): Outcome<undefined>
  /** forgets the phones that are too old at a moment, milliseconds since 1970 UTC */
  forgetPhones(now: number): void
}

const failed = (kind: SuggestionError): Outcome<never> => ({ ok: false, error: { kind } })

/** Opens the box. */
export function openSuggestions({ db, clock, journal }: { db: Database; clock: Clock; journal: Pick<Journal, 'event' | 'fault'> }): Suggestions {
  const table = openSuggestionTable(db)
  const told = (suggestion: KeptSuggestion): KeptSuggestion => ({ ...suggestion, phone: phoneOf(suggestion, clock.now()) })
  const total = () => Object.values(table.counts()).reduce((sum, count) => sum + count, 0)

  /** Writes; what the disk refuses has not happened. The journal is told which one it was, and no word of it. */
  function write<T>(what: string, work: () => Outcome<T>, idOf: (value: T) => number): Outcome<T> {
    try {
      const outcome = db.transaction(work)
      if (outcome.ok) journal.event(what, { id: idOf(outcome.value) })
      return outcome
    } catch (error) {
      if (databaseFault(error) === undefined) throw error
      journal.fault({ where: 'suggestions', message: String(error) })
      return failed('notStored')
    }
  }
  const change = (what: string, id: number, next: (old: KeptSuggestion) => KeptSuggestion): Outcome<KeptSuggestion> => write<KeptSuggestion>(what, () => {
    const old = table.get(id)
    if (!old) return failed('unknown')
    const value = next(old)
    if (value !== old) table.put(value)
    return { ok: true, value: told(value) }
  }, () => id)

  return {
    suggest(suggestion) {
      const at = clock.now()
      const earlier = suggestion.requestId === undefined ? undefined : table.requested(suggestion.requestId, requestsFrom(at))
      return earlier === undefined ? write<number>('suggestion came', () => {
        const hasRoom = total() < MOST_SUGGESTIONS || table.removeAnswered(answeredFrom(at))
        return hasRoom ? { ok: true, value: table.add({ ...suggestion, at }) } : failed('full')
      }, (id) => id) : { ok: true, value: earlier }
    },
    answers: (limit) => table.public(limit),
    list({ limit, ...wanted }) {
      const found = table.page({ ...wanted, limit: limit + 1 })
      return { suggestions: found.slice(0, limit).map(told), more: found.length > limit, counts: table.counts() }
    },
    see: (id) => change('suggestion seen', id, seen),
    answer: (id, answer) => change('suggestion answered', id, (old) => answered(old, { ...answer, at: clock.now() })),
    remove: (id) => write<undefined>('suggestion removed', () => (table.remove(id) ? { ok: true, value: undefined } : failed('unknown')), () => id),
    forgetPhones: (now) => { table.forgetPhones(phonesFrom(now)) },
  }
}
