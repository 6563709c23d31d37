import { ORPCError } from '@orpc/client'
import { type HallNews, hallNewsSchema } from '../../core/contract/satellites.ts'
import { SILENCE_MS } from '../../core/satellites/connection.ts'
import { type Line, openLine } from './line.ts'

/** How the following of one line ended, and what was wrong with what came, as a sentence. */
export interface LineEnd {
  readonly how: 'lost' | 'silent' | 'refused'
  readonly fault?: string
}

export interface FollowOptions {
  readonly url: string
  readonly token: string
  /** of this program */
  readonly version: string
  /** puts news in place; a sentence when they do not fit */
  readonly take: (news: HallNews) => string | undefined
  /** the hub has told the queue: what is asked over this line is answered from the same */
  readonly told: (line: Line) => void
}

/** Follows the hub over a line of its own, until that ends. What makes no sense ends it: the next one begins anew. */
export function followLine({ url, token, version, take, told }: FollowOptions): { readonly ended: Promise<LineEnd>; readonly close: () => void } {
  const line = openLine(url, token)
  let isSilent = false
  const listen = () => setTimeout(() => {
    isSilent = true
    line.close()
  }, SILENCE_MS)
  let silence = listen()

  async function follow(): Promise<LineEnd> {
    try {
      await line.opened
      for await (const item of await line.client.satellites.news({ version })) {
        clearTimeout(silence)
        silence = listen()
        const news = hallNewsSchema.safeParse(item)
        const fault = news.success ? taken(take, news.data) : '主机说的话看不懂，两台机器的程序要一样新'
        if (fault !== undefined) return { how: 'lost', fault }
        if (news.data?.kind === 'queue') told(line)
      }
      return { how: 'lost' }
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') return { how: 'refused' }
      if (line.isOverfull()) return { how: 'lost', fault: '主机一次说得太多，没有收' }
      return { how: isSilent ? 'silent' : 'lost' }
    } finally {
      clearTimeout(silence)
      line.close()
    }
  }
  return { ended: follow(), close: () => { line.close() } }
}

/** What is wrong with news; also when the fault is ours. */
function taken(take: FollowOptions['take'], news: HallNews): string | undefined {
  try {
    return take(news)
  } catch (error) {
    return String(error)
  }
}
