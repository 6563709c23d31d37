import type { CDPSession } from '@playwright/test'

/** The share of a page's main thread that is taken while `work` goes on, percent. */
export async function mainThreadShare(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await session.send('Performance.enable')
  const look = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { at: of('Timestamp'), busy: of('TaskDuration') }
  }
  const before = await look()
  await work()
  const after = await look()
  return (after.busy - before.busy) / (after.at - before.at) * 100
}

/** Lets so many seconds go by. */
export const pause = (seconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, seconds * 1000) })
