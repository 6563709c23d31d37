import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { isClip } from '../../core/speech/clips.ts'
import type { Journal } from '../log/journal.ts'
import { COMMON } from './headers.ts'

/** Greatest recording, bytes: a word takes a fiftieth of it. */
const CLIP_LIMIT = 2 ** 20

export interface VoiceFolders {
  /** the hall's own recordings, `<data>/voice` */
  readonly own: string
  /** those that ship with the program */
  readonly shipped: string
}

/** Reads a recording; undefined when there is none, and a sentence when it is of no use. */
async function readClip(file: string): Promise<Buffer | string | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (!found) return undefined
  if (!found.isFile()) return '不是文件'
  if (found.size > CLIP_LIMIT) return '超过 1 MB'
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return '读不出来'
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE' ? bytes : '不是 WAV 录音'
}

/**
 * Serves the recordings of calls by name, each of the hall's own in place of the one that ships. An own one that is of no
 * use is told to the journal, and the shipped one is heard.
 */
export function createVoiceClips({ own, shipped }: VoiceFolders, journal: Journal): Hono {
  const clips = new Hono()
  clips.get('/voice/:file{[a-z0-9-]+\\.wav}', async (context) => {
    const file = context.req.param('file')
    if (!isClip(path.basename(file, '.wav'))) return context.notFound()
    const mine = await readClip(path.join(own, file))
    if (typeof mine === 'string') journal.fault({ where: 'voice', message: `自己录的 voice/${file} ${mine}，没有用它，还用原来的录音` })
    const bytes = Buffer.isBuffer(mine) ? mine : await readClip(path.join(shipped, file))
    if (!Buffer.isBuffer(bytes)) return context.notFound()
    // not kept: a recording that was replaced is heard at once
    return new Response(new Uint8Array(bytes), { headers: { ...COMMON, 'content-type': 'audio/wav', 'cache-control': 'no-cache' } })
  })
  return clips
}
