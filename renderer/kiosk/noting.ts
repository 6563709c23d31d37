import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'
import { useVisit } from './visit/visit.ts'

/** Tells the station what its statistics count, each thing once in a visit. That it could not be told is nobody's trouble here. */
export function useNoting() {
  const { client: { statistics } } = useStation()
  const visit = useVisit()
  const once = (what: string, call: (options: { signal: AbortSignal }) => Promise<unknown>) => {
    if (visit.notesFirst(what)) void call({ signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => undefined)
  }
  return {
    /** a matter was opened */
    read: (id: string) => { once(`matter ${id}`, (options) => statistics.noteRead({ id }, options)) },
    /** somebody's words found nothing */
    notFound: (words: string) => { once(`words ${words}`, (options) => statistics.noteNotFound({ words }, options)) },
  }
}
