import type { Done, NotDone } from '../update/updater.ts'
import { station } from './caller.ts'
import type { Services } from './router.ts'

/** The errors of a call that reads from a source. */
interface SourceErrors {
  readonly CONFLICT: () => Error
  readonly NOT_FOUND: () => Error
  readonly REFUSED: (options: { message: string; data: Refusal }) => Error
}
type Refusal = Extract<NotDone, { kind: 'refused' }>['refusal']

function valueOf<T>(done: Done<T>, errors: SourceErrors): T {
  if (done.ok) return done.value
  if (done.error.kind === 'refused') throw errors.REFUSED({ message: done.error.refusal.message, data: done.error.refusal })
  throw done.error.kind === 'busy' ? errors.CONFLICT() : errors.NOT_FOUND()
}

/** Answers of the group update about the content itself; those about sticks stand in `sticks.ts`. */
export function updateHandlers({ updater }: Services) {
  const { check, preview, import: take, cancel, rollback } = station.update
  return {
    get: station.update.get.handler(() => updater.state()),
    check: check.handler(async ({ errors }) => {
      const done = await updater.check()
      if (!done.ok) throw done.error.kind === 'busy' ? errors.CONFLICT() : errors.PRECONDITION_FAILED()
      return updater.state()
    }),
    preview: preview.handler(async ({ input, errors }) => valueOf(await updater.preview(input.source), errors)),
    import: take.handler(async ({ input, errors }) => {
      valueOf(await updater.import(input.source), errors)
      return updater.state()
    }),
    cancel: cancel.handler(async () => {
      await updater.cancel()
      return updater.state()
    }),
    rollback: rollback.handler(async ({ input, errors }) => {
      const done = await updater.rollback(input.generation)
      if (!done.ok) throw done.error.kind === 'busy' ? errors.CONFLICT() : errors.NOT_FOUND()
      return updater.state()
    }),
  }
}
