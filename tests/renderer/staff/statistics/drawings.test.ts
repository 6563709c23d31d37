import { describe, expect, it } from 'vitest'
import type { ChartLook } from '../../../../renderer/staff/statistics/chart/look.ts'
import { chartOption, type Drawing, toldRows } from '../../../../renderer/staff/statistics/chart/options.ts'
import { hoursDrawing, visitorsDrawing, waitsDrawing } from '../../../../renderer/staff/statistics/drawings.ts'
import { tellerAt } from '../../../support/teller.ts'
import { figures, statistics } from './figures.ts'

const telling = tellerAt('2026-11-23T09:40:00+08:00')
const three = statistics({
  steps: [
    { from: '2026-11-20', ...figures({ issued: 10, served: 7, noShow: 1, cancelled: 2, wait: { median: 5, p90: 90 } }) },
    { from: '2026-11-21', ...figures() },
    { from: '2026-11-22', ...figures({ issued: 1204, served: 1150, noShow: 54, wait: { median: 12, p90: 31 } }) },
  ],
})

describe('the people of each day', () => {
  const drawing = visitorsDrawing(telling, three)

  it('stand upon each other: those served, those who missed their call, and the others', () => {
    expect(drawing.rows.map(({ name, values }) => [name, ...values])).toEqual([['办完', 7, 0, 1150], ['过号', 1, 0, 54], ['其他', 2, 0, 0]])
    expect(drawing.marks).toEqual(['11月20日', '11月21日', '11月22日'])
  })

  it('are told with their sum first', () => {
    expect(toldRows(drawing).map(({ name, values }) => `${name} ${drawing.told(values[2] ?? null)}`)).toEqual(['来了 1,204 人', '办完 1,150 人', '过号 54 人', '其他 0 人'])
  })

  it('are said in a sentence to who cannot see them', () => {
    expect(drawing.description).toBe('每天来了多少人。最多的是11月22日周日，1,204 人')
    expect(visitorsDrawing(telling, statistics()).description).toBe('每天来了多少人')
  })
})

describe('the waits of each day', () => {
  const drawing = waitsDrawing(telling, three)

  it('have a gap where nobody waited, and are told as times', () => {
    expect(drawing.rows.map(({ values }) => values)).toEqual([[5, null, 12], [90, null, 31]])
    expect(drawing.rows.map(({ values }) => drawing.told(values[0] ?? null))).toEqual(['5 分钟', '1 小时 30 分'])
    expect(drawing.told(null)).toBe('—')
  })
})

describe('the hours of the day', () => {
  it('are those of an office, and the ones outside when somebody came then', () => {
    const hours = Array.from({ length: 24 }, () => 0)
    expect(hoursDrawing(telling, { ...three, hours }).marks).toEqual(Array.from({ length: 10 }, (_, index) => `${8 + index} 点`))
    hours[7] = 2
    hours[19] = 1
    const drawing = hoursDrawing(telling, { ...three, hours })
    expect([drawing.marks[0], drawing.marks.at(-1)]).toEqual(['7 点', '19 点'])
    expect(drawing.rows[0]!.values).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(drawing.description).toBe('一天里几点来的。最多的是7:00–8:00，2 人')
  })
})

describe('a chart as it is drawn', () => {
  const look: ChartLook = {
    font: 'Noto Sans SC', letters: 14, unit: 1,
    colours: { ink: '#211c17', ink2: '#4f463b', sheet: '#fffdf9', line: '#e0d5c1', edge: '#8b7d69', jade: '#28523f', pear: '#c9d6a2', amber: '#684200', sand: '#efe7d7' },
  }
  const optionOf = (drawing: Drawing, changed: Partial<ChartLook> = {}) => chartOption(drawing, { ...look, ...changed })

  it('has the letters and the size of the page everywhere', () => {
    const option = JSON.stringify(optionOf(visitorsDrawing(telling, three), { letters: 28 }))
    expect(option.match(/"fontSize":\d+/g)!.every((size) => size === '"fontSize":28')).toBe(true)
    expect(option).toContain('Noto Sans SC')
  })

  it('has no colour but those of the page', () => {
    const known = new Set(Object.values(look.colours))
    const used = [visitorsDrawing, waitsDrawing, hoursDrawing].flatMap((make) => JSON.stringify(optionOf(make(telling, three))).match(/#[0-9a-f]{6}/g)!)
    expect(used.filter((colour) => !known.has(colour))).toEqual([])
  })

  it('stands at once, and leaves out the bars of nobody', () => {
    const option = optionOf(visitorsDrawing(telling, three))
    expect(option['animation']).toBe(false)
    expect((option.series as { data: unknown[] }[]).map(({ data }) => data)).toEqual([[7, null, 1150], [1, null, 54], [2, null, null]])
  })

  it('is described to who cannot see it', () => {
    expect(optionOf(visitorsDrawing(telling, three)).aria).toEqual({ enabled: true, label: { description: '每天来了多少人。最多的是11月22日周日，1,204 人' } })
  })

  it('draws two lines that differ in more than colour', () => {
    const [median, p90] = optionOf(waitsDrawing(telling, three)).series as { lineStyle: { type: string }; symbol: string }[]
    expect([median!.lineStyle.type, p90!.lineStyle.type]).toEqual(['solid', 'dashed'])
    expect(median!.symbol).not.toBe(p90!.symbol)
  })

  it('tells the place that is pointed at, in full and with the sum', () => {
    const { formatter } = optionOf(visitorsDrawing(telling, three)).tooltip as { formatter: (over: unknown) => string }
    expect(formatter([{ dataIndex: 2 }, { dataIndex: 2 }])).toBe('11月22日周日<br>来了 1,204 人<br>办完 1,150 人<br>过号 54 人<br>其他 0 人')
  })
})
