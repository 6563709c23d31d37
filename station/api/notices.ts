import { ORPCError } from '@orpc/server'
import type { NoticeError, NoticeOutcome } from '../notices/notices.ts'
import { sessionOf, station } from './caller.ts'
import { held } from './content.ts'
import { notStored } from './not-stored.ts'
import { ownedBy } from './owned.ts'
import type { Services } from './router.ts'

type Failures = { readonly [kind in 'unknown' | 'full']?: () => Error }

/** Answers of the group notices. */
export function noticeHandlers(services: Services) {
  const { notices, sources, stickNotices, owned } = services
  return {
    list: station.notices.list.handler(({ input }) => {
      held(services)
      return notices.inForce(input.where)
    }),
    local: station.notices.local.handler(() => ownedBy(services).notices.local()),
    post: station.notices.post.handler(({ input, context, errors }) =>
      noticeOf(ownedBy(services).notices.post(input, sessionOf(context).name), { full: errors.CONFLICT })),
    change: station.notices.change.handler(({ input: { id, ...draft }, context, errors }) =>
      noticeOf(ownedBy(services).notices.change(id, draft, sessionOf(context).name), { unknown: errors.NOT_FOUND })),
    withdraw: station.notices.withdraw.handler(({ input, errors }) =>
      noticeOf(ownedBy(services).notices.withdraw(input.id), { unknown: errors.NOT_FOUND })),
    files: station.notices.files.handler(async ({ input, errors }) => {
      const stick = await sources.folderOf(input.source)
      if (stick === undefined) throw errors.NOT_FOUND()
      return stickNotices.files(stick)
    }),
    takeFiles: station.notices.takeFiles.handler(async ({ input: { source, ...choice }, context, errors }) => {
      const stick = await sources.folderOf(source)
      if (stick === undefined) throw errors.NOT_FOUND()
      if (!owned) throw errors.CONFLICT({ message: '本厅的通知归主机管，请把 U 盘插到主机上' })
      if (!owned.notices.hasRoom()) throw errors.CONFLICT()
      return stickNotices.take(stick, { ...choice, by: sessionOf(context).name }, owned.notices)
    }),
    restore: station.notices.restore.handler(({ input, context, errors }) =>
      noticeOf(ownedBy(services).notices.restore(input.id, input.until, sessionOf(context).name), { unknown: errors.NOT_FOUND })),
  }
}

const SENTENCES: Readonly<Record<Exclude<NoticeError, 'notStored'>, string>> = {
  unknown: '没有这条通知',
  full: '本厅的通知太多了，先撤下几条',
  endsBefore: '结束的时间在开始之前，改一下日期',
  over: '这条通知的日子已经过了，写一个新的最后一天',
}

function noticeOf(outcome: NoticeOutcome, failures: Failures) {
  if (outcome.ok) return outcome.notice
  const { kind } = outcome.error
  switch (kind) {
    case 'notStored': throw notStored()
    case 'unknown': case 'full': throw failures[kind]?.() ?? new ORPCError('CONFLICT', { status: 409, message: SENTENCES[kind] })
    default: throw new ORPCError('BAD_REQUEST', { status: 400, message: SENTENCES[kind] })
  }
}
