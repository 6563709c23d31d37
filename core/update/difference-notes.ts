import type { Limit } from '../content/limit.ts'
import type { Notice } from '../content/notice.ts'
import type { Procedure } from '../content/procedure.ts'

/** Reads a field as one says it. */
type Field = readonly [name: string, say: (procedure: Procedure) => string]

const limitText = (limit: Limit | undefined): string => (limit === undefined ? '没有' : limit.unit === '当场' ? '当场' : `${limit.value} 个${limit.unit}`)

/** What people ask for first; of a matter that changed, the first of these that differs is told. */
const FIELDS: readonly Field[] = [
  ['名称', ({ name }) => name],
  ['承诺时限', ({ promisedLimit }) => limitText(promisedLimit)],
  ['法定时限', ({ statutoryLimit }) => limitText(statutoryLimit)],
  ['收费', ({ fee }) => (fee.charged ? fee.amount ?? '收费' : '不收费')],
  ['电话', ({ phone }) => phone],
  ['材料', ({ materials }) => `${materials.length} 样`],
  ['办理地点', ({ place }) => place],
  ['办理方式', ({ handling }) => handling],
  ['监督电话', ({ supervisionPhone }) => supervisionPhone],
]

/** The most telling change of a matter: 承诺时限 45 个工作日 → 30 个工作日; empty when there is nothing short to say. */
export function procedureNote(before: Procedure, after: Procedure): string {
  for (const [name, say] of FIELDS) {
    const [was, is] = [say(before), say(after)]
    if (was !== is) return `${name} ${shorter(was, is)}`
  }
  return ''
}

/** 20 → 15 个工作日: what both end with is said once. */
function shorter(was: string, is: string): string {
  const unit = / 个.*$/.exec(is)?.[0]
  return unit !== undefined && was.endsWith(unit) ? `${was.slice(0, -unit.length)} → ${is}` : `${was} → ${is}`
}

/** What changed of a notice, in words. */
export function noticeNote(before: Notice, after: Notice): string {
  if (before.until !== after.until) return `到期 ${before.until} → ${after.until}`
  return before.level === after.level ? '' : '轻重缓急变了'
}
