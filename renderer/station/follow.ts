import { readonly, shallowRef, type Ref } from 'vue'

/** Wait between two tries to follow a station that went away, milliseconds. */
const RETRY_MS = 1000

export interface FollowOptions<Item> {
  /** opens the stream; whole snapshots, the first one at once */
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Item>>
  readonly take: (item: Item) => void
  /** is told why the stream ended or could not be opened; it is opened again all the same */
  readonly failed?: (error: unknown) => void
  /**
   * The connection is dead when nothing came for this long, milliseconds: a station without power closes no connection,
   * and only one that is used is found out to be gone.
   */
  readonly silence?: number
}

/** A stream that is followed. */
export interface Following {
  /** what was taken last is what the station says now */
  readonly connected: Readonly<Ref<boolean>>
  /** the station cannot be reached: a try to come back has failed too */
  readonly lost: Readonly<Ref<boolean>>
  readonly stop: () => void
}

/** Follows a stream of the station for the page's life, or until it is stopped: after a loss it is opened again. */
export function follow<Item>({ open, take, failed, silence }: FollowOptions<Item>): Following {
  const connected = shallowRef(false)
  const lost = shallowRef(false)
  const stopping = new AbortController()

  async function once(): Promise<void> {
    const silent = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      clearTimeout(timer)
      if (silence !== undefined) timer = setTimeout(() => { silent.abort() }, silence)
    }
    listen()
    try {
      for await (const item of await open(AbortSignal.any([stopping.signal, silent.signal]))) {
        if (stopping.signal.aborted) return
        listen()
        take(item)
        connected.value = true
        lost.value = false
      }
    } finally {
      clearTimeout(timer)
    }
  }
  const keepFollowing = (): void => {
    void once().catch((error: unknown) => { if (!stopping.signal.aborted) failed?.(error) }).finally(() => {
      lost.value = !connected.value
      connected.value = false
      if (!stopping.signal.aborted) setTimeout(keepFollowing, RETRY_MS)
    })
  }
  keepFollowing()
  return { connected: readonly(connected), lost: readonly(lost), stop: () => { stopping.abort() } }
}
