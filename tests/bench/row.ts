/** One figure of a benchmark. */
export interface Row {
  /** the benchmark */
  readonly name: string
  /** what is measured */
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly better: 'lower' | 'higher'
  /** whose value it is, when it is not ours */
  readonly peer?: string
  /** with a peer: how many times better ours is; below 1 the peer is better */
  readonly ratio?: number
}

/** Our row and those of the peers, with their ratios. */
export function compared(row: Omit<Row, 'peer' | 'ratio'>, peers: Readonly<Record<string, number>>): Row[] {
  const ratio = (value: number): number => (row.better === 'lower' ? value / row.value : row.value / value)
  return [row, ...Object.entries(peers).map(([peer, value]): Row => {
    // of nothing, as of frames that came late, nothing is a multiple
    const times = ratio(value)
    return { ...row, value, peer, ...(Number.isFinite(times) && { ratio: times }) }
  })]
}

/** The value below which such a share of the values lies: 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}
