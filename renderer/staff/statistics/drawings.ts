import type { Statistics } from '../../../core/contract/statistics.ts'
import type { Drawing, Row } from './chart/options.ts'
import { countText, minutesText, stepMark, stepName, type Telling } from './words.ts'

/** The hours that a chart of the day shows, whatever came: those of an office. */
const FIRST_HOUR = 8
const LAST_HOUR = 17

type Facts = Pick<Drawing, 'names' | 'told'> & { readonly title: string; readonly values: readonly (number | null)[] }

/** The chart in a sentence: what it is of, and where it is highest. */
function describe({ t }: Telling, { title, names, values, told }: Facts): string {
  const highest = Math.max(...values.map((value) => value ?? 0))
  const name = names[values.indexOf(highest)]
  return highest > 0 && name !== undefined ? t('statistics.chart.alone', { title, facts: t('statistics.chart.most', { name, value: told(highest) }) }) : title
}

const stepsOf = (telling: Telling, { steps, step, until }: Statistics) => ({
  marks: steps.map(({ from }) => stepMark(telling, from, step)),
  names: steps.map(({ from }) => stepName(telling, from, step, until)),
})

/** Who came in each step, and what became of them. */
export function visitorsDrawing(telling: Telling, statistics: Statistics): Drawing {
  const { t } = telling
  const { steps } = statistics
  const { marks, names } = stepsOf(telling, statistics)
  const told = (value: number | null) => t('statistics.people', { n: countText(telling, value ?? 0) })
  const whole = { name: t('statistics.issued'), values: steps.map(({ issued }) => issued) }
  const rows: Row[] = [
    { name: t('statistics.served'), values: steps.map(({ served }) => served), tone: 'jade' },
    { name: t('statistics.noShow'), values: steps.map(({ noShow }) => noShow), tone: 'amber' },
    { name: t('statistics.others'), values: steps.map(({ issued, served, noShow }) => Math.max(issued - served - noShow, 0)), tone: 'sand' },
  ]
  return { kind: 'bars', marks, names, rows, whole, told, description: describe(telling, { title: t(`statistics.chart.steps.${statistics.step}`), names, values: whole.values, told }) }
}

/** How long they waited in each step. */
export function waitsDrawing(telling: Telling, statistics: Statistics): Drawing {
  const { t } = telling
  const { steps } = statistics
  const { marks, names } = stepsOf(telling, statistics)
  const told = (value: number | null) => (value === null ? t('statistics.none') : minutesText(telling, value))
  const medians = steps.map(({ wait }) => wait?.median ?? null)
  const rows: Row[] = [
    { name: t('statistics.median'), values: medians, tone: 'jade' },
    { name: t('statistics.p90'), values: steps.map(({ wait }) => wait?.p90 ?? null), tone: 'amber' },
  ]
  return { kind: 'lines', marks, names, rows, told, description: describe(telling, { title: t('statistics.chart.waits'), names, values: medians, told }) }
}

/** At what hour they came: the office's hours, and what lies outside them once somebody came then. */
export function hoursDrawing(telling: Telling, { hours }: Statistics): Drawing {
  const { t } = telling
  const first = Math.min(FIRST_HOUR, ...hours.flatMap((count, hour) => (count > 0 ? [hour] : [])))
  const last = Math.max(LAST_HOUR, hours.findLastIndex((count) => count > 0))
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const told = (value: number | null) => t('statistics.people', { n: countText(telling, value ?? 0) })
  const names = shown.map((hour) => t('statistics.chart.hour', { hour, next: hour + 1 }))
  const values = shown.map((hour) => hours[hour] ?? 0)
  return {
    kind: 'bars', marks: shown.map((hour) => t('statistics.chart.axisHour', { hour })), names, told, rows: [{ name: t('statistics.issued'), values, tone: 'jade' }],
    description: describe(telling, { title: t('statistics.chart.hours'), names, values, told }),
  }
}
