import { expect, test } from 'vitest'
import type { HallPlan, HallWindow } from '../../../../core/content/hall.ts'
import { layPlan, type SheetFacts } from '../../../../renderer/kiosk/hall/plan-layout.ts'

const window = (id: string, name: string, x: number, width = 164): HallWindow =>
  ({ id, name, nameEn: name, businesses: ['relief'], x, y: 34, width, height: 152 })

const windows = [window('1', '医保社保', 30), window('2', '社保 · 综合', 204), window('3', '民政救助 · 残联', 378), window('4', '户籍身份证', 552)]

const plan: HallPlan = {
  width: 920, height: 830, here: { x: 146, y: 690 }, door: { x: 490, y: 830 }, aisle: 290,
  places: [
    { name: '等候的座位', nameEn: 'Seats', kind: 'seats', x: 300, y: 372, width: 324, height: 236 },
    { name: '厕所', nameEn: 'Toilet', kind: 'room', x: 676, y: 604, width: 212, height: 98 },
  ],
}

const facts: SheetFacts = { scale: 1, small: 28, gap: 10, goal: '3', compact: false, nameOf: ({ name }) => name, here: '您在这里', door: '大门' }

const lay = (changed: Partial<SheetFacts> = {}, of: HallPlan = plan, hall = windows) => layPlan({ windows: hall }, of, { ...facts, ...changed })

test('the way runs from here along the aisle and ends before the counter', () => {
  const { way, counters } = lay()
  expect(way.slice(0, 3)).toEqual([{ x: 146, y: 690 }, { x: 146, y: 290 }, { x: 460, y: 290 }])
  expect(way[3]!.x).toBe(460)
  expect(way[3]!.y).toBeGreaterThan(counters[0]!.from.y)
  expect(way[3]!.y).toBeLessThan(290)
})

test('without a goal there is no way', () => {
  expect(lay({ goal: undefined }).way).toEqual([])
})

test('everything is scaled but the words', () => {
  const half = lay({ scale: 0.5 })
  expect([half.width, half.height]).toEqual([460, 415])
  expect(half.words.every(({ lines, box }) => box.height >= lines.length * 28)).toBe(true)
})

test('names joined with a dot break there, others between their words', () => {
  expect(lay().plates.map(({ lines }) => lines)).toEqual([['医保社保'], ['社保 · 综合'], ['民政救助', '残联'], ['户籍身份证']])
  expect(lay({ scale: 0.8 }).plates[3]?.lines).toEqual(['户籍', '身份证'])
})

test('plates of one hall keep one style: where a name does not fit, no plate has one', () => {
  const small = lay({ scale: 0.5 }).plates
  expect(small.map(({ lines }) => lines.length)).toEqual([0, 0, 0, 0])
  expect(new Set(small.map(({ digits }) => digits)).size).toBe(1)
  expect(small.map(({ text }) => text)).toEqual(['1', '2', '3', '4'])
})

test('a number wider than its plate is left off, but the goal is always numbered', () => {
  const many = Array.from({ length: 12 }, (_, index) => window(String(index + 1), '医保', 30 + index * 74, 66))
  const { plates } = lay({ scale: 0.6, goal: '12' }, plan, many)
  expect(plates.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '', '12'])
  expect(plates[11]!.box.width).toBeGreaterThan(plates[10]!.box.width)
})

test('neighbouring plates stand a finger gap apart', () => {
  const close = [window('1', '医保', 30, 100), window('2', '社保', 132, 100)]
  const [left, right] = lay({ gap: 10 }, plan, close).plates
  expect(right!.box.x - left!.box.x - left!.box.width).toBeCloseTo(10)
})

test('a room is drawn with its name or not at all', () => {
  const rooms = (scale: number) => lay({ scale }).words.filter(({ look }) => look === 'room').map(({ lines }) => lines)
  expect(rooms(1)).toEqual([['厕所']])
  expect(rooms(0.3)).toEqual([])
})

test('words never lie over each other, the windows, the way or the edge', () => {
  for (const scale of [0.45, 0.6, 0.85, 1.1]) {
    const { words, plates, width, height } = lay({ scale })
    const boxes = [...words, ...plates].map(({ box }) => box)
    const apart = boxes.every((a, index) => boxes.slice(index + 1).every((b) =>
      a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01))
    expect(apart, `scale ${scale}`).toBe(true)
    expect(boxes.every(({ x, y, ...box }) => x >= 0 && y >= 0 && x + box.width <= width && y + box.height <= height + 0.01)).toBe(true)
  }
})

test('where the door stands below, the words 您在这里 go beside the dot', () => {
  const above = { ...plan, here: { x: 490, y: 700 } }
  const { words, here } = lay({ scale: 0.6 }, above)
  const box = words.find(({ look }) => look === 'here')!.box
  expect(Math.abs(box.y + box.height / 2 - here.y)).toBeLessThan(1)
})

test('the door turns to the wall it is in', () => {
  const turn = (x: number, y: number) => lay({}, { ...plan, door: { x, y } }).door.turn
  expect([turn(490, 830), turn(0, 400), turn(490, 0), turn(920, 400)]).toEqual([0, 90, 180, 270])
})

test('windows on both sides of the aisle have a counter each', () => {
  const below = { ...window('5', '农业建房', 378), y: 400 }
  const { counters, way } = lay({ goal: '5' }, { ...plan, places: [] }, [...windows, below])
  expect(counters).toHaveLength(2)
  expect(way.at(-1)!.y).toBeGreaterThan(290)
  expect(way.at(-1)!.y).toBeLessThan(400)
})

test('compact leaves out rooms and seats', () => {
  const { words, chairs } = lay({ compact: true })
  expect(words.map(({ look }) => look)).toEqual(['door', 'here'])
  expect(chairs).toEqual([])
})

test('seats are drawn as chairs inside their block', () => {
  const { chairs } = lay()
  expect(chairs).toHaveLength(12)
  expect(chairs.every(({ x, y, width, height }) => x >= 300 && y >= 372 && x + width <= 624.01 && y + height <= 608.01)).toBe(true)
})
