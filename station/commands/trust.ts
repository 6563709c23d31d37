import { z } from 'zod'
import { defaultDataDir } from '../data-dir.ts'
import { makeFolder } from '../files/durable.ts'
import { fingerprint, readTrust, trustRoot } from '../update/trust.ts'

/** Options of `trust`. */
export const trustSchema = z.object({
  data: z.string().min(1).default(defaultDataDir()),
  root: z.string().min(1),
})

/** What was done with the root, as a sentence; `ok` is false when nothing was. */
export interface TrustAnswer {
  readonly ok: boolean
  readonly said: string
}

const SAID = {
  new: '认了县里的钥匙',
  same: '已经认过这把钥匙',
  replaced: '原来认的是另一把钥匙，现在换成了这一把',
} as const

/**
 * Tells a station whom to trust: from then on it takes content that this root's keys signed. Works while the station runs,
 * which takes it up at its next check, and while it does not; makes the data folder. Rejects when it cannot be written.
 */
export async function trust({ data, root }: z.infer<typeof trustSchema>): Promise<TrustAnswer> {
  await makeFolder(data)
  const done = await trustRoot(data, root)
  if (typeof done === 'object') return { ok: false, said: done.fault }
  const trusted = await readTrust(data, data)
  return { ok: true, said: `${SAID[done]}：${fingerprint(trusted?.hash ?? '')}` }
}
