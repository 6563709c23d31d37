import { readFile, writeFile } from 'node:fs/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'
import { pack, unpack } from '../../county/import/zip.ts'

/** A cell as a spreadsheet holds it; a formula as programs write it, without its result. */
export type CellValue = string | number | boolean | Date | null | { readonly value: number | Date; readonly format: string } | { readonly value: string; readonly type: 'Formula' }

/** Writes a real workbook of one or more sheets. */
export async function writeWorkbook(file: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<void> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : typeof value === 'object' ? value : { value }))),
  }))
  await writeExcelFile(all).toFile(file)
}

/** Writes a workbook of one sheet whose cells may span rows and columns; what they cover is null. */
export async function writeSpans(file: string, rows: readonly (readonly ({ value: string; rowSpan?: number; columnSpan?: number } | null)[])[]): Promise<void> {
  await writeExcelFile([{ sheet: '事项', data: rows.map((row) => [...row]) }]).toFile(file)
}

/** Changes the XML of a part of a workbook, as other programs would have written it. */
export async function editPart(file: string, name: string, edit: (xml: string) => string): Promise<void> {
  const parts = new Map(unpack(await readFile(file), () => true))
  const before = parts.get(name)?.toString('utf8') ?? ''
  const after = edit(before)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  await writeFile(file, pack(parts.set(name, Buffer.from(after))))
}

/** Writes a zip archive of compressed parts. `declared` is the size its records claim, to lie about it. */
export async function writeArchive(file: string, parts: readonly { name: string; content: Buffer; declared?: number }[]): Promise<void> {
  const records: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    records.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  await writeFile(file, Buffer.concat([...records, directory, end]))
}
