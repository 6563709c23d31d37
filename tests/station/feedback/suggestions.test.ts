import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClock, type SettableClock } from '../../../station/clock.ts'
import { openSuggestions, type Outcome, type Suggestions } from '../../../station/feedback/suggestions.ts'
import type { Database } from '../../../station/store/database.ts'
import { recover } from '../../../station/store/recover.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('suggestions')
const START = Date.parse('2026-11-23T10:00:00+08:00')
const DAY = 86_400_000

let db: Database
let clock: SettableClock
let box: Suggestions
let told: unknown[]
beforeEach(async () => {
  db = (await openedStore(await makeFolder())).db
  clock = createClock('2026-11-23T10:00:00+08:00')
  told = []
  open()
})
afterEach(() => { db.close() })
const open = () => {
  box = openSuggestions({ db, clock, journal: { event: (message, fields) => { told.push({ message, ...fields }) }, fault: (fault) => { told.push(fault) } } })
}
const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.value
}
const write = (text: string, phone?: string) => valueOf(box.suggest({ text, phone }))
const all = () => box.list({ limit: 100 }).suggestions
const phones = () => all().map(({ phone }) => phone)

describe('a suggestion', () => {
  test('waits for the manager as a new one, and the journal holds no word of it', () => {
    const id = write('厕所不干净。', '10000001234')
    expect(all()).toMatchObject([{ id, text: '厕所不干净。', phone: '10000001234', state: 'new', isPublic: false }])
    expect(told).toEqual([{ message: 'suggestion came', id }])
  })

  test('is seen, answered and shown; who answered it last is known after a restart', () => {
    const id = write('想要早点开门')
    expect(valueOf(box.see(id))).toMatchObject({ state: 'seen' })
    expect(box.answers(50)).toEqual([])
    valueOf(box.answer(id, { answer: '从下周起 7 点半开门', isPublic: true, by: '陈主任' }))
    expect(valueOf(box.see(id))).toMatchObject({ state: 'answered' })
    open()
    expect(box.answers(50)).toMatchObject([{ id, text: '想要早点开门', answer: '从下周起 7 点半开门', answeredBy: '陈主任' }])
    valueOf(box.answer(id, { answer: '从下周起 7 点半开门', isPublic: false, by: '周站长' }))
    expect(box.answers(50)).toEqual([])
  })

  test('that is removed is gone, and its id is never given again', () => {
    const id = write('骂人的话')
    valueOf(box.remove(id))
    expect(all()).toEqual([])
    expect(box.see(id)).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(box.remove(id)).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(box.answer(id, { answer: '谢谢', isPublic: true, by: '陈主任' })).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(write('下一条')).toBeGreaterThan(id)
  })
})

describe('a suggestion that is handed in again because nobody heard the answer', () => {
  const hand = (text: string, requestId: string) => valueOf(box.suggest({ text, requestId }))

  test('is the one that lies in the box, after a restart and an answer too', () => {
    const id = hand('厕所不干净', 'tap')
    open()
    expect(hand('厕所不干净', 'tap')).toBe(id)
    valueOf(box.answer(id, { answer: '换了保洁', isPublic: true, by: '陈主任' }))
    expect(hand('厕所不干净', 'tap')).toBe(id)
    expect(hand('厕所不干净', 'another tap')).not.toBe(id)
    expect(all()).toHaveLength(2)
    expect(told.filter((one) => (one as { message: string }).message === 'suggestion came')).toHaveLength(2)
  })

  test('is another one after a day: a system that counts from 1 every day loses none', async () => {
    const id = hand('厕所不干净', '1')
    await clock.set(START + DAY - 60_000)
    expect(hand('厕所不干净', '1')).toBe(id)
    await clock.set(START + DAY + 60_000)
    expect(hand('想要早点开门', '1')).toBeGreaterThan(id)
    expect(all().map(({ text }) => text)).toEqual(['想要早点开门', '厕所不干净'])
  })

  test('is still known when the file was damaged and rescued', async () => {
    const id = hand('厕所不干净', 'tap')
    const fresh = (await openedStore(await makeFolder())).db
    recover(fresh, db)
    const rescued = openSuggestions({ db: fresh, clock, journal: { event: () => undefined, fault: () => undefined } })
    expect(rescued.suggest({ text: '厕所不干净', requestId: 'tap' })).toEqual({ ok: true, value: id })
    fresh.close()
  })
})

test('the manager pages through them, the latest first, all or those of one state, and counts each', () => {
  const ids = ['一条', '两条', '三条', '四条', '五条'].map((text) => write(text))
  for (const id of ids.slice(0, 2)) valueOf(box.see(id))
  const first = box.list({ limit: 2 })
  expect([first.suggestions.map(({ text }) => text), first.more]).toEqual([['五条', '四条'], true])
  const rest = box.list({ limit: 10, before: first.suggestions.at(-1)!.id })
  expect([rest.suggestions.map(({ text }) => text), rest.more]).toEqual([['三条', '两条', '一条'], false])
  expect(box.list({ limit: 10, state: 'seen' }).suggestions.map(({ text }) => text)).toEqual(['两条', '一条'])
  expect(rest.counts).toEqual({ new: 3, seen: 2, answered: 0 })
})

