import { papersToBring, spokenName, type Procedure } from './procedure.ts'

/** What a QR code of about 5 cm still shows to any phone: version 15 at correction level L, bytes of UTF-8. */
const QR_BYTES = 500

/** The most that one field may take of it, bytes; more is cut, and ends in “…”. Together with no paper named they fit. */
const FIELD_BYTES = { name: 90, place: 150, fee: 90 }

/** Length of a character in UTF-8, bytes. */
function utf8Size(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const fits = (text: string, bytes: number): boolean => {
  let size = 0
  for (const character of text) size += utf8Size(character)
  return size <= bytes
}

/** The text, or as much of it as fits with “…” at its end. */
function clipped(text: string, bytes: number): string {
  if (fits(text, bytes)) return text
  let kept = ''
  let size = utf8Size('…')
  for (const character of text) {
    size += utf8Size(character)
    if (size > bytes) break
    kept += character
  }
  return `${kept}…`
}

/** What the visitor's hall adds to a matter. */
export interface Where {
  readonly hall: string
  /** plates of the windows that take it: 3号窗口 */
  readonly windows: readonly string[]
}

const promise = ({ promisedLimit: limit }: Procedure) => (limit.unit === '当场' ? '当场办好' : `${limit.value}个${limit.unit}`)
const counts = (originals: number, copies: number) => [originals > 0 && `原件${originals}`, copies > 0 && `复印${copies}`].filter(Boolean).join('、')

function feeOf({ fee }: Procedure): string {
  if (!fee.charged) return '不收费'
  return fee.amount === undefined ? '要收费' : `收费：${clipped(fee.amount, FIELD_BYTES.fee)}`
}

/** The line of papers with the first `shown` of them named. */
function bring(papers: readonly string[], shown: number): string {
  if (papers.length === 0) return '不用带材料'
  if (shown === 0) return `带：材料 ${papers.length} 样`
  return `带：${papers.slice(0, shown).join('，')}${shown < papers.length ? ` 等 ${papers.length} 样` : ''}`
}

/**
 * The essentials of a matter to take away as text in a QR code, so that no network is needed: what to bring, where, how
 * long, what it costs, whom to ask. The address where the county has one (`onlineUrl`) goes instead. At most 500 bytes
 * of UTF-8: papers that do not fit are counted, never dropped silently.
 */
export function essentials(procedure: Procedure, where: Where): string {
  if (procedure.onlineUrl && fits(procedure.onlineUrl, QR_BYTES)) return procedure.onlineUrl
  const title = `【${clipped(spokenName(procedure), FIELD_BYTES.name)}】`
  const ask = `问：${procedure.phone}`
  // nothing to bring, nowhere to go: only what to do instead
  if (procedure.handling === '退办') return [title, '这件事不办了', procedure.summary ?? procedure.result, ask].join('\n')
  const papers = papersToBring(procedure).map(({ name, originals, copies }) => {
    const how = counts(originals, copies)
    return how ? `${name}（${how}）` : name
  })
  const place = where.windows.length > 0 ? `${where.hall} ${where.windows.join('、')}` : procedure.place
  const text = (shown: number) => [
    title,
    bring(papers, shown),
    `去：${clipped(place, FIELD_BYTES.place)}`,
    `时限：${promise(procedure)}`,
    feeOf(procedure),
    ask,
  ].join('\n')
  let shown = papers.length
  while (shown > 0 && !fits(text(shown), QR_BYTES)) shown--
  return text(shown)
}
