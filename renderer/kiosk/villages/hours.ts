/** Weekdays that follow each other, from the first to the last, 1 Monday … 7 Sunday. */
export interface DayRun { readonly from: number; readonly to: number }

/** Weekdays as runs, for “Monday to Friday”: two neighbours stay single, since naming both is shorter. */
export function dayRuns(days: readonly number[]): DayRun[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const runs = sorted.reduce<DayRun[]>((done, day) => {
    const last = done.at(-1)
    return last && day === last.to + 1 ? [...done.slice(0, -1), { from: last.from, to: day }] : [...done, { from: day, to: day }]
  }, [])
  return runs.flatMap(({ from, to }) => (to === from + 1 ? [{ from, to: from }, { from: to, to }] : [{ from, to }]))
}
