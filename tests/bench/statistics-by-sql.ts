import type { Figures } from '../../core/contract/statistics.ts'
import type { Database, Row } from '../../station/store/database.ts'

/** What the figures are told by, as SQL over the table of tickets. */
const KEYS = {
  total: `''`, business: 'business', counter: 'counter', clerk: 'clerk',
  // the Monday of the day's week, or the first day of the period
  week: `max(?1, date(day, '-6 days', 'weekday 1'))`,
} as const

type Told = Omit<Figures, 'ratings'>

/** The figures of a period by plain SQL over all its tickets, with the exact medians: what one would write without sums of days. */
export function bySql(db: Database, { from, until }: { readonly from: string; readonly until: string }) {
  const told = Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, figuresBy(db, key, from, until)])) as Record<keyof typeof KEYS, Map<string, Told>>
  const hours = db.all(`SELECT strftime('%H', issued_at / 1000, 'unixepoch', '+8 hours') AS hour, count(*) AS many FROM ticket WHERE day BETWEEN ? AND ? GROUP BY hour`, from, until)
  return { ...told, hours }
}

function figuresBy(db: Database, key: string, from: string, until: string): Map<string, Told> {
  const waits = timesBy(db, key, 'called_at - issued_at', from, until)
  const services = timesBy(db, key, 'ended_at - started_at', from, until)
  const rows = db.all(`
    SELECT ${key} AS key, count(*) AS issued, sum(state = 'done') AS served, sum(state = 'noShow') AS noShow, sum(state = 'cancelled') AS cancelled
    FROM ticket WHERE day BETWEEN ?1 AND ?2 GROUP BY 1`, from, until)
  return new Map(rows.map((row) => {
    const id = String(row['key'])
    return [id, {
      issued: Number(row['issued']), served: Number(row['served']), noShow: Number(row['noShow']), cancelled: Number(row['cancelled']),
      wait: waits.get(id) ?? null, service: services.get(id) ?? null,
    }]
  }))
}

function timesBy(db: Database, key: string, time: string, from: string, until: string): Map<string, NonNullable<Told['wait']>> {
  const rows: Row[] = db.all(`
    WITH ranked AS (
      SELECT key, took, row_number() OVER (PARTITION BY key ORDER BY took) AS place, count(*) OVER (PARTITION BY key) AS many
      FROM (SELECT ${key} AS key, ${time} AS took FROM ticket WHERE day BETWEEN ?1 AND ?2 AND state = 'done')
    )
    SELECT key, max(CASE WHEN place = (many + 1) / 2 THEN took END) AS median, max(CASE WHEN place = (many * 9 + 9) / 10 THEN took END) AS p90
    FROM ranked GROUP BY key`, from, until)
  return new Map(rows.map((row) => [String(row['key']), { median: Number(row['median']) / 60_000, p90: Number(row['p90']) / 60_000 }]))
}
