import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPlaylistSchema, type PlaylistView } from '../../../../core/contract/signage.ts'
import type { Daypart } from '../../../../core/signage/playlist.ts'
import { changeDraft, completeDraft, type Draft, type DraftChange, draftOf, isSame, wrongOf } from '../../../../renderer/staff/playlists/draft.ts'

const KEYS = ['list', 'procedure dibao', 'calendar', 'duty']
const items: PlaylistView['items'] = KEYS.map((key) => ({ key, name: key, isOn: true, countySeconds: 15 }))
const county = { id: 'changyong', isOn: true, local: null, items }
const start = draftOf(county)
const keys = ({ items: all }: Draft) => all.map(({ key }) => key)

const anyChange: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record({ type: fc.constant('move' as const), key: fc.constantFrom(...KEYS, 'gone'), by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ type: fc.constant('item' as const), key: fc.constantFrom(...KEYS), isOn: fc.boolean() }),
  fc.record({ type: fc.constant('seconds' as const), key: fc.constantFrom(...KEYS), seconds: fc.option(fc.integer({ min: -10, max: 2000 }), { nil: undefined }) }),
  fc.record({ type: fc.constant('priority' as const), priority: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }) }),
  fc.record({ type: fc.constant('when' as const), when: fc.option(fc.constant<Daypart[]>([{ days: [6, 7], time: '8:00-12:00' }]), { nil: undefined }) }),
)

describe('a playlist that is changed', () => {
  test('keeps every item once, and stays what the station takes, whatever is done to it', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
      const after = changes.reduce(changeDraft, start)
      expect(keys(after).toSorted()).toEqual(KEYS.toSorted())
      expect(localPlaylistSchema.safeParse(after).success).toBe(true)
    }))
  })

  test('an item that goes up and down again is where it was', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: KEYS.length - 1 }), (at) => {
      const up = changeDraft(start, { type: 'move', key: KEYS[at]!, by: -1 })
      expect(keys(up)[at - 1]).toBe(KEYS[at])
      expect(keys(changeDraft(up, { type: 'move', key: KEYS[at]!, by: 1 }))).toEqual(KEYS)
    }))
  })

  test('the first item goes no higher, and the last no lower', () => {
    expect(changeDraft(start, { type: 'move', key: 'list', by: -1 })).toEqual(start)
    expect(changeDraft(start, { type: 'move', key: 'duty', by: 1 })).toEqual(start)
  })

  test('what is given back to the county leaves no trace', () => {
    const changed = ([{ type: 'priority', priority: 8 }, { type: 'when', when: [] }, { type: 'seconds', key: 'list', seconds: 20 }] as const).reduce<Draft>(changeDraft, start)
    const back = ([{ type: 'priority', priority: undefined }, { type: 'when', when: undefined }, { type: 'seconds', key: 'list', seconds: undefined }] as const).reduce<Draft>(changeDraft, changed)
    expect(isSame(changed, start)).toBe(false)
    expect(isSame(back, start)).toBe(true)
  })

  test('begins with what this hall has saved', () => {
    const local = changeDraft(changeDraft(start, { type: 'seconds', key: 'duty', seconds: 30 }), { type: 'priority', priority: 2 })
    expect(draftOf({ ...county, local })).toEqual(local)
  })

  test('that was begun before the county changed it has what is new, and not what is gone', () => {
    const begun = changeDraft(start, { type: 'move', key: 'duty', by: -1 })
    const now = { ...county, isOn: false, items: [...items.slice(1), { key: 'stars', name: 'stars', isOn: true }] }
    expect(completeDraft(begun, now)).toMatchObject({ isOn: false, items: [{ key: 'procedure dibao' }, { key: 'duty' }, { key: 'calendar' }, { key: 'stars' }] })
  })

  test('with nothing on, or a time without a day, is told before it is saved', () => {
    expect(wrongOf(start)).toBeUndefined()
    const empty = KEYS.reduce<Draft>((draft, key) => changeDraft(draft, { type: 'item', key, isOn: false }), start)
    expect(wrongOf(empty)).toBe('nothing')
    expect(wrongOf({ ...empty, isOn: false })).toBeUndefined()
    expect(wrongOf({ ...start, when: [{ days: [] }] })).toBe('noDays')
  })
})
