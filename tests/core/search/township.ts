import { buildSearchIndex } from '../../../core/search/build.ts'
import type { SearchEntry, SearchIndex, SearchMatch, SearchResult } from '../../../core/search/types.ts'

const entry = (id: string, name: string, aliases: string[], ...lines: string[]): SearchEntry => ({ id, name, aliases, text: lines.join('\n') })

/** A few matters of a township, as a search sees them. */
export const TOWNSHIP: readonly SearchEntry[] = [
  entry('dibao', '城乡居民最低生活保障申请', ['低保', '吃低保'], '家里收入低，每月领一份补助', 'Minimum living allowance', '全家人的户口本'),
  entry('bianyuan', '最低生活保障边缘家庭认定', ['低保边缘户'], '比低保好一点的人家'),
  entry('dabing', '大病保险报销与医疗救助申请', ['大病', '大病救助'], '看病花钱多，再报一部分'),
  entry('gaoling', '八十岁以上老年人高龄津贴', ['高龄补贴', '老人补贴'], '满 80 岁，每月发钱', '低保证'),
  entry('shenfenzheng', '居民身份证（补领、换领）', ['补身份证', '身份证'], '丢了就来补', 'Replacing a lost ID card'),
  entry('linshi', '临时居民身份证申领', ['临时身份证'], '等正式证时先用'),
  entry('hukou', '新生儿落户', ['上户口', '小孩户口'], '给孩子上户口'),
  entry('dusheng', '独生子女父母奖励', ['独生子女费'], '每月发到卡上'),
  entry('falv', '法律援助申请', ['请律师'], '打官司没钱请律师'),
  entry('gengdi', '耕地地力保护补贴发放', ['粮补'], '种地的补贴'),
  entry('shebao', '社会保障卡补领', ['补卡'], '卡丢了来补'),
]

export const township: SearchIndex = buildSearchIndex(TOWNSHIP)

export const search = (query: string, limit = 20): SearchResult => township.search(query, limit)

/** The ids that a query finds, best first. */
export const ids = (query: string): string[] => search(query).hits.map(({ id }) => id)

/** Why a query finds an entry, with the marked characters in brackets: pinyin [低保]. */
export function why(query: string, id: string): string | undefined {
  const match = search(query).hits.find((hit) => hit.id === id)?.match
  return match && `${match.kind} ${bracketed(match)}`
}

const bracketed = ({ text, marks }: SearchMatch): string =>
  marks.toReversed().reduce((shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text)
