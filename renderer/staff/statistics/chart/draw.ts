import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { lookAt } from './look.ts'
import { chartOption, type Drawing } from './options.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** A chart in its place on the page. */
export interface OpenChart {
  /** draws it, as large as its place is and in the page's colours and letters of now */
  readonly draw: (drawing: Drawing) => void
  /** takes it away with all that listens for it */
  readonly close: () => void
}

/** Opens a chart in an element that has a size. This file brings the library along: it is fetched when a chart is wanted. */
export function openChart(place: HTMLElement): OpenChart {
  const chart = init(place, null, { renderer: 'svg' })
  return {
    draw: (drawing) => {
      chart.resize()
      chart.setOption(chartOption(drawing, lookAt(place)), { notMerge: true })
    },
    close: () => { chart.dispose() },
  }
}
