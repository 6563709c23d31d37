import { longestDays, type Limit } from '../limit.ts'
import type { Procedure } from '../procedure.ts'
import type { Parsed } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** 10个工作日, 当场, … as one says it. */
const spoken = (limit: Limit): string => (limit.unit === '当场' ? '当场' : `${String(limit.value)} 个${limit.unit}`)

/** The promised limit 承诺办结时限 may not be longer than the statutory one 法定办结时限 (国办发〔2018〕45号: 承诺时限 is at most the legal one). */
export function statutoryLimitRule({ file, value: { statutoryLimit, promisedLimit } }: Parsed<Procedure>): Finding[] {
  if (statutoryLimit === undefined || longestDays(statutoryLimit) >= longestDays(promisedLimit)) return []
  return [findingsOf(file).error(['statutoryLimit'],
    `法定办结时限（${spoken(statutoryLimit)}）比承诺办结时限（${spoken(promisedLimit)}）短，请核对两个时限`)]
}

/** 即办件 is finished while one waits or the same day (GB/T 39046-2020, 办件类型): neither its promise nor a step may take days. */
export function sameDayRule({ file, value: { caseType, promisedLimit, steps } }: Parsed<Procedure>): Finding[] {
  if (caseType !== '即办件') return []
  const { error } = findingsOf(file)
  const long = (limit: Limit | undefined): limit is Limit => limit !== undefined && longestDays(limit) > 1
  return [
    ...(long(promisedLimit) ? [error(['promisedLimit'], `即办件当天办完，承诺办结时限却写了 ${spoken(promisedLimit)}：改时限，或把办件类型改成承诺件`)] : []),
    ...steps.flatMap((step, index) => long(step.limit)
      ? [error(['steps', index, 'limit'], `即办件当天办完，环节“${step.name}”却要 ${spoken(step.limit)}：改时限，或把办件类型改成承诺件`)]
      : []),
  ]
}

/** Steps that come after the decision: the promised limit ends before the money comes or the card is fetched. */
const AFTERWARDS = /到账|到卡|打款|发钱|发放|结算|领取|取证|送达/

/**
 * What the staff's steps take together should fit the promised limit (guide linters call it 流程时限 ≠ 办理时限). What the
 * visitor does, and what comes after the decision, does not count.
 */
export function stepLimitsRule({ file, value: { promisedLimit, steps } }: Parsed<Procedure>): Finding[] {
  const limits = steps.flatMap(({ name, who, limit }) => (who === '申请人' || AFTERWARDS.test(name) || limit === undefined ? [] : [limit]))
  const sum = sumOf(limits)
  if (sum <= longestDays(promisedLimit)) return []
  return [findingsOf(file).warning(['steps'], `各环节的时限加起来比承诺办结时限（${spoken(promisedLimit)}）长，请核对`)]
}

/** Calendar days of limits one after another; working days are added up before weekends are counted in. */
function sumOf(limits: readonly Limit[]): number {
  const total = (unit: '工作日' | '自然日') => limits.reduce((sum, limit) => sum + (limit.unit === unit ? limit.value : 0), 0)
  const working = total('工作日')
  return (working === 0 ? 0 : longestDays({ unit: '工作日', value: working })) + total('自然日')
}
