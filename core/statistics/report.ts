import type { FiguresOf, Statistics, Step } from '../contract/statistics.ts'
import type { Days } from './periods.ts'
import { stepOf, stepsOf } from './steps.ts'
import type { Part, PartKind } from './sum-day.ts'
import { addSums, figuresOf, noSums, type Sums } from './sums.ts'

/** The days that a report is about, and how they are told one by one. */
export interface Period extends Days {
  readonly step: Step
}

/** Names of what the figures are about, in the order in which they are shown; those who have none come after them. */
export type Names = ReadonlyMap<string, string>

/** The figures of a report: all that is summed from tickets. */
type ReportFigures = Pick<Statistics, 'total' | 'before' | 'steps' | 'businesses' | 'windows' | 'clerks' | 'hours'>

/** A report that days are added to one after the other, in any order. */
export interface Report {
  addDay(day: string, part: Part): void
  /** a total of an earlier day, to compare */
  addBefore(sums: Sums): void
  figures(names: { readonly businesses: Names; readonly windows: Names }): ReportFigures
}

/** A report to which nothing has been added. */
export function createReport({ from, until, step }: Period): Report {
  const total = noSums()
  const steps = new Map(stepsOf(from, until, step).map((first) => [first, noSums()]))
  const parts: Record<Exclude<PartKind, 'total'>, Map<string, Sums>> = { business: new Map(), counter: new Map(), clerk: new Map() }
  let earlier: Sums | undefined
  return {
    addDay(day, { kind, id, sums }) {
      if (kind !== 'total') {
        addSums(sumsIn(parts[kind], id), sums)
        return
      }
      addSums(total, sums)
      addSums(sumsIn(steps, stepOf(day, step, from)), sums)
    },
    addBefore: (sums) => { addSums(earlier ??= noSums(), sums) },
    figures: ({ businesses, windows }) => ({
      total: figuresOf(total),
      before: earlier ? figuresOf(earlier) : null,
      steps: [...steps].map(([first, sums]) => ({ from: first, ...figuresOf(sums) })),
      businesses: named(parts.business, businesses),
      windows: named(parts.counter, windows),
      clerks: named(parts.clerk, new Map()),
      hours: Array.from({ length: 24 }, (_, hour) => total.hours[hour] ?? 0),
    }),
  }
}

function sumsIn(map: Map<string, Sums>, key: string): Sums {
  const sums = map.get(key) ?? noSums()
  map.set(key, sums)
  return sums
}

/** The named ones in their order, also those of whom there is nothing to tell; then the others, by id, which is all that is known of them. */
function named(sums: ReadonlyMap<string, Sums>, names: Names): FiguresOf[] {
  const others = [...sums.keys()].filter((id) => !names.has(id)).sort()
  return [...names.keys(), ...others].map((id) => ({ id, name: names.get(id) ?? id, ...figuresOf(sums.get(id) ?? noSums()) }))
}
