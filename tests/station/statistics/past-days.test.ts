import { beforeAll, describe, expect, test } from 'vitest'
import { figuresOf } from '../../../core/statistics/sums.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { pastDaysOf } from '../../support/statistics-fixture.ts'
import { openedStore, pastOf } from '../../support/store-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, contentOf, openStoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('past-days')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

const EVER = ['2000-01-01', '2099-12-31'] as const

/** A store with some days behind it, the last of them open. */
async function storeAfter(days: number) {
  const { db } = await openedStore(await makeFolder())
  writeHistory(db, pastOf(days))
  const past = pastDaysOf(db)
  const totals = () => Object.fromEntries(past.table.read(...EVER, 'totals').map(({ day, sums }) => [day, figuresOf(sums)]))
  return { db, totals, ...past }
}

describe('days that are over', () => {
  test('and were never summed are summed, the open one not', async () => {
    const store = await storeAfter(4)
    await store.keepUp('2026-11-23')
    const day = { issued: 40, served: 40, noShow: 0, cancelled: 0, wait: { median: 1, p90: 1 }, service: { median: 7, p90: 7 }, ratings: [0, 0, 0, 0, 0] }
    expect(store.totals()).toEqual({ '2026-11-20': day, '2026-11-21': day, '2026-11-22': day })
    expect(store.table.read('2026-11-22', '2026-11-22', 'all').map(({ kind, id, sums }) => [kind, id, sums.served]).sort()).toEqual([
      ['business', 'household', 20], ['business', 'relief', 20], ['clerk', '王某', 40], ['counter', '1', 20], ['counter', '2', 20], ['total', '', 40],
    ])
    store.db.close()
  })

  test('are summed once: what stands there is left alone', async () => {
    const store = await storeAfter(2)
    await store.keepUp('2026-11-23')
    const before = store.totals()
    store.db.run(`DELETE FROM event WHERE day = '2026-11-22'`)
    await store.keepUp('2026-11-23')
    expect(store.totals()).toEqual(before)
    store.db.close()
  })

  test('tell who missed the call from who was never called, though both tickets ended with the day', async () => {
    const queue = await openStoredQueue(await makeFolder(), '2026-11-23T10:00:00+08:00')
    const run = (...commands: Parameters<typeof queue.run>[0][]) => { for (const command of commands) expect(queue.run(command, content)).toMatchObject({ ok: true }) }
    const issue = (requestId: string) => ({ type: 'issue', businessId: 'civil', priority: false, requestId } as const)
    const at = (type: 'open' | 'callNext' | 'noShow') => ({ type, ...clerkAt('1') })
    run(issue('one'), issue('two'), issue('three'), at('open'), at('callNext'), at('noShow'), at('callNext'))
    queue.now = Date.parse('2026-11-24T08:30:00+08:00')
    run(issue('next day'))
    expect(queue.db.all(`SELECT DISTINCT state FROM ticket WHERE day = '2026-11-23'`)).toEqual([{ state: 'cancelled' }])
    const { table, keepUp } = pastDaysOf(queue.db)
    await keepUp('2026-11-24')
    const [total] = table.read(...EVER, 'totals')
    expect(total?.sums).toMatchObject({ issued: 3, served: 0, noShow: 1, cancelled: 2 })
    queue.close()
  })

  test('count what visitors thought', async () => {
    const store = await storeAfter(2)
    for (const [number, counter, score] of [['A001', '1', 1], ['A002', '1', 1], ['B001', '2', 4]] as const) {
      store.db.run(`INSERT INTO rating (day, number, business, counter, clerk, score, reasons, at) VALUES ('2026-11-22', ?, 'relief', ?, '王某', ?, '[]', 0)`, number, counter, score)
    }
    await store.keepUp('2026-11-23')
    const ratings = Object.fromEntries(store.table.read(...EVER, 'all').map(({ kind, id, sums }) => [`${kind} ${id}`, sums.ratings]))
    expect(ratings).toMatchObject({ 'total ': [2, 0, 0, 1], 'counter 1': [2], 'counter 2': [0, 0, 0, 1], 'clerk 王某': [2, 0, 0, 1] })
    store.db.close()
  })

  test('are summed without the one event that cannot be read', async () => {
    const store = await storeAfter(2)
    const finish = store.db.get(`SELECT max(seq) AS seq FROM event WHERE day = '2026-11-22'`)!['seq']!
    store.db.run(`UPDATE event SET fact = 'damage' WHERE seq = ?`, finish)
    await store.keepUp('2026-11-23')
    expect(store.totals()['2026-11-22']).toMatchObject({ issued: 40, served: 39, cancelled: 1 })
    store.db.close()
  })

  test('wait for the next start when the station stops meanwhile', async () => {
    const store = await storeAfter(5)
    const stopping = new AbortController()
    const summing = store.keepUp('2026-11-23', stopping.signal)
    stopping.abort()
    await summing
    expect(store.totals()).toEqual({})
    await store.keepUp('2026-11-23')
    expect(Object.keys(store.totals())).toHaveLength(4)
    store.db.close()
  })

  test('are read without the one that is damaged, and that is told once', async () => {
    const store = await storeAfter(4)
    await store.keepUp('2026-11-23')
    store.db.run(`UPDATE day_figures SET figures = '[1,2' WHERE day = '2026-11-21' AND kind = 'total'`)
    expect(Object.keys(store.totals())).toEqual(['2026-11-20', '2026-11-22'])
    expect(Object.keys(store.totals())).toHaveLength(2)
    expect(store.faults).toEqual([{ where: 'statistics', message: '2026-11-21 的统计有一处坏了，没有算进去' }])
    store.db.close()
  })
})

test('figures are forgotten after ten years, and what was read after 800 days', async () => {
  const store = await storeAfter(1)
  for (const day of ['2016-11-01', '2016-11-20', '2016-11-25', '2024-09-10', '2024-09-14', '2026-11-22']) {
    store.table.put(day, [])
    store.db.run(`INSERT INTO day_figures VALUES (?, 'total', '', '[1,1,0,0,[],[],[],[]]')`, day)
    store.db.run(`INSERT INTO day_count VALUES (?, 'read', 'dibao', 1)`, day)
  }
  await store.keepUp('2026-11-23')
  expect(Object.keys(store.totals())).toEqual(['2016-11-25', '2024-09-10', '2024-09-14', '2026-11-22'])
  expect(store.db.all('SELECT day FROM day_count ORDER BY day').map(({ day }) => day)).toEqual(['2024-09-14', '2026-11-22'])
  store.db.close()
})
