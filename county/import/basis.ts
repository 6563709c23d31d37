import type { Procedure } from '../../core/content/procedure.ts'
import { splitList } from './lists.ts'

type Law = Procedure['legalBasis'][number]

/**
 * 设定依据 of a cell: each item's title between 《 》, its number in brackets (国务院令第649号), the rest as the clause. Undefined
 * when an item has no short title or is too long for the fields; the text then goes into the body.
 */
export function readLegalBasis(text: string): Law[] | undefined {
  const laws = splitList(text).map(readLaw)
  return laws.length <= 8 && laws.every((law) => law !== undefined) ? laws : undefined
}

function readLaw(item: string): Law | undefined {
  const title = /《([^《》]{1,100})》/.exec(item)?.[1] ?? (item.length <= 100 ? item : undefined)
  if (title === undefined) return undefined
  const [bracket = '', number] = /[(（]([^()（）]{0,50}(?:号|令)[^()（）]{0,9})[)）]/.exec(item) ?? []
  const clause = item.replace(`《${title}》`, '').replace(bracket, '').replace(/^[\s:：,，。]+/, '').trim()
  if (clause.length > 500) return undefined
  return { title, ...(number !== undefined && { number }), ...(clause !== '' && clause !== title && { clause }) }
}

/** 常见问题 of a cell, written 问：… 答：…; undefined when it is written otherwise or does not fit the fields. */
export function readFaq(text: string): Procedure['faq'] | undefined {
  const pairs = [...text.matchAll(/(?:问题?|Q)\s*\d{0,2}\s*[:：.、]\s*(.+?)\s*(?:答案?|解答|A)\s*\d{0,2}\s*[:：.、]\s*(.+?)\s*(?=(?:\d{1,2}\s*[.、]\s*)?(?:问题?|Q)\s*\d{0,2}\s*[:：.、]|$)/gs)]
  const faq = pairs.map(([, question = '', answer = '']) => ({ question: question.replace(/\s+/g, ' '), answer }))
  return faq.length > 0 && faq.length <= 12 && faq.every(({ question, answer }) => question.length <= 80 && answer.length <= 400) ? faq : undefined
}
