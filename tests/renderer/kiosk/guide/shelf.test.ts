import { describe, expect, it } from 'vitest'
import { listFilter, readShelf, shelfQuery, type Shelf } from '../../../../renderer/kiosk/guide/shelf.ts'

describe('the place of a visitor in the guide', () => {
  it('starts with the topics', () => {
    expect(readShelf({})).toEqual({ way: 'category', entry: undefined, filter: undefined, from: 0 })
  })

  it('comes back from the address as it went into it', () => {
    const shelves: Shelf[] = [
      { way: 'category', entry: 'relief', filter: 'atOnce', from: 12 },
      { way: 'department', entry: 'police', filter: undefined, from: 0 },
      { way: 'village', entry: undefined, filter: undefined, from: 6 },
    ]
    for (const shelf of shelves) expect(readShelf(shelfQuery(shelf) as Record<string, string>)).toEqual(shelf)
  })

  it('takes what it does not know as the start', () => {
    expect(readShelf({ by: 'weather', id: ['a', 'b'], only: 'frequent', from: '-3' })).toEqual({ way: 'category', entry: undefined, filter: undefined, from: 0 })
    expect(readShelf({ from: '1e400' }).from).toBe(0)
    expect(readShelf({ from: '2.5' }).from).toBe(0)
  })

  it('asks for the entry of the rail, narrowed by the chip', () => {
    expect(listFilter({ way: 'audience', entry: 'elderly', filter: 'village' })).toEqual({ audience: 'elderly', only: 'village' })
    expect(listFilter({ way: 'category', entry: 'relief', filter: undefined })).toEqual({ category: 'relief' })
  })

  it('asks for the most wanted and the near ones as they are', () => {
    expect(listFilter({ way: 'frequent', entry: 'relief', filter: 'atOnce' })).toEqual({ only: 'frequent' })
    expect(listFilter({ way: 'village', entry: undefined, filter: undefined })).toEqual({ only: 'village' })
  })
})
