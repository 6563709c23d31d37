import { describe, expect, it } from 'vitest'
import { localNoticeInputSchema, type LocalNotice } from '../../../../core/contract/notices.ts'
import { draftOf, emptyDraft, inputOf, missingOf } from '../../../../renderer/staff/notices/draft.ts'
import { stateWords, untilWords, whereWords } from '../../../../renderer/staff/notices/notice-words.ts'
import { needsWindow, READY_NOTICES, readyTitle } from '../../../../renderer/staff/notices/ready.ts'
import { tellerAt } from '../../../support/teller.ts'

const teller = tellerAt('2026-11-23T09:40:00+08:00')
const { now, timezone } = teller
const written = { ...emptyDraft(), title: ' 停电检修 ', until: '2026-11-23' }
const notice: LocalNotice = {
  id: 'n1', title: '5号窗口今天休息', body: '', level: 'normal', from: '2026-11-23T01:00:00Z', until: '2026-11-23T10:00:00Z', where: ['kiosk', 'signage', 'board'],
  publisher: '辛集乡便民服务中心', procedures: [], source: 'local', state: 'inForce', by: '陈主任', at: '2026-11-23T01:00:00Z',
}

describe('a notice that is written', () => {
  it('is asked for what is missing, one thing after the other', () => {
    expect(missingOf(emptyDraft(), now, timezone)).toBe('title')
    expect(missingOf({ ...emptyDraft(), title: '停电' }, now, timezone)).toBe('until')
    expect(missingOf({ ...written, until: '2026-11-23T01:00:00Z' }, now, timezone)).toBe('past')
    expect(missingOf({ ...written, where: [] }, now, timezone)).toBe('where')
    expect(missingOf(written, now, timezone)).toBeUndefined()
  })

  it('is what the station takes', () => {
    expect(localNoticeInputSchema.parse(inputOf(written))).toEqual({ title: '停电检修', body: '', level: 'normal', until: '2026-11-23', where: ['kiosk', 'signage', 'board'] })
  })

  it('that is changed keeps its beginning', () => {
    expect(inputOf(draftOf(notice))).toMatchObject({ title: '5号窗口今天休息', from: '2026-11-23T01:00:00Z', until: '2026-11-23T10:00:00Z' })
  })

  it.each(READY_NOTICES)('“$title” can be posted as it is tapped', (ready) => {
    const title = readyTitle(ready, '12')
    expect(localNoticeInputSchema.safeParse(inputOf({ ...written, title, level: ready.level })).success).toBe(true)
    expect(title.includes('12号窗口')).toBe(needsWindow(ready))
  })
})

describe('a notice in the list', () => {
  it('says when it goes, and where it hangs', () => {
    expect(stateWords(teller, notice)).toBe('今天 18:00 自动撤下')
    expect(untilWords(teller, '2026-11-30')).toBe('挂到11月30日')
    expect(whereWords(teller, notice.where)).toBe('触摸屏、大屏、叫号屏')
  })

  it('says when it comes, and why it does not hang', () => {
    expect(stateWords(teller, { ...notice, state: 'coming', from: '2026-11-24' })).toBe('明天 挂出来')
    expect(stateWords(teller, { ...notice, state: 'over' })).toBe('到日子，撤下了')
    expect(stateWords(teller, { ...notice, state: 'withdrawn' })).toBe('撤下了')
  })
})
