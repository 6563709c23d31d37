import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from '../../../station/log/journal.ts'
import { type DayCounts, openDayCounts } from '../../../station/statistics/day-counts.ts'
import type { Database } from '../../../station/store/database.ts'
import { fileOf, openedStore } from '../../support/store-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('day-counts')
const DAY = '2026-11-23'
let data: string
let db: Database
let faults: Fault[]
let counts: DayCounts
beforeEach(async () => {
  data = await makeFolder()
  db = (await openedStore(data)).db
  faults = []
  counts = openDayCounts(db, { fault: (fault) => { faults.push(fault) } })
})
afterEach(() => {
  vi.useRealTimers()
  counts.stop()
  db.close()
})

/** What another program reads in the file. */
function onDisk(): unknown {
  const beside = fileOf(data)
  const rows = beside.all('SELECT day, kind, subject, count FROM day_count ORDER BY day, kind, subject').map((row) => Object.values(row).join(' '))
  beside.close()
  return rows
}

describe('what visitors open and do not find', () => {
  test('is counted by day, and added up', () => {
    for (let times = 0; times < 3; times++) counts.note('read', 'dibao', DAY)
    counts.note('read', 'dibao', '2026-11-24')
    counts.note('notFound', '养老金认证', DAY)
    expect(counts.read('read', DAY, DAY)).toEqual([{ subject: 'dibao', count: 3 }])
    counts.note('read', 'dibao', DAY)
    expect(counts.read('read', DAY, '2026-11-24')).toEqual([{ subject: 'dibao', count: 5 }])
    expect(counts.read('notFound', DAY, '2026-11-24')).toEqual([{ subject: '养老金认证', count: 1 }])
  })

  test('is on the disk some seconds later, many together, and at the end of the station', () => {
    vi.useFakeTimers()
    counts.note('read', 'dibao', DAY)
    counts.note('read', 'dibao', DAY)
    expect(onDisk()).toEqual([])
    vi.advanceTimersByTime(5000)
    expect(onDisk()).toEqual([`${DAY} read dibao 2`])
    counts.note('read', 'hukou', DAY)
    counts.stop()
    expect(onDisk()).toEqual([`${DAY} read dibao 2`, `${DAY} read hukou 1`])
  })

  test('fills no disk when somebody makes words up: three hundred a day, and those go on', () => {
    const noted = Array.from({ length: 400 }, (_, index) => counts.note('notFound', `瞎编 ${index}`, DAY))
    expect(noted.filter(Boolean)).toHaveLength(300)
    expect(counts.read('notFound', DAY, DAY)).toHaveLength(300)
    // nor when they come later
    counts.note('notFound', '又一个', DAY)
    counts.note('notFound', '瞎编 7', DAY)
    expect(counts.read('notFound', DAY, DAY)).toHaveLength(300)
    expect(counts.read('notFound', DAY, DAY)).toContainEqual({ subject: '瞎编 7', count: 2 })
    counts.note('notFound', '又一个', '2026-11-24')
    expect(counts.read('notFound', '2026-11-24', '2026-11-24')).toHaveLength(1)
  })

  test('is given up while the disk refuses it, which is told once until it works again', () => {
    db.run('PRAGMA query_only = ON')
    for (let times = 0; times < 3; times++) {
      counts.note('read', 'dibao', DAY)
      expect(counts.read('read', DAY, DAY)).toEqual([])
    }
    expect(faults).toEqual([{ where: 'statistics', message: expect.stringMatching(/^看过什么、没搜到什么，记不进磁盘：/) as string }])
    db.run('PRAGMA query_only = OFF')
    counts.note('read', 'dibao', DAY)
    expect(counts.read('read', DAY, DAY)).toEqual([{ subject: 'dibao', count: 1 }])
  })
})
