import { setImmediate } from 'node:timers/promises'
import { addDays } from '../../core/calendar/local-time.ts'
import { spokenName } from '../../core/content/procedure.ts'
import type { Statistics } from '../../core/contract/statistics.ts'
import { earlierDays, isKnown } from '../../core/statistics/periods.ts'
import { createReport, type Names, type Period } from '../../core/statistics/report.ts'
import { sumDay } from '../../core/statistics/sum-day.ts'
import { keptWords } from '../../core/statistics/words.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Journal } from '../log/journal.ts'
import type { SeenQueue } from '../queue/queue.ts'
import type { Database } from '../store/database.ts'
import { type CountKind, openDayCounts } from './day-counts.ts'
import { openFigureTable } from './figure-table.ts'
import { openPastDays, type PastDays, ratingsOf } from './past-days.ts'

/** Days that are read in one turn, between which commands go on: some 10 ms in a busy hall. */
const PORTION_DAYS = 30
/** How many of the matters that were opened most, and of the words that found nothing. */
const MOST_COUNTED = 20

/** What a hall knows of its days. */
export interface HallStatistics extends PastDays {
  /** the figures of a period, the open day as it stands; rejects when the signal says so */
  read(period: Period, content: LoadedContent, signal: AbortSignal | undefined): Promise<Statistics>
  /** a matter was opened; false when there is none of that id */
  noteRead(id: string, content: LoadedContent): boolean
  /** words found nothing; false when they are not kept */
  noteNotFound(words: string, content: LoadedContent): boolean
  /** writes what has not been written yet */
  stop(): void
}

/** Opens the statistics in the database. `timezone` is the hall's, also while there is no content. */
export function openStatistics({ db, queue, timezone, journal }: {
  db: Database; queue: Pick<SeenQueue, 'state' | 'moment'>; timezone: () => string; journal: Pick<Journal, 'fault'>
}): HallStatistics {
  const table = openFigureTable(db, journal)
  const counts = openDayCounts(db, journal)
  const today = (content: LoadedContent): string => queue.moment(content).local.date

  async function mostCounted(kind: CountKind, { from, until }: Period, signal: AbortSignal | undefined): Promise<[string, number][]> {
    const sums = new Map<string, number>()
    await inPortions(from, until, signal, (first, last) => {
      for (const { subject, count } of counts.read(kind, first, last)) sums.set(subject, (sums.get(subject) ?? 0) + count)
    })
    return [...sums].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, MOST_COUNTED)
  }

  return {
    ...openPastDays(db, table, timezone),
    async read(period, { catalog: { hall, byId } }, signal) {
      const report = createReport(period)
      const earlier = earlierDays(period)
      const compares = isKnown(earlier, table.first())
      // it may end while the days before it are read: it counts as it was when somebody asked
      const { day: open, tickets } = queue.state
      const parts = open === undefined ? [] : sumDay(tickets.values(), ratingsOf(db, open), { isOver: false, timezone: timezone() })
      for (const part of parts) {
        if (open !== undefined && open >= period.from && open <= period.until) report.addDay(open, part)
        if (compares && open !== undefined && open >= earlier.from && open <= earlier.until && part.kind === 'total') report.addBefore(part.sums)
      }
      if (compares) {
        await inPortions(earlier.from, earlier.until, signal, (from, until) => {
          for (const { day, sums } of table.read(from, until, 'totals')) if (day !== open) report.addBefore(sums)
        })
      }
      await inPortions(period.from, period.until, signal, (from, until) => {
        for (const part of table.read(from, until, 'all')) if (part.day !== open) report.addDay(part.day, part)
      })
      const read = await mostCounted('read', period, signal)
      const notFound = await mostCounted('notFound', period, signal)
      const spoken = (id: string): string => {
        const procedure = byId.get(id)
        return procedure ? spokenName(procedure) : id
      }
      return {
        ...period, ...report.figures({ businesses: namesOf(hall.businesses), windows: namesOf(hall.windows) }),
        read: read.map(([id, count]) => ({ id, name: spoken(id), count })),
        notFound: notFound.map(([words, count]) => ({ words, count })),
      }
    },
    noteRead: (id, content) => content.catalog.byId.has(id) && counts.note('read', id, today(content)),
    noteNotFound(words, content) {
      const kept = keptWords(words)
      return kept !== undefined && counts.note('notFound', kept, today(content))
    },
    stop: () => { counts.stop() },
  }
}

const namesOf = (all: readonly { readonly id: string; readonly name: string }[]): Names => new Map(all.map(({ id, name }) => [id, name]))

/** Does something with the days of a period, both ends included, some at a time. */
async function inPortions(from: string, until: string, signal: AbortSignal | undefined, work: (from: string, until: string) => void): Promise<void> {
  for (let first = from; first <= until; first = addDays(first, PORTION_DAYS)) {
    signal?.throwIfAborted()
    const last = addDays(first, PORTION_DAYS - 1)
    work(first, last < until ? last : until)
    await setImmediate()
  }
}
