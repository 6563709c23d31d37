import type { Procedure } from '../procedure.ts'
import type { Parsed } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** Whoever charges must say how much and by which rule (行政事业性收费 must be published with its basis; 是否收费, 收费依据 nos. 31, 32). */
export function feeRule({ file, value: { fee } }: Parsed<Procedure>): Finding[] {
  const { error, warning } = findingsOf(file)
  if (!fee.charged) return []
  if (fee.amount === undefined && fee.basis === undefined) return [error(['fee'], '写了要收费，却没有金额（amount）和收费依据（basis），请补上')]
  if (fee.amount === undefined) return [warning(['fee'], '写了要收费，却没有金额（amount），请补上')]
  return fee.basis === undefined ? [warning(['fee'], '写了要收费，却没有收费依据（basis），请补上')] : []
}

/** A matter no longer handled 退办 should say where to go instead: a visitor is never just sent away. */
export function refusedRule({ file, value: { handling, related } }: Parsed<Procedure>): Finding[] {
  if (handling !== '退办' || related.length > 0) return []
  return [findingsOf(file).warning(['handling'], '退办的事项要写相关事项（related），告诉群众可以改办什么')]
}

/** A matter is no relative of itself. */
export function selfRelatedRule({ file, value: { id, related } }: Parsed<Procedure>): Finding[] {
  const index = related.indexOf(id)
  return index < 0 ? [] : [findingsOf(file).warning(['related', index], '相关事项（related）写了自己，请删掉')]
}
