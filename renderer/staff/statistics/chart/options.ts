import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ChartLook } from './look.ts'

/** What the charts are made of; nothing else of the library is loaded. */
export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption>

/** A row of values in a chart, and how it is drawn. A value is null where there was nothing to measure. */
export interface Row {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly tone: 'jade' | 'amber' | 'sand'
}

/** What a chart shows: rows over the same places, as bars one upon the other or as lines. */
export interface Drawing {
  readonly kind: 'bars' | 'lines'
  /** the places along the axis, as short as it has room for */
  readonly marks: readonly string[]
  /** the same in full */
  readonly names: readonly string[]
  readonly rows: readonly Row[]
  /** what the bars of a place come to together: told, not drawn */
  readonly whole?: Omit<Row, 'tone'>
  /** a value in words */
  readonly told: (value: number | null) => string
  /** the chart in a sentence, for those who cannot see it */
  readonly description: string
}

/** All that is told of a place, in the order in which it is read. */
export const toldRows = ({ whole, rows }: Pick<Drawing, 'whole' | 'rows'>): Omit<Row, 'tone'>[] => [...(whole ? [whole] : []), ...rows]

/** A chart as the library draws it. */
export function chartOption(drawing: Drawing, look: ChartLook): ChartOption {
  const { kind, marks, rows, description } = drawing
  const { colours, letters, unit } = look
  const text = { fontFamily: look.font, fontSize: letters, color: colours.ink2 }
  return {
    // it stands at once: bars that grow say nothing, and are half the truth while they do
    animation: false,
    textStyle: text,
    aria: { enabled: true, label: { description } },
    // the letters of the axes lie within the place of the chart
    grid: { left: 0, right: 4 * unit, top: letters * 0.75, bottom: letters * 0.25, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category', data: [...marks], axisTick: { show: false }, axisLine: { lineStyle: { color: colours.edge } }, axisLabel: { ...text, hideOverlap: true, margin: 6 * unit },
    },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { color: colours.line } }, axisLabel: { ...text, margin: 8 * unit } },
    tooltip: {
      trigger: 'axis', confine: true, transitionDuration: 0,
      // behind what is pointed at, not over it
      axisPointer: kind === 'bars' ? { type: 'shadow', z: 0, shadowStyle: { color: colours.sand, opacity: 0.7 } } : { type: 'line', lineStyle: { color: colours.edge, type: 'solid' } },
      backgroundColor: colours.ink, borderWidth: 0, padding: [8 * unit, 12 * unit], textStyle: { ...text, color: colours.sheet },
      formatter: (over) => tip(over, drawing),
    },
    series: rows.map((row) => (kind === 'bars' ? bar(row, look) : line(row, look))),
  }
}

const bar = ({ name, values, tone }: Row, { colours, unit }: ChartLook): BarSeriesOption => ({
  type: 'bar', name, stack: 'all', data: values.map((value) => value === 0 ? null : value), barMaxWidth: 36 * unit, barCategoryGap: '28%', emphasis: { disabled: true },
  // a tone as pale as the paper needs its edge; of nothing there is none
  itemStyle: { color: colours[tone], ...(tone === 'sand' && { borderColor: colours.edge, borderWidth: unit }) },
})

const line = ({ name, values, tone }: Row, { colours, unit }: ChartLook): LineSeriesOption => ({
  type: 'line', name, data: [...values], connectNulls: false, emphasis: { disabled: true },
  // a colour never tells two lines apart alone
  lineStyle: { color: colours[tone], width: 2.5 * unit, type: tone === 'jade' ? 'solid' : 'dashed' },
  symbol: tone === 'jade' ? 'circle' : 'diamond', symbolSize: 8 * unit, showAllSymbol: 'auto', itemStyle: { color: colours[tone] },
})

/** The place and its values, a line each. It is taken as HTML: nothing that a visitor typed comes into it. */
function tip(over: unknown, drawing: Drawing): string {
  const [first] = Array.isArray(over) ? over as { dataIndex?: number }[] : [over as { dataIndex?: number }]
  const index = first?.dataIndex ?? 0
  return [drawing.names[index] ?? '', ...toldRows(drawing).map(({ name, values }) => `${name} ${drawing.told(values[index] ?? null)}`)].join('<br>')
}
