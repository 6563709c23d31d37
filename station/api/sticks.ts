import path from 'node:path'
import { clockText, localTime } from '../../core/calendar/local-time.ts'
import { PRINTER_SENTENCES } from '../../core/printing/status.ts'
import { isoOf } from '../../core/queue/views.ts'
import manifest from '../../package.json' with { type: 'json' }
import { type Report, saveReport } from '../sticks/report.ts'
import { station } from './caller.ts'
import type { Services } from './router.ts'

/** Answers about sticks: which are there, and the report that is written on one. */
export function stickHandlers(services: Services) {
  const { sources } = services
  return {
    sources: station.update.sources.handler(() => sources.list()),
    saveReport: station.update.saveReport.handler(async ({ input, errors }) => {
      const folder = await sources.folderOf(input.source)
      if (folder === undefined) throw errors.NOT_FOUND()
      const saved = await saveReport(folder, await reportOf(services))
      if (!saved.ok) throw errors.REFUSED({ message: saved.error.message, data: { ...saved.error } })
      return { folder: saved.folder, files: saved.files }
    }),
  }
}

/** What the station says of itself: no names, no numbers of tickets. */
async function reportOf(services: Services): Promise<Report> {
  const { clock, queue, printer, notices, watch, dataDir } = services
  // a station whose content cannot be read needs its report most
  const content = services.library.current()
  const hall = content?.catalog.hall
  const now = clock.now()
  const local = localTime(now, content?.catalog.county.timezone ?? 'Asia/Shanghai')
  const states = [...queue.state.tickets.values()].map(({ state }) => state)
  const tickets = { all: states.length, waiting: states.filter((one) => one === 'waiting').length, done: states.filter((one) => one === 'done').length }
  const status = printer.status()
  const { opening } = watch.state()
  const shown = notices.inForce()
  const update = await services.updater.state()
  const storeFault = services.storeFault()
  return {
    name: `${hall?.code ?? 'station'}-${local.date}`,
    logs: path.join(dataDir, 'logs'),
    state: {
      at: isoOf(now), hall: hall?.code ?? null, version: manifest.version,
      content: content ? { generation: content.generation, published: content.published } : null, opening: opening.state, printer: status,
      queue: { day: queue.state.day ?? null, ...tickets }, notices: { shown: shown.length, local: shown.filter(({ source }) => source === 'local').length },
      update, storeFault: storeFault ?? null,
    },
    summary: [
      hall ? `${hall.name}（${hall.code}）` : '这台机器里没有资料', `${local.date} ${clockText(local.minutes)} 存的`, `程序：${manifest.version} 版`,
      ...content ? [`资料：第 ${content.generation} 份，县里 ${content.published} 发布`] : [],
      `更新：${update.lastOutcome?.message ?? (update.isTrusted ? '还没有更新过' : '还没有认县里的钥匙，不更新')}`, `打印机：${PRINTER_SENTENCES[status].manager.zh}`,
      `今天取号 ${tickets.all} 个，办结 ${tickets.done} 个，还在等 ${tickets.waiting} 个`, `正在公示的通知：${shown.length} 条`,
      ...storeFault === undefined ? [] : [`数据：${storeFault}`],
    ],
  }
}
