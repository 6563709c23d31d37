const CHINESE = '一二三四五六七八九十'

/** Ways people number the items of a list; each gives the mark of item n. */
const NUMBERINGS: readonly ((n: number) => RegExp)[] = [
  (n) => new RegExp(`(?<![\\d.．])${String(n)}(?:[、．)）]|\\.(?!\\d))\\s*`, 'g'),
  (n) => new RegExp(`[（(]${String(n)}[)）]\\s*`, 'g'),
  (n) => new RegExp(`${String.fromCharCode(0x245f + n)}\\s*`, 'g'),
  (n) => new RegExp(`(?<![${CHINESE}])${chinese(n)}[、.．]\\s*`, 'g'),
  (n) => new RegExp(`[（(]${chinese(n)}[)）]\\s*`, 'g'),
  (n) => new RegExp(`第${chinese(n)}步[:：,，、]?\\s*`, 'g'),
]

function chinese(n: number): string {
  return n <= 10 ? CHINESE.charAt(n - 1) : `${n >= 20 ? CHINESE.charAt(Math.floor(n / 10) - 1) : ''}十${n % 10 === 0 ? '' : CHINESE.charAt((n % 10) - 1)}`
}

/**
 * Items of a cell that holds a list: numbered 1. 2. 3. (in any of the usual ways, on one line or several), else one a line,
 * else apart by ；. Brackets are never cut. Marks and the punctuation at the end of items go.
 */
export function splitList(text: string): string[] {
  for (const mark of NUMBERINGS) {
    const items = splitNumbered(text, mark)
    if (items) return items.map(tidy).filter((item) => item !== '')
  }
  const lines = splitOutside(text, '\n')
  return (lines.length > 1 ? lines : splitOutside(text, '；;')).map(tidy).filter((item) => item !== '')
}

/** Longest list whose numbers are followed; the fields hold at most 30 items. */
const LONGEST = 31

/** Items whose marks count up 1, 2, 3 … from the beginning of the text; undefined when they do not. */
function splitNumbered(text: string, mark: (n: number) => RegExp): string[] | undefined {
  const items: string[] = []
  let from = 0
  for (let n = 1; n <= LONGEST; n++) {
    const pattern = mark(n)
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (!found || (n === 1 && text.slice(0, found.index).trim() !== '')) break
    if (n > 1) items.push(text.slice(from, found.index))
    from = found.index + found[0].length
  }
  if (from === 0) return undefined
  items.push(text.slice(from))
  return items
}

const OPENING = '（([【《“'
const CLOSING = '）)]】》”'

/** Parts of a text between any of `separators`, those inside brackets not counted. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of text) {
    if (OPENING.includes(letter)) depth++
    if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.includes(letter)) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${letter}`)
  }
  return parts
}

/** One line, without the punctuation that ends an item. */
const tidy = (item: string): string => item.replace(/\s+/g, ' ').replace(/[；;。，,、\s]+$/, '').trim()

/** A whole number as digits or in Chinese up to 99 (两 is two); undefined when the text is none. */
export function wholeNumber(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const [, tens, ten, units] = /^([一二两三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(text) ?? []
  if (text === '' || tens === undefined || units === undefined || (tens !== '' && units !== '' && ten === '')) return undefined
  const value = (letter: string) => (letter === '两' ? 2 : CHINESE.indexOf(letter) + 1)
  return ten === '' ? value(tens + units) : (tens === '' ? 1 : value(tens)) * 10 + (units === '' ? 0 : value(units))
}

/** A number as `wholeNumber` reads it, for use in a pattern. */
export const NUMBER = '(\\d{1,6}|[一二两三四五六七八九十]{1,3})'
