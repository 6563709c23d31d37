import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HUB_STATES } from '../../../core/contract/satellites.ts'
import { type HubState, type LineEvent, stateAfter, waitAfter } from '../../../core/satellites/connection.ts'
import { placeOf, stationName } from '../../../core/satellites/names.ts'

describe('how a satellite stands to its hub', () => {
  test.each<[string, LineEvent[], HubState]>([
    ['is unpaired until it has a token', ['lost', 'overdue', 'silent', 'told'], 'unpaired'],
    ['is connected once the hub has told all', ['paired', 'told'], 'connected'],
    ['is still connecting when a line is lost for a moment', ['paired', 'told', 'lost'], 'connecting'],
    ['is away when that lasts', ['paired', 'told', 'lost', 'lost', 'overdue', 'lost'], 'away'],
    ['is away at once when nothing came for long', ['paired', 'told', 'silent'], 'away'],
    ['is away when the hub was never there', ['paired', 'overdue'], 'away'],
    ['is connected again by itself', ['paired', 'told', 'silent', 'lost', 'told'], 'connected'],
    ['is refused when its token is void, whatever the line does then', ['paired', 'told', 'refused', 'lost', 'overdue', 'told'], 'refused'],
    ['can be paired anew after that', ['paired', 'refused', 'paired', 'told'], 'connected'],
    ['a late alarm changes nothing once the line is back', ['paired', 'told', 'lost', 'told', 'overdue'], 'connected'],
  ])('%s', (_what, events, state) => {
    expect(events.reduce<HubState>(stateAfter, 'unpaired')).toBe(state)
  })

  test('is never connected without a word of the hub, and never unpaired again', () => {
    const event = fc.constantFrom<LineEvent>('paired', 'told', 'lost', 'overdue', 'silent', 'refused')
    fc.assert(fc.property(fc.constantFrom(...HUB_STATES), event, (before, happened) => {
      const after = stateAfter(before, happened)
      if (after === 'connected' && before !== 'connected') expect(happened).toBe('told')
      if (after === 'unpaired') expect(before).toBe('unpaired')
    }))
  })

  test('waits from a tenth of a second to two seconds before it tries again', () => {
    expect([0, 1, 2, 5, 6, 1000].map(waitAfter)).toEqual([100, 200, 400, 2000, 2000, 2000])
  })
})

describe('names', () => {
  const kiosk = (name: string) => ({ name, surface: 'kiosk' })
  test('the place of the hub is that of its kiosk, when it says something to visitors', () => {
    expect(placeOf([{ name: '大电视', surface: 'board' }, kiosk('门口')])).toBe('门口')
    expect([placeOf([kiosk('front')]), placeOf([kiosk('door-2')]), placeOf([]), placeOf([{ name: '大电视', surface: 'board' }])]).toEqual(['', '', '', ''])
  })

  test('a satellite is called as its first screen, or as the machine when nobody named that', () => {
    expect(stationName([kiosk('侧门'), kiosk('front')], 'pc-7')).toBe('侧门')
    expect(stationName([kiosk('front')], 'pc-7')).toBe('pc-7')
    expect(stationName([kiosk('front')], `${'x'.repeat(60)}\n`)).toHaveLength(40)
    expect(stationName([], ' ')).toBe('front')
  })
})