describe('a phone', () => {
  test('is not told after 90 days, though nobody has tidied up yet', async () => {
    const id = write('请回个话', '0375-5000108')
    await clock.set(START + 90 * DAY - 60_000)
    expect(phones()).toEqual(['0375-5000108'])
    await clock.set(START + 90 * DAY + 60_000)
    expect(phones()).toEqual([undefined])
    expect(valueOf(box.see(id)).phone).toBeUndefined()
    expect(db.get('SELECT phone FROM suggestion WHERE id = ?', id)).toEqual({ phone: '0375-5000108' })
  })

  test('is forgotten in the file by the daily upkeep; younger ones stay', async () => {
    write('老的', '10000000001')
    await clock.set(START + 30 * DAY)
    write('新的', '10000000002')
    box.forgetPhones(START + 100 * DAY)
    expect(db.all('SELECT text, phone FROM suggestion ORDER BY id')).toEqual([{ text: '老的', phone: null }, { text: '新的', phone: '10000000002' }])
  })
})

describe('a full box', () => {
  /** Fills it up: so many of them answered, the rest never opened. */
  const fill = (count: number, answered: number) => {
    db.transaction(() => {
      for (let n = 1; n <= count; n++) {
        const isAnswered = n <= answered
        db.run('INSERT INTO suggestion (text, at, state, answer, answered_by, answered_at, is_public) VALUES (?, ?, ?, ?, ?, ?, 0)', `第${n}条`, START + n, isAnswered ? 'answered' : 'new',
          isAnswered ? '好' : null, isAnswered ? '陈主任' : null, isAnswered ? START : null)
      }
    })
  }

  test('takes no more, and says so', () => {
    fill(4999, 10)
    write('第五千条')
    expect(box.suggest({ text: '多了一条' })).toEqual({ ok: false, error: { kind: 'full' } })
    expect(all()[0]).toMatchObject({ text: '第五千条' })
  })

  test('knows the one that filled it, when that is handed in again', () => {
    fill(4999, 0)
    const last = { text: '第五千条', requestId: 'tap' }
    const id = valueOf(box.suggest(last))
    expect(box.suggest(last)).toEqual({ ok: true, value: id })
  })

  test('gives the oldest answered one away once it is 400 days old, never one that waits', async () => {
    fill(5000, 2)
    await clock.set(START + 401 * DAY)
    write('一年以后')
    write('又一条')
    expect(box.suggest({ text: '没有能让的了' })).toEqual({ ok: false, error: { kind: 'full' } })
    expect(db.all(`SELECT text FROM suggestion WHERE text IN ('第1条', '第2条', '第3条')`)).toEqual([{ text: '第3条' }])
  })
})

test('a disk that takes nothing is told, and nothing has happened', () => {
  write('早先的')
  db.run('PRAGMA query_only = ON')
  expect(box.suggest({ text: '写不进去' })).toEqual({ ok: false, error: { kind: 'notStored' } })
  db.run('PRAGMA query_only = OFF')
  expect(all().map(({ text }) => text)).toEqual(['早先的'])
  expect(told.at(-1)).toMatchObject({ where: 'suggestions' })
})

test('what can be read of a damaged file is taken over, answers included, and a row that makes no sense is left', async () => {
  const id = write('厕所不干净', '10000001234')
  valueOf(box.answer(id, { answer: '换了保洁', isPublic: true, by: '陈主任' }))
  write('第二条')
  db.run('UPDATE suggestion SET state = ? WHERE text = ?', 'nonsense', '第二条')
  write('第三条')
  const fresh = (await openedStore(await makeFolder())).db
  recover(fresh, db)
  const rescued = openSuggestions({ db: fresh, clock, journal: { event: () => undefined, fault: () => undefined } })
  expect(rescued.list({ limit: 10 }).suggestions).toEqual(all())
  expect(all().map(({ text }) => text)).toEqual(['第三条', '厕所不干净'])
  expect(rescued.answers(50)).toMatchObject([{ answer: '换了保洁' }])
  fresh.close()
})

test('a damaged file of the program before, which knew no request ids, gives its suggestions too', async () => {
  write('厕所不干净', '10000001234')
  db.run('DROP INDEX suggestion_request')
  db.run('ALTER TABLE suggestion DROP COLUMN request')
  const fresh = (await openedStore(await makeFolder())).db
  recover(fresh, db)
  expect(fresh.all('SELECT text, phone, request FROM suggestion')).toEqual([{ text: '厕所不干净', phone: '10000001234', request: null }])
  fresh.close()
})
