import type { Hall } from '../content/hall.ts'
import type { Setting } from './paper.ts'

/** A hall's hours, a line for each week's part: 周一至周五 8:00–12:00、14:00–17:30. */
export const hoursLines = (hours: Hall['hours'], words: Setting['words']): string[] => hours.map(({ days, ranges }) => {
  const runs = runsOf(days).map(({ from, to }) => words.days(from, to))
  return `${words.ranges(runs)} ${words.ranges(ranges.map((range) => range.replace('-', '–')))}`
})

/** Weekdays that follow each other, first and last, 1 Monday … 7 Sunday. */
function runsOf(days: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.to === day - 1) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
