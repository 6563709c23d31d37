import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../county/import/workbook.ts'
import { writeFiles } from '../../support/county-fixture.ts'
import { editPart, writeWorkbook, type CellValue } from '../../support/workbook.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

let xlsx: string
let remove: () => Promise<void>
beforeEach(async () => {
  const made = await writeFiles(new Map())
  xlsx = path.join(made.folder, 'table.xlsx')
  remove = made.remove
})
afterEach(() => remove())

const rows = async () => {
  const read = await readWorkbook(xlsx)
  if (!read.ok) throw new Error(read.error.message)
  return read.value[0]?.rows
}
/** what the import sees of one cell, which a program wrote as `xml` when that is said */
const seen = async (value: CellValue, xml?: string) => {
  await writeWorkbook(xlsx, { 事项: [['名称'], [value]] })
  if (xml !== undefined) await editPart(xlsx, SHEET, (text) => text.replace(/<c r="A2".*?<\/c>/, `<c r="A2" ${xml}</c>`))
  return (await rows())?.[1]?.[0] ?? ''
}

describe('a cell is read as the text that it shows', () => {
  test.each<[string, CellValue, string]>([
    ['a number', 12345, '12345'],
    ['a number that a computer cannot hold exactly', 0.1 + 0.2, '0.3'],
    ['a telephone number that is a text', '03755086789', '03755086789'],
    ['a telephone number whose zero is in the format', { value: 3755086789, format: '00000000000' }, '03755086789'],
    ['a telephone number whose zero and hyphen are in the format', { value: 3755086789, format: '0000\\-0000000' }, '0375-5086789'],
    ['a number that is longer than its format', { value: 13755086789, format: '000-000' }, '13755086-789'],
    ['a number in an ordinary format', { value: 40, format: '0' }, '40'],
    ['a sum of money', { value: 40, format: '#,##0.00' }, '40'],
    ['a number too long for a spreadsheet', 114104230000000000, '1.14104E+17'],
    ['a day', new Date('2026-03-08T00:00:00Z'), '2026-03-08'],
    ['a day in Chinese', { value: new Date('2026-03-08T00:00:00Z'), format: 'yyyy"年"m"月"d"日"' }, '2026-03-08'],
    ['a day and a time', { value: new Date('2026-03-08T08:30:00Z'), format: 'yyyy-mm-dd hh:mm' }, '2026-03-08 08:30'],
    ['a time', { value: 8.5 / 24, format: 'h:mm' }, '08:30'],
    ['yes', true, '是'],
    ['a formula without its result', { value: 'A1&"x"', type: 'Formula' }, '=…'],
    ['an error that was pasted as a text', '#REF!', '#REF!'],
  ])('%s', async (_scenario, value, text) => {
    expect(await seen(value)).toBe(text)
  })

  test.each([
    ['a formula with a text as its result', 't="str"><f>A1</f><v>民政所</v>', '民政所'],
    ['a formula with an empty text as its result', 't="str"><f>A1&amp;""</f><v></v>', ''],
    ['a formula with a number as its result', '><f>20/2</f><v>10</v>', '10'],
    ['a formula whose result is empty', '><f>SUM(A1)</f><v/>', '=…'],
    ['a formula that others share, without its result', '><f t="shared" si="0"/>', '=…'],
    ['a formula that lost its cell', 't="e"><f>A1+#REF!</f><v>#REF!</v>', '#REF!'],
    ['a formula that did not find what it looked for', 't="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v>', '#N/A'],
    ['an error that says nothing', 't="e"><v/>', '#VALUE!'],
    ['rich text', 't="inlineStr"><is><r><t>带</t></r><r><rPr><b/></rPr><t xml:space="preserve">户口本 原件</t></r></is>', '带户口本 原件'],
  ])('%s', async (_scenario, xml, text) => {
    expect(await seen('x', xml)).toBe(text)
  })

  test('rich text that is shared, without what its readings say', async () => {
    await writeWorkbook(xlsx, { 事项: [['名称'], ['户口本']] })
    await editPart(xlsx, 'xl/sharedStrings.xml', (xml) => xml.replace(/<t[^>]*>户口本<\/t>/, '<r><t>户口</t></r><r><rPr><b/></rPr><t>本</t></r><rPh sb="0" eb="2"><t>hukou</t></rPh>'))
    expect(await rows()).toEqual([['名称'], ['户口本']])
  })

  test('in its place, also where the rest of the row and of the column is empty', async () => {
    const formula: CellValue = { value: 'A1', type: 'Formula' }
    await writeWorkbook(xlsx, { 事项: [['甲', null, null], [null, null, null], [null, null, formula]] })
    expect(await rows()).toEqual([['甲', '', ''], ['', '', ''], ['', '', '=…']])
  })

  test('whatever else stands in a large sheet', async () => {
    const lines = Array.from({ length: 3000 }, (_, row): CellValue[] => [`第${String(row)}行`, row, { value: row, format: '00000000' }])
    await writeWorkbook(xlsx, { 事项: lines })
    expect(await rows()).toEqual(lines.map((_, row) => [`第${String(row)}行`, String(row), String(row).padStart(8, '0')]))
  })
})
