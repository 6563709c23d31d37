import type { Parts } from './zip.ts'

/** A is 1, Z is 26, AA is 27. */
export const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** 1 is A, 26 is Z, 27 is AA. */
export const columnLetters = (column: number): string =>
  (column === 0 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + (column - 1) % 26))

/** An attribute of a tag, '' when it has none of this name. */
export const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** The XML of each sheet, in the order of the workbook; '' for one whose part is not found. */
export function sheetTexts(parts: Parts): string[] {
  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const targets = new Map([...textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return textOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
}
