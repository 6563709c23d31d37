import type { County } from '../../core/content/county.ts'
import { standardAudience } from './codes.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Words about an office that do not say what it does. */
const OFFICE = /(?:人民政府|工作委员会|委员会|联合会|办公室|服务中心|服务站|管理局|事务局|中心|大队|分局|户籍室|局|所|站|办|室|委|科|股|队)+$/
const PLACE = /^(?:[\p{Script=Han}]{1,6}?(?:省|市|县|区|乡|镇|街道))+/u

/** An office's name without its place. (人民政府 would read as 民政.) */
const placeless = (name: string): string => name.replace(/人民政府/g, '').replace(PLACE, '')

/** What an office does: 鲁山县民政局 and 民政所 are both 民政. */
const stem = (name: string): string => placeless(name).replace(OFFICE, '')

/** Whether the letters of `short` stand in `long` in this order, as in Chinese abbreviations: 人社 in 人力资源和社会保障. */
function abbreviates(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short.charAt(at)) at++
  return at === short.length
}

/**
 * The one of `items` that a cell means: by id or name, by what the office does, by one name in the other, by abbreviation;
 * each way only when it leaves exactly one. Undefined when none does.
 */
export function matchNamed<T extends Named>(items: readonly T[], text: string): T | undefined {
  const said = text.normalize('NFKC').trim()
  const core = stem(said)
  const ways: ((item: T) => boolean)[] = [
    ({ id, name }) => id === said || name === said,
    ({ name }) => core !== '' && stem(name) === core,
    ({ name }) => said.length >= 2 && core.length >= 2 && (core.includes(stem(name)) || stem(name).includes(core)),
    ({ name }) => stem(name).length >= 2 && placeless(said).startsWith(stem(name).charAt(0)) && abbreviates(stem(name), placeless(said)),
  ]
  for (const way of ways) {
    const found = items.filter((item) => stem(item.name) !== '' && way(item))
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

/** The first of several words of a cell (社会救助、民政) that one of `items` answers to. */
export function matchAny<T extends Named>(items: readonly T[], text: string): T | undefined {
  return text.split(/[,，;；、|/\n]/).map((word) => (word.trim() === '' ? undefined : matchNamed(items, word))).find((item) => item !== undefined)
}

/**
 * Groups of people 服务对象 of the county that a cell means. A class of the national standard (自然人, code 1) is the county's
 * group of that class whose name says everybody (所有居民, 群众 …), else its first of that class.
 */
export function matchAudiences(audiences: County['audiences'], text: string): string[] {
  const ids = text.split(/[,，;；、|/\s]+/).filter((word) => word !== '').flatMap((word) => {
    const exact = audiences.find(({ id, name }) => id === word || name === word)
    if (exact) return [exact.id]
    const standard = standardAudience(word)
    const group = audiences.filter((audience) => audience.standard === standard)
    const chosen = group.find(({ name }) => /所有|全体|居民|群众|个人/.test(name)) ?? group[0]
    return chosen ? [chosen.id] : []
  })
  return [...new Set(ids)].slice(0, 8)
}
