/** A printer's line, while it is open. Nothing here throws: a line that broke says so. */
export interface Channel {
  /** false when the printer did not take the bytes within `wait` milliseconds, or the line broke; it is closed then, and what was not taken dropped */
  send(bytes: Uint8Array, wait: number): Promise<boolean>
  isOpen(): boolean
  /** the next byte from the printer; undefined when none came within `wait` milliseconds */
  receive(wait: number): Promise<number | undefined>
  /** ends it, once the other side has seen everything */
  close(): Promise<void>
}

/** Opens the line; undefined when there is nobody. */
export type OpenChannel = () => Promise<Channel | undefined>

/** What has come in, for one reader. */
export interface Inbox {
  add(bytes: Uint8Array): void
  next(wait: number): Promise<number | undefined>
  /** tells the reader that nothing more will come */
  end(): void
}

/** Collects bytes until they are read. */
export function createInbox(): Inbox {
  const bytes: number[] = []
  let wake: (() => void) | undefined
  let ended = false
  return {
    add(more) {
      bytes.push(...more)
      wake?.()
    },
    async next(wait) {
      if (bytes.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, wait)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = undefined
      }
      return bytes.shift()
    },
    end() {
      ended = true
      wake?.()
    },
  }
}
