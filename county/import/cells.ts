import type { Limit } from '../../core/content/limit.ts'
import { phone } from '../../core/content/text.ts'
import { NUMBER, wholeNumber } from './lists.ts'

/** What stands in a cell whose formula nobody has worked out. */
export const NO_RESULT = '=…'

/** Whether a cell shows what spreadsheets show for a formula that went wrong: #REF!, #N/A. */
export const isErrorValue = (text: string): boolean => /^(?:#[A-Z][A-Z0-9/_]*[!?]|#N\/A|#GETTING_DATA|Err:\d{3})$/.test(text)

/** Why what a cell shows cannot be what is meant, to follow its name in a sentence; undefined when it can. */
export function whyUnreadable(text: string): string | undefined {
  if (isErrorValue(text)) return `是算错的公式，显示 ${text}，请在表格里改好`
  if (/^=(?!=)/.test(text)) return '是公式，没有算出的结果，请用表格软件打开存一次，或者改成文字'
  if (/^\d(?:\.\d+)?E\+\d+$/.test(text)) return '是位数太多的数字，后面几位已经变了，请把单元格设成“文本”，再填一遍'
  return undefined
}

/**
 * A time limit from its cell, its unit's cell and what the header says in brackets. A bare number counts working days, as
 * 行政许可法 §82 counts; `doubt` says what was taken for granted. `undefined` when there is no limit (无, 无法定时限).
 */
export function readLimit(text: string, unitText: string, note: string): { limit: Limit | undefined; doubt?: string } | 'unreadable' {
  const value = text.normalize('NFKC').replace(/\s/g, '')
  const more = note === '' || note.length > 80 || note.includes('\n') ? {} : { note }
  if (value === '' || /^(?:无|没有|不限|\/|-)/.test(value)) return { limit: undefined }
  // a spreadsheet makes a day of what looks like one, 5-10, and a time of 5:10
  if (/^\d{4}-\d\d-\d\d|^\d\d:\d\d/.test(value)) return 'unreadable'
  if (/当场|即时|立即|马上|即办|当日|当天/.test(value + unitText) || /^0(?:\.0)?(?:个?工作日|天|日)?$/.test(value)) return { limit: { unit: '当场', ...more } }
  const [, number = '', half = ''] = new RegExp(`${NUMBER}(?:个|\\.0)?(小时|分钟|工作日|自然日|日历日|天|日|月|周|年)?`).exec(value) ?? []
  const amount = wholeNumber(number)
  if (amount === undefined || amount === 0 || /\d\.[1-9]/.test(value)) return 'unreadable'
  const unit = unitOf(half) ?? unitOf(unitText.normalize('NFKC').replace(/\s/g, ''))
  if (half === '小时' || half === '分钟') return { limit: { unit: '当场', note: `${number}${half}内` } }
  const { name, days, doubt } = unit ?? (half === '' && unitText === '' ? { name: '工作日' as const, days: 1, doubt: '没写单位，按工作日算' } : {})
  if (name === undefined || days === undefined || amount * days > 3650) return 'unreadable'
  return { limit: { unit: name, value: amount * days, ...more }, ...(doubt !== undefined && { doubt }) }
}

interface Unit {
  readonly name: '工作日' | '自然日'
  readonly days: number
  readonly doubt?: string
}

/** GB/T 39046-2020 gives units as words and no codes; the codes 1 and 2 are what exports agree on, and are told as a doubt. */
function unitOf(text: string): Unit | undefined {
  if (/工作[日天]|^个工作日/.test(text)) return { name: '工作日', days: 1 }
  if (text === '1') return { name: '工作日', days: 1, doubt: '单位代码 1 按工作日算' }
  if (text === '2') return { name: '自然日', days: 1, doubt: '单位代码 2 按自然日算' }
  if (/自然日|日历日|^个?[天日]/.test(text)) return { name: '自然日', days: 1 }
  if (/周|星期/.test(text)) return { name: '自然日', days: 7 }
  if (/月/.test(text)) return { name: '自然日', days: 30 }
  return /年/.test(text) ? { name: '自然日', days: 365 } : undefined
}

/** The first telephone number in a cell that may hold more (names, addresses, several numbers); undefined when there is none. */
export function readPhone(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[—–－]/g, '-').replace(/\((0\d{2,3})\)\s*-?/g, '$1-').replace(/\b(0\d{2,3})\s+(?=\d{7,8})/g, '$1-')
  const candidates = plain.match(/(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{3,4} ?\d{4}(?:-\d{1,5})?|[48]00-?\d{3}-?\d{4}|1\d{2,4}|96\d{3,4}|95\d{3})(?![\d])/g) ?? []
  return candidates.find((candidate) => phone.safeParse(candidate).success)
}

/** How often one must come: a number, 一次, 最多跑一次; undefined when the cell says no number. */
export function readVisits(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/零|不用跑|不跑|免跑/.test(plain)) return 0
  const number = wholeNumber(new RegExp(NUMBER).exec(plain)?.[1] ?? '')
  return number !== undefined && number <= 9 ? number : undefined
}
