/** Why work is ended before its time. */
type Why = 'cancelled' | 'gave way' | 'stopped'

/** Work on the content, one at a time. */
export interface Jobs {
  /**
   * Does something alone; `busy` when somebody's work is under way. What the station does by itself gives way to a person,
   * and to nothing else.
   */
  alone<T>(byHand: boolean, work: (signal: AbortSignal) => Promise<T>): Promise<T | 'busy'>
  /** whether a person's work is under way */
  isBusy(): boolean
  /** ends what is under way, and waits for it; the reason is the signal's */
  end(why: Why): Promise<void>
}

interface Job {
  readonly byHand: boolean
  readonly ending: AbortController
  readonly done: Promise<unknown>
}

/** Keeps the work on the content in a row. */
export function openJobs(): Jobs {
  let job: Job | undefined
  const end = async (why: Why) => {
    job?.ending.abort(why)
    await job?.done
  }
  return {
    async alone(byHand, work) {
      if (job && byHand && !job.byHand) await end('gave way')
      if (job) return 'busy'
      const ending = new AbortController()
      const working = work(ending.signal)
      const done = working.catch(() => undefined).finally(() => { job = undefined })
      job = { byHand, ending, done }
      await done
      return working
    },
    isBusy: () => job?.byHand === true,
    end,
  }
}
