import { isErrorValue, NO_RESULT } from './cells.ts'
import { attribute, columnNumber } from './sheet-parts.ts'
import type { Parts } from './zip.ts'

/** A cell that shows another text than the library reads from it; row and column from 0. */
export interface ShownCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** How the cells of each style write numbers whose zeros count, `0000-0000000`; undefined for all other styles. */
type ZeroFormats = readonly (string | undefined)[]

/** The formats of a workbook's styles. The quotes and strokes that spreadsheets put around a hyphen are left out. */
export function zeroFormats(parts: Parts): ZeroFormats {
  const xml = parts.get('xl/styles.xml')?.toString('utf8') ?? ''
  const tags = (text: string, name: string) => [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*>`, 'g'))].map(([tag]) => tag)
  const codes = new Map(tags(xml, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode').replace(/\\|&quot;/g, '')]))
  const styles = xml.slice(xml.search(/<(?:\w+:)?cellXfs\b/), xml.search(/<\/(?:\w+:)?cellXfs>/))
  return tags(styles, 'xf').map((tag) => codes.get(attribute(tag, 'numFmtId'))).map((code) => (code !== undefined && /^0[0-]*0$/.test(code) ? code : undefined))
}

interface Cell {
  readonly attributes: string
  isFormula: boolean
  value: string
}

/**
 * The cells in the XML of a sheet that the library leaves empty though they hold something, as formulas that went wrong or
 * were never worked out, and numbers that it reads without the zeros before them. Tags are met one by one: the time is
 * that of the length, whatever a hostile file leaves unclosed.
 */
export function shownCells(xml: string, formats: ZeroFormats): ShownCell[] {
  const shown: ShownCell[] = []
  let cell: Cell | undefined
  for (const [, name, attributes = '', text = ''] of xml.matchAll(/<(?:\w+:)?(c|f|v)\b([^<>]*)>([^<]*)|<\/(?:\w+:)?c>/g)) {
    if (name === 'c') cell = attributes.endsWith('/') ? undefined : { attributes, isFormula: false, value: '' }
    else if (name === 'f' && cell) cell.isFormula = true
    else if (name === 'v' && cell) cell.value = text
    else if (cell) {
      const seen = textOf(cell, formats)
      const [, letters = '', row = ''] = (seen === undefined ? null : /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(cell.attributes)) ?? []
      if (seen !== undefined) shown.push({ row: Number(row) - 1, column: columnNumber(letters) - 1, text: seen })
      cell = undefined
    }
  }
  return shown
}

/** What a cell shows, or undefined where the library reads just that. */
function textOf({ attributes, isFormula, value }: Cell, formats: ZeroFormats): string | undefined {
  const type = /\st="([^"]*)"/.exec(attributes)?.[1] ?? 'n'
  if (type === 'e') return isErrorValue(value) ? value : '#VALUE!'
  // the result of a formula may be a text with nothing in it
  if (isFormula && value === '' && type !== 'str') return NO_RESULT
  const format = type === 'n' && /^\d+$/.test(value) ? formats[Number(/\ss="(\d+)"/.exec(attributes)?.[1])] : undefined
  return format === undefined ? undefined : withZeros(value, format)
}

/** 3755086789 by 0000-0000000 is 0375-5086789; digits for which there is no zero stand in front. */
function withZeros(digits: string, format: string): string {
  const places = format.replaceAll('-', '').length
  const all = digits.padStart(places, '0')
  let at = all.length - places
  return all.slice(0, at) + format.replace(/0/g, () => all.charAt(at++))
}
