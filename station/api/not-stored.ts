import { ORPCError } from '@orpc/server'

/** The disk would not take it, and nothing has happened: on every call, what to do about it. */
export const notStored = (): ORPCError<string, unknown> =>
  new ORPCError('SERVICE_UNAVAILABLE', { status: 503, message: '机器的磁盘存不进去，这一步没有做成，请找大厅管理员' })
