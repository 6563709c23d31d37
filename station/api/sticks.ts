import path from 'node:path'
import { clockText, localTime } from '../../core/calendar/local-time.ts'
import { PRINTER_SENTENCES } from '../../core/printing/status.ts'
import { isoOf } from '../../core/queue/views.ts'
import manifest from '../../package.json' with { type: 'json' }
import { type Report, saveReport } from '../sticks/report.ts'
import { sessionOf, station } from './caller.ts'
import { held } from './content.ts'
import type { Services } from './router.ts'

/** Answers about sticks: which are there, and the report that is written on one. */
export function stickHandlers(services: Services) {
  const { sources, journal } = services
  return {
    sources: station.update.sources.handler(() => sources.list()),
    saveReport: station.update.saveReport.handler(async ({ input, context, errors }) => {
      const folder = await sources.folderOf(input.source)
      if (folder === undefined) throw errors.NOT_FOUND()
      const saved = await saveReport(folder, reportOf(services))
      if (!saved.ok) throw errors.REFUSED({ message: saved.error.message, data: { ...saved.error } })
      journal.event('report saved', { by: sessionOf(context).name, folder: saved.folder })
      return { folder: saved.folder, files: saved.files }
    }),
  }
}

/** What the station says of itself: no names, no numbers of tickets. */
function reportOf(services: Services): Report {
  const { clock, queue, printer, notices, watch, dataDir } = services
  const { generation, published, catalog: { hall, county } } = held(services)
  const now = clock.now()
  const local = localTime(now, county.timezone)
  const states = [...queue.state.tickets.values()].map(({ state }) => state)
  const tickets = { all: states.length, waiting: states.filter((one) => one === 'waiting').length, done: states.filter((one) => one === 'done').length }
  const status = printer.status()
  const { opening } = watch.state()
  const shown = notices.inForce()
  const storeFault = services.storeFault()
  return {
    name: `${hall.code}-${local.date}`,
    logs: path.join(dataDir, 'logs'),
    state: {
      at: isoOf(now), hall: hall.code, version: manifest.version, content: { generation, published }, opening: opening.state, printer: status,
      queue: { day: queue.state.day ?? null, ...tickets }, notices: { shown: shown.length, local: shown.filter(({ source }) => source === 'local').length },
      storeFault: storeFault ?? null,
    },
    summary: [
      `${hall.name}（${hall.code}）`, `${local.date} ${clockText(local.minutes)} 存的`, `程序：${manifest.version} 版`,
      `资料：第 ${generation} 份，县里 ${published} 发布`, `打印机：${PRINTER_SENTENCES[status].manager.zh}`,
      `今天取号 ${tickets.all} 个，办结 ${tickets.done} 个，还在等 ${tickets.waiting} 个`, `正在公示的通知：${shown.length} 条`,
      ...storeFault === undefined ? [] : [`数据：${storeFault}`],
    ],
  }
}
