import { ORPCError } from '@orpc/server'
import { databaseFault } from '../store/database.ts'

/** The disk would not take it, and nothing has happened: on every call, what to do about it. */
export const notStored = (): ORPCError<string, unknown> =>
  new ORPCError('SERVICE_UNAVAILABLE', { status: 503, message: '机器的磁盘存不进去，这一步没有做成，请找大厅管理员' })

/** Writes; a database that takes nothing is told as such. */
export function stored<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw databaseFault(error) === undefined ? error : notStored()
  }
}
