import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { placeDurably, unfinished } from '../files/durable.ts'
import { localMediaFolder, openMediaStore } from '../notices/media-store.ts'
import { VIDEO_LIMIT } from '../notices/stick-file.ts'

/** Pictures and films of the hall's notices on a satellite: fetched from the hub once, and kept while a notice has them. */
export interface HallMedia {
  /** fetches one that a notice has and that is not here; resolves when it is here, or cannot be had now */
  bring(name: string): Promise<void>
  /** the notices are others: fetches what they have, and removes what none has any more */
  follow(): void
  stop(): Promise<void>
}

/** Opens them. `wanted` are the names of those that notices have. */
export function openHallMedia({ dataDir, url, wanted }: { dataDir: string; url: string; wanted: () => ReadonlySet<string> }): HallMedia {
  const folder = localMediaFolder(dataDir)
  const store = openMediaStore(dataDir)
  const stopping = new AbortController()
  const coming = new Map<string, Promise<void>>()
  let turn: Promise<unknown> = Promise.resolve()

  function bring(name: string): Promise<void> {
    const under = coming.get(name)
    if (under) return under
    const mine = fetchOne(name).catch(() => undefined).finally(() => { coming.delete(name) })
    coming.set(name, mine)
    return mine
  }
  async function fetchOne(name: string): Promise<void> {
    if (!wanted().has(name)) return
    const file = path.join(folder, name)
    if (await stat(file).then(() => true, () => false)) return
    const { ok, body, headers } = await answerOf(new URL(`local/${name}`, url.endsWith('/') ? url : `${url}/`), stopping.signal)
    if (!body) return
    if (!ok || !await store.hasRoom(Number(headers.get('content-length') ?? VIDEO_LIMIT))) return body.cancel()
    await mkdir(folder, { recursive: true })
    const temporary = unfinished(file)
    const hash = createHash('sha256')
    let came = 0
    try {
      await pipeline(body, async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          came += piece.length
          if (came > VIDEO_LIMIT) throw new Error(`${name} is too large`)
          hash.update(piece)
          yield piece
        }
      }, createWriteStream(temporary, { flags: 'wx' }))
      // its name is its hash: what came is what the hub has, or it is not kept
      if (hash.digest('hex') !== path.parse(name).name) throw new Error(`${name} is damaged`)
      await placeDurably(temporary, file)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }
  return {
    bring,
    follow() {
      turn = turn.then(async () => {
        await store.collect(wanted())
        for (const name of wanted()) if (!stopping.signal.aborted) await bring(name)
      }).catch(() => undefined)
    },
    async stop() {
      stopping.abort()
      await Promise.all([turn, ...coming.values()])
    },
  }
}

/** A hub that does not answer so soon is away, milliseconds: a page waits for its picture. */
const PATIENCE_MS = 4000

async function answerOf(address: URL, signal: AbortSignal): Promise<Response> {
  const impatient = new AbortController()
  const timer = setTimeout(() => { impatient.abort() }, PATIENCE_MS)
  try {
    return await fetch(address, { redirect: 'manual', signal: AbortSignal.any([signal, impatient.signal]) })
  } finally {
    clearTimeout(timer)
  }
}
