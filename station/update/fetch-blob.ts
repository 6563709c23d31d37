import type { Place } from './place.ts'
import { BLOBS } from '../../core/update/repository.ts'
import { diskRefusal, ok, refuse, type Result } from './refused.ts'
import type { StagedFile, Staging } from './staging.ts'
import { transfer, type Patience } from './transfer.ts'

/** A blob that is wanted. */
export interface Wanted {
  readonly sha256: string
  /** bytes */
  readonly size: number
}

export interface FetchOptions {
  readonly staging: Staging
  readonly signal: AbortSignal
  readonly patience: Patience
  /** told of bytes that came, of bytes that were here already, and, below 0, of bytes that were for nothing */
  readonly onBytes: (bytes: number) => void
}

/**
 * Fetches a blob into the staging folder, from the first place that gives it whole. What came of it before is gone on
 * with; when the whole then has a wrong hash, the beginning was to blame, and it is fetched once more.
 */
export async function fetchBlob(places: readonly Place[], wanted: Wanted, options: FetchOptions): Promise<Result<undefined>> {
  let first: Result<undefined> | undefined
  for (const place of places) {
    let done = await attempt(place, wanted, options)
    if (!done.ok && done.wentOn) done = await attempt(place, wanted, options)
    if (done.ok) return ok(undefined)
    first ??= done
    // the own disk is the same from everywhere, and who ends it wants no other place
    if (options.signal.aborted || done.error.kind === 'noRoom' || done.error.kind === 'unwritable') return done
  }
  return first ?? refuse('unreachable')
}

type Attempt = Result<undefined> & {
  /** a wrong hash, of bytes that came at different times */
  readonly wentOn?: boolean
}

async function attempt(place: Place, { sha256, size }: Wanted, { staging, signal, patience, onBytes }: FetchOptions): Promise<Attempt> {
  const file = `${BLOBS}/${sha256}`
  let staged: StagedFile
  try {
    staged = await staging.write(sha256)
  } catch (error) {
    return diskRefusal(error)
  }
  let counted = 0
  const takeBack = () => {
    onBytes(-counted)
    counted = 0
  }
  try {
    if (staged.size() > size) await staged.truncate()
    let begun = staged.size()
    counted = begun
    onBytes(begun)
    const came = begun === size ? ok(undefined) : await transfer(place, file, { offset: begun, signal, patience }, {
      async begin(offset) {
        if (offset === begun) return
        await staged.truncate()
        takeBack()
        begun = 0
      },
      async take(chunk) {
        if (staged.size() + chunk.length > size) return refuse('damaged', file)
        await staged.append(chunk)
        counted += chunk.length
        onBytes(chunk.length)
        return ok(undefined)
      },
    })
    if (!came.ok || staged.size() !== size) {
      await staged.close()
      takeBack()
      return came.ok ? refuse('damaged', file) : came
    }
    if (await staged.finish()) return ok(undefined)
    takeBack()
    return { ...refuse('damaged', file), wentOn: begun > 0 }
  } catch (error) {
    await staged.close().catch(() => undefined)
    takeBack()
    return diskRefusal(error)
  }
}
