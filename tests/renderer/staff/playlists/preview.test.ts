import { describe, expect, test } from 'vitest'
import type { Program } from '../../../../core/signage/program.ts'
import type { Slide } from '../../../../core/signage/slide.ts'
import { faultOf } from '../../../../renderer/staff/playlists/fault-words.ts'
import { heldAt } from '../../../../renderer/staff/playlists/held.ts'

const slide = (id: string): Slide => ({ id, playlist: 'p', item: id, language: 'zh', kind: 'idle', seconds: 12, perHour: 2 })
const program: Program = {
  screen: '', profile: 'lcd', layout: 'full', calls: 'strip', language: 'zh', hall: { code: 'h', name: '厅', nameEn: 'Hall', phone: '1' }, sample: false,
  slides: [slide('a'), slide('b'), slide('c')], urgent: [slide('u')], marquee: [],
}

describe('a program that is looked at', () => {
  test('stands at one slide, names the one after it, and no urgent notice comes between', () => {
    const { slides, urgent } = heldAt(program, 2)
    expect(slides.map(({ id }) => id)).toEqual(['c', 'next a'])
    expect(slides[0]).toMatchObject({ seconds: 86_400 })
    expect(slides[0]?.perHour).toBeUndefined()
    expect(urgent).toEqual([])
  })

  test('of one slide has only that', () => {
    expect(heldAt({ ...program, slides: [slide('a')] }, 0).slides.map(({ id }) => id)).toEqual(['a'])
  })
})

test.each([
  ['video notices/film.webm', 'the film stands still at 3.0 s', 'video'],
  ['picture notices/bus.svg', 'The source image cannot be decoded.', 'picture'],
  ['picture notices/bus.svg', 'not ready in time', 'slow'],
  ['notices', 'The source image cannot be decoded.', 'picture'],
  ['calendar', 'something else', 'other'],
])('what was wrong with %s, “%s”, is told as %s', (item, fault, word) => {
  expect(faultOf({ item, fault })).toBe(word)
})
