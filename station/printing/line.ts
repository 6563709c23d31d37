/** Those who wait for one machine, one after the other. */
export interface Line {
  /** runs the task when all before it are done; undefined when too many wait, or when its turn has not come in time */
  run<T>(task: () => Promise<T>): Promise<T | undefined>
  /** runs it now, or not at all */
  runIfFree(task: () => Promise<void>): Promise<void>
  /** resolves when nobody is left */
  empty(): Promise<void>
}

/** A line of `most` besides the one who is served; nobody waits longer than `patience` milliseconds. */
export function createLine({ most, patience }: { most: number; patience: number }): Line {
  let waiting = 0
  let isFree = true
  let tail: Promise<unknown> = Promise.resolve()
  const take = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = tail.then(async () => {
      isFree = false
      try {
        return await task()
      } finally {
        isFree = true
      }
    })
    tail = turn.catch(() => undefined)
    return turn
  }
  return {
    async run(task) {
      if (waiting >= most + (isFree ? 1 : 0)) return undefined
      waiting++
      let gaveUp = false
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => {
          gaveUp = true
          resolve(undefined)
        }, patience)
      })
      const served = take(async () => {
        clearTimeout(timer)
        waiting--
        return gaveUp ? undefined : task()
      })
      return Promise.race([served, late])
    },
    runIfFree: async (task) => {
      if (isFree && waiting === 0) await take(task)
    },
    async empty() {
      await tail
    },
  }
}
