import type { z } from 'zod'
import type { County } from '../../core/content/county.ts'
import { groupBy } from '../../core/content/group.ts'
import { longestDays, type Limit } from '../../core/content/limit.ts'
import { HANDLINGS, type procedureFields } from '../../core/content/procedure.ts'
import { readFaq, readLegalBasis } from './basis.ts'
import { readLimit, readPhone, readVisits } from './cells.ts'
import { caseTypeOf, itemTypeOf, yesOrNo } from './codes.ts'
import type { Field } from './columns.ts'
import { splitList } from './lists.ts'
import { matchAny, matchAudiences } from './match.ts'
import { readMaterialRows, readMaterials } from './materials.ts'
import { readSteps, type StepDraft } from './steps.ts'
import type { Entry } from './table.ts'

/** A matter as written into a file: fields, body, and what was taken for granted (`notes`, for the report). */
export interface Draft {
  readonly fields: z.input<typeof procedureFields>
  readonly body: string
  readonly notes: readonly string[]
}

/** What a table is read against. */
export interface Ground {
  readonly county: County
  /** the category that most matters of a department are in */
  readonly usual: ReadonlyMap<string, string>
}

/** Reads one matter of a table. Gives the reasons when it cannot be kept: what a person must know is never guessed. */
export function readProcedure(entry: Entry, { county, usual }: Ground): { draft: Draft } | { reasons: string[] } {
  const unreadable = groupBy([entry, ...entry.materialRows].flatMap((each) => each.unreadable), ({ why }) => why)
  // the row of the matter may be the first of its materials' rows as well
  if (unreadable.size > 0) return { reasons: [...unreadable].map(([why, cells]) => `${[...new Set(cells.map(({ cell }) => cell))].join('、')}${why}`) }
  const reasons: string[] = []
  const notes: string[] = []
  const sections: string[] = []
  const text = (field: Field) => entry.text(field)
  /** what must be there and be understood; the reason otherwise */
  const must = <T>(value: T | undefined, reason: string): T | undefined => {
    if (value === undefined) reasons.push(reason)
    return value
  }
  /** a value, or the default with a note */
  const or = <T>(value: T | undefined, fallback: T, note: string): T => {
    if (value === undefined) notes.push(note)
    return value ?? fallback
  }
  /** a list that fits its field, else the whole text as a section of the body */
  const listOrSection = <T>(field: Field, heading: string, read: (cell: string) => T[] | undefined): T[] => {
    const items = text(field) === '' ? [] : read(text(field))
    if (items === undefined) {
      sections.push(`## ${heading}\n\n${text(field)}`)
      notes.push(`${heading}放进了正文，请整理`)
    }
    return items ?? []
  }
  const limit = (field: 'statutory' | 'promised', label: string): Limit | undefined => {
    const read = readLimit(text(field), text(`${field}Unit`) || (/[日天周月年]/.test(entry.hint(field)) ? entry.hint(field) : ''), text(`${field}Note`))
    if (read === 'unreadable') reasons.push(`${label}“${text(field)}${text(`${field}Unit`)}”看不懂`)
    else if (read.doubt !== undefined) notes.push(`${label}${read.doubt}`)
    return read === 'unreadable' ? undefined : read.limit
  }
  const unknown = (items: readonly { name: string }[], field: Field, label: string): string =>
    (text(field) === '' ? `没有${label}` : `${label}“${text(field)}”和 county.yaml 对不上，要写成：${items.map(({ name }) => name).join('、')}`)

  const name = must(text('name') || undefined, '没有事项名称')
  const itemType = text('itemType') === '' ? '其他' : must(itemTypeOf(text('itemType')), `事项类型“${text('itemType')}”看不懂`)
  if (text('itemType') === '') notes.push('没有事项类型，写了“其他”')
  /** exports name the section that acts (承办机构) and the office it belongs to (实施主体): whichever the county knows */
  const firstOf = <T>(field: Field, read: (cell: string) => T | undefined): T | undefined => entry.texts(field).map(read).find((value) => value !== undefined)
  const department = must(firstOf('department', (cell) => matchAny(county.departments, cell)?.id), unknown(county.departments, 'department', '受理部门'))
  const shelf = county.categories.find(({ id }) => id === usual.get(department ?? ''))
  const category = firstOf('category', (cell) => matchAny(county.categories, cell)?.id) ?? (shelf
    ? or(undefined, shelf.id, `${text('category') === '' ? '没有事项分类' : `没有事项分类“${text('category')}”`}，照这个部门别的事项写了“${shelf.name}”，请核对`)
    : must<string>(undefined, unknown(county.categories, 'category', '事项分类')))
  const everybody = text('audience') === '' ? '自然人' : ''
  const audiences = matchAudiences(county.audiences, text('audience') || everybody)
  const audience = must(audiences.length > 0 ? audiences : undefined, `服务对象“${text('audience')}”和 county.yaml 对不上`)
  if (everybody !== '') notes.push('没有服务对象，按“自然人”写')
  const statutoryLimit = limit('statutory', '法定办结时限')
  const before = reasons.length
  const promisedLimit = limit('promised', '承诺办结时限')
  if (reasons.length === before) must(promisedLimit, '没有承诺办结时限')
  const charged = must(yesOrNo(text('charged')), text('charged') === '' ? '没有写是否收费' : `是否收费“${text('charged')}”看不懂`)
  const place = must(text('place').replace(/\s+/g, ' ') || undefined, '没有办理地点')
  const phone = must(firstOf('phone', readPhone), `咨询电话“${text('phone')}”里没有能拨的号码，要写成 0375-5000108 这样`)
  const supervisionPhone = must(firstOf('supervision', readPhone), `监督电话“${text('supervision')}”里没有能拨的号码，要写成 0375-5000108 或 12345 这样`)
  const amount = text('amount').replace(/\s+/g, ' ')
  const basis = text('basis').replace(/\s+/g, ' ')
  const codes = { ...(text('codeBasic') !== '' && { basic: text('codeBasic') }), ...(text('codeImpl') !== '' && { impl: text('codeImpl') }), ...(text('codeHandle') !== '' && { handle: text('codeHandle') }) }
  const legalBasis = listOrSection('legalBasis', '设定依据', readLegalBasis)
  const acceptConditions = listOrSection('acceptConditions', '受理条件', (cell) => {
    const items = splitList(cell)
    return items.length <= 12 && items.every((item) => item.length <= 200) ? items : undefined
  })
  const materials = entry.materialRows.length > 0 ? readMaterialRows(entry.materialRows) : readMaterials(text('materials'))
  const faq = listOrSection('faq', '常见问题', readFaq)
  if (name === undefined || itemType === undefined || category === undefined || department === undefined || audience === undefined || promisedLimit === undefined
    || charged === undefined || place === undefined || phone === undefined || supervisionPhone === undefined || reasons.length > 0) return { reasons }

  const caseType = caseTypeOf(text('caseType')) ?? (longestDays(promisedLimit) <= 1 ? '即办件' : '承诺件')
  const handling = HANDLINGS.find((way) => text('handling').startsWith(way)) ?? (caseType === '即办件' ? '即办' : '承办')
  const steps = or(text('steps') === '' ? undefined : readSteps(text('steps')), usualSteps(promisedLimit), text('steps') === '' ? '没有办理流程，写了一般流程' : '办理流程分不成环节，写了一般流程，原文在正文里')
  const online = text('online')
  if (online !== '' && !/^https:\/\/\S+$/.test(online)) notes.push('网办地址不是 https 开头，没有收')
  const fields: Draft['fields'] = {
    name, ...(text('nameEn') !== '' && { nameEn: text('nameEn') }),
    ...(text('aliases') !== '' && { aliases: text('aliases').split(/[,，;；、|/\n]/).map((alias) => alias.trim()).filter((alias) => alias !== '') }),
    ...(text('summary') !== '' && { summary: text('summary') }), ...(Object.keys(codes).length > 0 && { codes }),
    itemType, handling, caseType, audience, category, department,
    ...(legalBasis.length > 0 && { legalBasis }), ...(acceptConditions.length > 0 && { acceptConditions }), ...(materials.length > 0 && { materials }),
    steps, ...(statutoryLimit && { statutoryLimit }), promisedLimit,
    fee: { charged, ...(charged && amount !== '' && { amount }), ...(charged && basis !== '' && { basis }) },
    place, ...(text('hours') !== '' && { hours: text('hours').replace(/\s+/g, ' ') }), phone, supervisionPhone,
    onSiteVisits: or(readVisits(text('visits')), 1, '没有到办事现场次数，按 1 次写'),
    villageAgent: yesOrNo(text('villageAgent')) ?? false,
    ...(/^https:\/\/\S+$/.test(online) && { onlineUrl: online }), ...(faq.length > 0 && { faq }),
    result: or(text('result') || undefined, '办理结果告知', '没有结果名称，写了“办理结果告知”'),
  }
  return { draft: { fields, body: [`## 怎么办\n\n${text('steps') || '请到窗口办理。'}`, ...sections].join('\n\n'), notes } }
}

/** What every matter goes through, where the table does not say. */
const usualSteps = (promised: Limit): StepDraft[] => [
  { name: '交材料', who: '申请人' }, { name: '办理', who: '窗口', limit: promised }, { name: '领结果', who: '申请人' },
]
