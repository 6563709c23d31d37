import type { Figures, FiguresOf, Statistics, Step } from '../contract/statistics.ts'
import { type Days, earlierDays } from './periods.ts'

/** A cell of a table; a day is one of the calendar, and null is an empty cell. */
export type TableCell = string | number | { readonly day: string } | null

/** A column: its heading with the unit, and how many characters of the first script it has room for. */
export interface Column {
  readonly heading: string
  readonly width: number
}

/** One table of the statistics, as a sheet of a workbook shows it. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly TableCell[])[]
}

const FIGURES: readonly Column[] = [
  '取号（个）', '办结（个）', '过号没回来（个）', '作废（个）', '等候时间中位数（分钟）', '九成人等候不超过（分钟）', '办理时间中位数（分钟）', '九成人办理不超过（分钟）',
  '非常满意（人）', '满意（人）', '基本满意（人）', '不满意（人）', '非常不满意（人）',
].map((heading) => ({ heading, width: 2 * heading.length + 2 }))

const cellsOf = ({ issued, served, noShow, cancelled, wait, service, ratings }: Figures): TableCell[] =>
  [issued, served, noShow, cancelled, wait?.median ?? null, wait?.p90 ?? null, service?.median ?? null, service?.p90 ?? null, ...ratings]

const daysName = ({ from, until }: Days): string => `${from} 至 ${until}`

const STEP_NAMES: Readonly<Record<Step, { readonly name: string; readonly heading: string }>> = {
  day: { name: '按天', heading: '日期' }, week: { name: '按周', heading: '一周从这天起' }, month: { name: '按月', heading: '一月从这天起' },
}

/** The statistics as tables. They hold words that visitors typed, which whoever writes a file of them must write as words. */
export function tablesOf({ from, until, total, before, step, steps, businesses, windows, clerks, hours, read, notFound }: Statistics): Table[] {
  const named = (name: string, heading: string, all: readonly FiguresOf[]): Table =>
    ({ name, columns: [{ heading, width: 20 }, ...FIGURES], rows: all.map((one) => [one.name, ...cellsOf(one)]) })
  const counted = (name: string, heading: string, unit: string, all: readonly (readonly [string, number])[]): Table =>
    ({ name, columns: [{ heading, width: 32 }, { heading: unit, width: 12 }], rows: all })
  return [
    {
      name: '合计', columns: [{ heading: '哪几天', width: 26 }, ...FIGURES],
      rows: [[daysName({ from, until }), ...cellsOf(total)], ...before ? [[daysName(earlierDays({ from, until })), ...cellsOf(before)]] : []],
    },
    {
      name: STEP_NAMES[step].name, columns: [{ heading: STEP_NAMES[step].heading, width: 16 }, ...FIGURES],
      rows: steps.map((one) => [{ day: one.from }, ...cellsOf(one)]),
    },
    named('业务', '业务', businesses),
    named('窗口', '窗口', windows),
    named('窗口人员', '窗口人员', clerks),
    counted('时段', '几点取的号', '取号（个）', hours.map((count, hour) => [`${hour}:00—${hour + 1}:00`, count])),
    counted('看得最多', '事项', '看了（次）', read.map(({ name, count }) => [name, count])),
    counted('没搜到', '搜的词', '搜了（次）', notFound.map(({ words, count }) => [words, count])),
  ]
}
