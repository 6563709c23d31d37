import { describe, expect, test } from 'vitest'
import type { Service } from '../../../../renderer/kiosk/calendar/sheet.ts'
import { attractCards } from '../../../../renderer/kiosk/attract/cards.ts'
import type { NoticeItem } from '../../../../renderer/kiosk/notices/use-notices.ts'

const bus: Service = { date: '2026-11-18', event: 'zhitongche', name: '党群直通车进村', nameEn: 'Bus', short: '直通车', kind: 'bus', services: '医保', stops: [] }
const notice = (id: string): NoticeItem => ({
  id, title: id, level: 'normal', from: '2026-11-01', until: '2026-12-01', where: ['kiosk'], publisher: '县民政局（示例）', procedures: [], body: '', source: 'county',
})
const duty = { leader: '王某（示例）', staff: '赵某（示例）', nightPhone: '0375-5000182' }

describe('what the waiting screen says', () => {
  test('today\'s services, then notices in the station\'s order, then who is on duty', () => {
    const cards = attractCards({ services: [bus], notices: [notice('b'), notice('a')], duty })
    expect(cards.map(({ key }) => key)).toEqual(['service zhitongche', 'notice b', 'notice a', 'duty'])
  })

  test('of many notices the first five', () => {
    const cards = attractCards({ services: [], notices: ['a', 'b', 'c', 'd', 'e', 'f'].map(notice) })
    expect(cards.map(({ key }) => key)).toEqual(['notice a', 'notice b', 'notice c', 'notice d', 'notice e'])
  })

  test('nothing at all: the calm card', () => {
    expect(attractCards({ services: [], notices: [] })).toEqual([{ kind: 'calm', key: 'calm' }])
  })
})
