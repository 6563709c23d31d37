import { station } from './caller.ts'

const later = (): never => { throw new Error('not answered yet') }
const { get, check, preview, import: take, cancel, rollback } = station.update

/** Calls of the contract that nothing answers yet; whoever builds one takes it out of here. */
export const unansweredUpdate = {
  get: get.handler(later), check: check.handler(later), preview: preview.handler(later),
  import: take.handler(later), cancel: cancel.handler(later), rollback: rollback.handler(later),
}
