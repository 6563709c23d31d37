import { daysBetween } from '../../core/calendar/local-time.ts'
import type { Period } from '../../core/statistics/report.ts'
import type { FollowedHall } from '../hub/followed-hall.ts'
import { hubAway } from '../hub/hand-on.ts'
import { createRate } from '../server/rate.ts'
import { workbookOf } from '../statistics/workbook.ts'
import { saveFile } from '../sticks/save-file.ts'
import { type Caller, type HandlerContext, station } from './caller.ts'
import { held } from './content.ts'
import type { Services } from './router.ts'

/** Notes a minute for each machine of the LAN: more than somebody reads. */
const NOTES_PER_MINUTE = 60
/** As many days can be looked at in one go: two years, and a month before and after. */
const MOST_DAYS = 800

const isTooLong = ({ from, until }: Period): boolean => daysBetween(from, until) >= MOST_DAYS

/** The workbook of a satellite: the figures are the hub's, the stick is here. */
async function ofHub({ hub }: FollowedHall, period: Period, { reqHeaders }: HandlerContext, signal: AbortSignal | undefined): Promise<File> {
  const done = await hub.handOn({ path: ['statistics', 'export'], input: period, onBehalf: { authorization: reqHeaders?.get('authorization') ?? undefined }, signal })
  if (!done.ok || !(done.value instanceof File)) throw hubAway()
  return done.value
}

/** Answers of the group statistics. */
export function statisticsHandlers(services: Services) {
  const { statistics, clock, sources, followed } = services
  const rate = createRate(NOTES_PER_MINUTE)
  const mayNote = ({ source, isLocal }: Caller): boolean => isLocal || rate.allow(source, clock.now())
  async function workbook(period: Period, signal: AbortSignal | undefined): Promise<File> {
    const content = held(services)
    return workbookOf(await statistics.read(period, content, signal), content.catalog.hall)
  }
  return {
    get: station.statistics.get.handler(({ input, signal, errors }) => {
      if (isTooLong(input)) throw errors.REFUSED()
      return statistics.read(input, held(services), signal)
    }),
    export: station.statistics.export.handler(({ input, signal, errors }) => {
      if (isTooLong(input)) throw errors.REFUSED()
      return workbook(input, signal)
    }),
    saveToStick: station.statistics.saveToStick.handler(async ({ input: { source, ...period }, context, signal, errors }) => {
      if (isTooLong(period)) throw errors.REFUSED()
      const folder = await sources.folderOf(source)
      if (folder === undefined) throw errors.NOT_FOUND()
      const saved = await saveFile(folder, followed ? await ofHub(followed, period, context, signal) : await workbook(period, signal))
      if (!saved.ok) throw errors.REFUSED({ message: saved.error.message, data: { ...saved.error } })
      return { file: saved.file }
    }),
    noteRead: station.statistics.noteRead.handler(({ input: { id }, context, errors }) => {
      if (!mayNote(context.caller)) throw errors.TOO_MANY_REQUESTS()
      return { noted: statistics.noteRead(id, held(services)) }
    }),
    noteNotFound: station.statistics.noteNotFound.handler(({ input: { words }, context, errors }) => {
      if (!mayNote(context.caller)) throw errors.TOO_MANY_REQUESTS()
      return { noted: statistics.noteNotFound(words, held(services)) }
    }),
  }
}
