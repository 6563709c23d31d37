import type { Limit } from '../content/limit.ts'
import type { Procedure, Step } from '../content/procedure.ts'

/** Languages a playlist can be in. */
export type Language = 'zh' | 'en'

interface Words {
  readonly who: Readonly<Record<Step['who'], string>>
  readonly limit: (limit: Limit) => string
  readonly done: (limit: Limit) => string
  readonly free: string
  readonly charged: string
  readonly frequent: string
}

const days = (count: number): string => (count === 1 ? 'day' : 'days')

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    who: { 申请人: '您', 村级: '村里', 乡镇: '乡里', 县级: '县里', 窗口: '窗口' },
    limit: (limit) => (limit.unit === '当场' ? '当场' : `${limit.value} ${limit.unit === '工作日' ? '个工作日' : '天'}`),
    done: (limit) => (limit.unit === '当场' ? '当场办好' : `${limit.value} ${limit.unit === '工作日' ? '个工作日' : '天'}办好`),
    free: '不收费', charged: '要收费', frequent: '大家常办的事',
  },
  en: {
    who: { 申请人: 'You', 村级: 'Village', 乡镇: 'Township', 县级: 'County', 窗口: 'Counter' },
    limit: (limit) => (limit.unit === '当场' ? 'at once' : `${limit.value} ${limit.unit === '工作日' ? 'working ' : ''}${days(limit.value)}`),
    done: (limit) => (limit.unit === '当场' ? 'Done while you wait' : `Done in ${limit.value} ${limit.unit === '工作日' ? 'working ' : ''}${days(limit.value)}`),
    free: 'Free', charged: 'Fee', frequent: 'Most asked for',
  },
}

/** The words that the data of slides are made with. */
export const wordsOf = (language: Language): Words => WORDS[language]

/** What a matter costs, as one says it. */
export function feeText({ fee }: Pick<Procedure, 'fee'>, language: Language): string {
  const words = WORDS[language]
  if (!fee.charged) return words.free
  return (language === 'en' ? fee.amountEn : undefined) ?? fee.amount ?? words.charged
}
