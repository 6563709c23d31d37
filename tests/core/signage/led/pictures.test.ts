import { describe, expect, test } from 'vitest'
import { blank, fillArea, fold, stamp } from '../../../../core/signage/led/bitmap.ts'
import { isOff, levelAt } from '../../../../core/signage/led/brightness.ts'
import { coloursOf, INK } from '../../../../core/signage/led/palette.ts'
import { paint, type Scene } from '../../../../core/signage/led/scene.ts'
import { ledLettering, textArt } from '../../../support/led.ts'

describe('pictures', () => {
  const mask = { width: 3, height: 2, cells: Uint8Array.from([1, 0, 1, 0, 1, 0]) }

  test('what lies outside of a picture, or of the room of a line, is left out', () => {
    const picture = blank(6, 3)
    stamp(picture, mask, { x: -1, y: 0 }, INK.white)
    stamp(picture, mask, { x: 4, y: 2 }, INK.white)
    stamp(picture, mask, { x: 2, y: 1 }, INK.white, { x: 3, y: 0, width: 1, height: 3 })
    fillArea(picture, { x: 5, y: -4, width: 9, height: 5 }, INK.white)
    expect(textArt(picture)).toEqual(['.#...#', '#.....', '...##.'])
  })

  test('a strip of four metres is laid in rows, as its controller wants it', () => {
    const strip = blank(8, 2)
    fillArea(strip, { x: 1, y: 0, width: 4, height: 1 }, INK.white)
    fillArea(strip, { x: 6, y: 1, width: 1, height: 1 }, INK.white)
    expect(textArt(fold(strip, 2))).toEqual(['.###', '....', '#...', '..#.'])
    expect(fold(strip, 1)).toBe(strip)
  })
})

describe('moving lines', () => {
  const room = { x: 0, y: 0, width: 64, height: 16 }
  const moving = (since: 'screen' | 'scene'): Scene => ({ boxes: [], runs: [], lines: [{ text: '辛集乡便民服务中心', room, ink: INK.white, since }], ms: 6000 })
  const at = (scene: Scene, screen: number, own: number) => textArt(paint(scene, room, { screen, slide: own, scene: own }, ledLettering))

  test('stand still for a second, then move by two whole pixels a step', () => {
    const line = moving('scene')
    const begin = at(line, 0, 0)
    expect(at(line, 0, 25)).toEqual(begin)
    for (const steps of [1, 7, 20]) expect(at(line, 0, 25 + steps).map((row) => row.slice(0, 64 - 2 * steps))).toEqual(begin.map((row) => row.slice(2 * steps)))
  })

  test('come again without end, and leave the screen empty at no moment', () => {
    const line = moving('scene')
    for (let step = 0; step < 400; step++) expect(at(line, 0, step).join('')).toContain('#')
    const turn = (144 + 32) / 2
    expect(at(line, 0, 25 + turn + 3)).toEqual(at(line, 0, 28))
  })

  test('go on while slides change, when they belong to the screen', () => {
    expect(at(moving('screen'), 60, 0)).toEqual(at(moving('screen'), 60, 44))
    expect(at(moving('screen'), 60, 0)).not.toEqual(at(moving('screen'), 61, 0))
  })
})

describe('light', () => {
  test.each([['red', 100, '255,0,0'], ['amber', 100, '255,176,0'], ['red', 40, '102,0,0'], ['amber', 50, '128,88,0'], ['red', 0, '13,0,0']] as const)('%s at %i percent has black and one colour, never none', (palette, level, lit) => {
    expect(new Set(coloursOf(palette, level).map(String))).toEqual(new Set(['0,0,0', lit]))
  })

  test('screens of all colours are not dimmed here: their controller does it without greys', () => {
    expect(coloursOf('rgb', 10)).toEqual(coloursOf('rgb', 100))
  })

  test.each([['6:59', 30], ['7:00', 100], ['18:59', 100], ['19:00', 30], ['0:00', 30]] as const)('at %s the level is %i', (time, level) => {
    const [hours, minutes] = time.split(':').map(Number)
    expect(levelAt([{ from: '19:00', level: 30 }, { from: '7:00', level: 100 }], hours! * 60 + minutes!)).toBe(level)
  })

  test('without steps it is full', () => {
    expect(levelAt([], 600)).toBe(100)
  })

  test('a screen is off from ten at night to six, the end not included, and never when nobody asked for it', () => {
    const night = ['22:00-06:00']
    expect([1319, 1320, 1439, 0, 359, 360].map((minutes) => isOff(night, minutes))).toEqual([false, true, true, true, true, false])
    expect(isOff(['12:00-14:00'], 13 * 60)).toBe(true)
    expect(isOff([], 0)).toBe(false)
  })
})
