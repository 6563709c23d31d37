import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Hall } from '../../core/content/hall.ts'
import type { Statistics } from '../../core/contract/statistics.ts'
import { threadProgram } from '../thread-program.ts'
import type { WorkbookRequest } from './workbook-worker.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PROGRAM = threadProgram(new URL('workbook-worker.ts', import.meta.url))

/**
 * The statistics of a hall as a workbook, one sheet for each table: 辛集乡-统计-2026-01-01-2026-03-31.xlsx. It is written by
 * a thread of its own: two years, day by day, would keep everybody waiting meanwhile.
 */
export async function workbookOf(statistics: Statistics, { name }: Pick<Hall, 'name'>): Promise<File> {
  const thread = new Worker(PROGRAM, { workerData: { statistics, hall: name } satisfies WorkbookRequest })
  const [bytes] = await once(thread, 'message') as [Uint8Array<ArrayBuffer>]
  return new File([bytes], `${placeOf(name)}-统计-${statistics.from}-${statistics.until}.xlsx`, { type: XLSX })
}

/** 辛集乡 of 辛集乡便民服务中心, without what no file name may hold. */
function placeOf(hall: string): string {
  const place = hall.replace(/(便民|政务|党群)?服务(中心|大厅|站|点)$/, '')
  return (place === '' ? hall : place).replaceAll(/[\\/:*?"<>|]/g, '')
}
