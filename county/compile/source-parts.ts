import { check, type Checked, type Progress } from '../check.ts'
import { ok, onDisk, type Result } from '../result.ts'
import { buildParts, type Part } from './parts.ts'

/** An authoring folder, checked and compiled. Without `parts` errors refuse the content. */
export interface CheckedParts extends Checked {
  readonly parts: readonly Part[] | undefined
}

/** Checks an authoring folder and compiles it in memory; media are hashed where they lie. */
export async function readParts(source: string, progress: Progress): Promise<Result<CheckedParts>> {
  const checked = await check(source, progress)
  if (!checked.ok) return checked
  const { sound } = checked.value
  if (!sound) return ok({ ...checked.value, parts: undefined })
  return onDisk('unreadable', `读不了 ${source}`, async () =>
    ok({ ...checked.value, parts: await buildParts(sound, source, (done, total) => { progress('媒体文件', done, total) }) }))
}
