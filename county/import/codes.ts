import { ITEM_TYPES, type Procedure } from '../../core/content/procedure.ts'
import type { County } from '../../core/content/county.ts'

/** 事项类型, GB/T 39046-2020 table A.1. */
const ITEM_TYPE_CODES: Readonly<Record<string, Procedure['itemType']>> = {
  '01': '行政许可', '02': '行政处罚', '03': '行政强制', '04': '行政征收', '05': '行政给付', '06': '行政检查',
  '07': '行政确认', '08': '行政奖励', '09': '行政裁决', 10: '其他', 20: '公共服务',
}

/** A kind of matter from its name (其他行政权力, 公共服务事项 …) or code; spreadsheets drop the leading nought. */
export function itemTypeOf(text: string): Procedure['itemType'] | undefined {
  if (/^\d{1,2}$/.test(text)) return ITEM_TYPE_CODES[text.padStart(2, '0')]
  return ITEM_TYPES.find((type) => text.includes(type))
}

/** 办件类型, GB/T 39046-2020 table A.6: 1 即办件, 2 承诺件; 9 其他 is neither. */
export function caseTypeOf(text: string): Procedure['caseType'] | undefined {
  if (text === '1' || text.includes('即办')) return '即办件'
  return text === '2' || text.includes('承诺') ? '承诺件' : undefined
}

type Standard = County['audiences'][number]['standard']

/** 服务对象, GB/T 39046-2020 table A.4. */
const AUDIENCE_CODES: Readonly<Record<string, Standard>> = { 1: '自然人', 2: '企业法人', 3: '事业法人', 4: '社会组织法人', 5: '行政机关', 6: '其他' }

/** The class of audience that a code or name stands for: 1, 自然人, 个人, 法人 … */
export function standardAudience(text: string): Standard | undefined {
  const coded = AUDIENCE_CODES[text]
  if (coded !== undefined) return coded
  if (/自然人|个人|公民|群众/.test(text)) return '自然人'
  const named = Object.values(AUDIENCE_CODES).find((name) => text.includes(name))
  return named ?? (/企业|法人/.test(text) ? '企业法人' : undefined)
}

/** 是否收费 and other yes-or-no columns, GB/T 39046-2020: 1 是, 0 否; undefined when it says neither. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^(?:0|否|无|不|免|没有|false|no|n|×|非)/i.test(text)) return false
  return /^(?:1|是|有|收|可|支持|必|true|yes|y|√)/i.test(text) ? true : undefined
}
