import { ORPCError } from '@orpc/server'
import type { Journal } from '../log/journal.ts'
import { databaseFault, type DatabaseFault } from '../store/database.ts'
import { station } from './caller.ts'
import { fullText } from './link.ts'

const NOT_STORED = '机器的磁盘存不进去，这一步没有做成，请找大厅管理员'
const SENTENCES: Readonly<Record<DatabaseFault, string>> = {
  full: NOT_STORED, forbidden: NOT_STORED, damaged: '机器里的数据有一处坏了，请大厅管理员重新启动这台机器，它会自己恢复',
}

/** The disk would not take it, and nothing has happened: on every call, what to do about it. */
export const notStored = (fault: DatabaseFault = 'full'): ORPCError<string, unknown> =>
  new ORPCError('SERVICE_UNAVAILABLE', { status: 503, message: SENTENCES[fault] })

/** A database that takes or gives nothing is told as such, whatever was asked, and the journal reads the rest. Comes last, so that the book has the sentence. */
export const storing = (journal: Pick<Journal, 'fault'>) => station.middleware(async ({ path, next }) => {
  try {
    return await next()
  } catch (error) {
    const fault = databaseFault(error)
    if (fault === undefined) throw error
    journal.fault({ where: `api ${path.join('.')}`, message: fullText(error) })
    throw notStored(fault)
  }
})
