import type { ErrorHandler } from 'hono'
import { BROKEN, fullText } from '../api/link.ts'
import type { Journal } from '../log/journal.ts'

/** Answers a request in whose handling something broke: the journal gets the error, the caller one sentence. */
export const failure = (journal: Journal): ErrorHandler => (error, context) => {
  journal.fault({ where: `http ${context.req.method} ${context.req.path}`, message: fullText(error) })
  return context.json({ code: 'INTERNAL_SERVER_ERROR', message: BROKEN }, 500)
}
