import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlays, type Plays } from '../../../station/signage/plays.ts'
import type { Database } from '../../../station/store/database.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('plays')
const NOW = Date.parse('2026-11-23T02:00:00.000Z')
const DAY = 86_400_000
const play = (item: string, at: number, over: { seconds?: number; fault?: string } = {}) => ({ playlist: 'morning', item, started: new Date(at).toISOString(), seconds: 12, ...over })

let db: Database
let plays: Plays
beforeEach(async () => {
  db = (await openedStore(await makeFolder())).db
  plays = openPlays(db)
})
afterEach(() => { db.close() })

test('what was shown is summed up by screen and item, and what failed comes first with its last fault', () => {
  plays.record('door', [play('clock', NOW - 60_000), play('clock', NOW), play('film', NOW, { seconds: 0, fault: 'old' })])
  plays.record('door', [play('film', NOW + 1_000, { seconds: 0, fault: 'the film is damaged' })])
  plays.record('hall', [play('clock', NOW)])
  expect(plays.summary(NOW - DAY)).toEqual([
    { screen: 'door', playlist: 'morning', item: 'film', plays: 0, seconds: 0, faults: 2, last: '2026-11-23T02:00:01.000Z', fault: 'the film is damaged' },
    { screen: 'door', playlist: 'morning', item: 'clock', plays: 2, seconds: 24, faults: 0, last: '2026-11-23T02:00:00.000Z', fault: null },
    { screen: 'hall', playlist: 'morning', item: 'clock', plays: 1, seconds: 12, faults: 0, last: '2026-11-23T02:00:00.000Z', fault: null },
  ])
  expect(plays.summary(NOW + 500)).toMatchObject([{ item: 'film', faults: 1 }])
})

test('after thirty days it is forgotten, in portions, and what came within them is not', () => {
  for (let batch = 0; batch < 25; batch++) plays.record('door', Array.from({ length: 100 }, () => play('clock', NOW - DAY)))
  plays.record('door', [play('clock', NOW), play('clock', NOW + 29 * DAY)])
  expect(plays.forget(NOW + 28 * DAY)).toBe(false)
  expect(plays.summary(0)).toMatchObject([{ plays: 2502 }])
  expect(plays.forget(NOW + 29.5 * DAY)).toBe(true)
  expect(plays.forget(NOW + 29.5 * DAY)).toBe(false)
  expect(plays.summary(0)).toMatchObject([{ plays: 2 }])
})
