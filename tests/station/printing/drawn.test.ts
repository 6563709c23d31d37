import { loadImage, createCanvas } from '@napi-rs/canvas'
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { type Bitmap, bitmapOf } from '../../../station/printing/bitmap.ts'
import { openDraw } from '../../../station/printing/draw.ts'
import { bands } from '../../../station/printing/escpos.ts'
import { openFonts } from '../../../station/printing/fonts.ts'
import { pngOf } from '../../../station/printing/png.ts'
import { FONT_FOLDERS, MATTERS, takeHomeList, ticketSlip } from '../../support/papers.ts'

const fontOf = openFonts(FONT_FOLDERS)
const draw = openDraw(fontOf)
const ticket = draw({ kind: 'ticket', slip: ticketSlip() }, 576)

const isBlack = ({ width, bits }: Bitmap, x: number, y: number): boolean => ((bits[(y * width + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0
/** Share of black dots in a rectangle. */
const inkIn = (bitmap: Bitmap, left: number, top: number, right: number, bottom: number): number => {
  let black = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isBlack(bitmap, x, y)) black++
  return black / ((right - left) * (bottom - top))
}
/** The rows in which something is printed from edge to edge. */
const fullRows = (bitmap: Bitmap): number[] => Array.from({ length: bitmap.height }, (_, y) => y).filter((y) => inkIn(bitmap, 24, y, 552, y + 1) === 1)

describe('the drawn ticket', () => {
  test('has bare sides and bare ends', () => {
    expect(inkIn(ticket, 0, 0, 24, ticket.height)).toBe(0)
    expect(inkIn(ticket, 553, 0, 576, ticket.height)).toBe(0)
    expect(inkIn(ticket, 0, 0, 576, 24)).toBe(0)
    expect(inkIn(ticket, 0, ticket.height - 24, 576, ticket.height)).toBe(0)
  })

  test('has the number large above a black band', () => {
    const band = fullRows(ticket).find((y) => y > 200)!
    // four figures of 20 mm: a third of their field is black, and it is not one block
    const ink = inkIn(ticket, 24, band - 190, 552, band - 30)
    expect(ink).toBeGreaterThan(0.25)
    expect(ink).toBeLessThan(0.55)
    expect(inkIn(ticket, 24, band, 552, band + 8)).toBe(1)
    // white words in the band
    expect(inkIn(ticket, 24, band, 552, band + 100)).toBeLessThan(0.9)
  })

  test.each([576, 384] as const)('has a code that is the one asked for, module by module (%i dots)', (dots) => {
    const text = ticketSlip().code!
    const bitmap = draw({ kind: 'ticket', slip: ticketSlip() }, dots)
    const { data, size } = encode(text, { ecc: 'L', border: 0 })
    const module = Math.max(4, Math.ceil(176 / size))
    const at = findCode(bitmap, data, module)
    expect(at).toBeDefined()
    // a quiet zone of four modules, but for the side of the paper, which is bare anyway
    expect(inkIn(bitmap, at!.x + size * module, at!.y, at!.x + size * module + 4 * module, at!.y + size * module)).toBe(0)
  })
})

/** Where a code stands: two corners of every module. */
function findCode(bitmap: Bitmap, data: readonly boolean[][], module: number): { x: number; y: number } | undefined {
  const isModule = (x: number, y: number, dark: boolean) => isBlack(bitmap, x, y) === dark && isBlack(bitmap, x + module - 1, y + module - 1) === dark
  const fits = (x: number, y: number) => data.every((row, j) => row.every((dark, i) => isModule(x + i * module, y + j * module, dark)))
  for (let y = 0; y + data.length * module <= bitmap.height; y++) {
    for (let x = 0; x + data.length * module <= bitmap.width; x++) if (fits(x, y)) return { x, y }
  }
  return undefined
}

describe('the fonts', () => {
  test('have every character of the county’s matters and papers, the serif those of the matters’ names', () => {
    const inUse = (text: string[]) => new Set(text.flatMap((each) => [...each]).filter((character) => character.trim() !== ''))
    const matters = MATTERS.map((id) => takeHomeList(id).procedure)
    const faces = { sans: inUse(matters.flatMap(({ name, aliases, materials }) => [name, ...aliases, ...materials.map((each) => each.name)])), serif: inUse(matters.map(({ name }) => name)) }
    expect(faces.sans.size).toBeGreaterThan(500)
    const context = createCanvas(48, 48).getContext('2d')
    const look = (character: string, serif: boolean): string => {
      context.fillStyle = 'white'
      context.fillRect(0, 0, 48, 48)
      context.fillStyle = 'black'
      context.font = fontOf({ size: 40, bold: true, serif })
      context.fillText(character, 4, 40)
      return Buffer.from(bitmapOf(context.getImageData(0, 0, 48, 48).data, 48, 48).bits).toString('base64')
    }
    for (const [face, characters] of Object.entries(faces)) {
      const isSerif = face === 'serif'
      // a character that no font has
      const missing = new Set([look('\u{10fffd}', isSerif), look(' ', isSerif)])
      expect([...characters].filter((character) => missing.has(look(character, isSerif)))).toEqual([])
    }
  })

  test('that are not there are told, not replaced', () => {
    expect(() => openFonts([import.meta.dirname])).toThrow(/no font files/)
  })
})

describe('the dots', () => {
  test('are the same in the PNG that a system printer gets', async () => {
    const image = await loadImage(Buffer.from(pngOf(ticket)))
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    const read = bitmapOf(context.getImageData(0, 0, image.width, image.height).data, image.width, image.height)
    expect({ width: read.width, height: read.height }).toEqual({ width: ticket.width, height: ticket.height })
    expect(Buffer.from(read.bits).equals(Buffer.from(ticket.bits))).toBe(true)
  })

  test('are sent as another encoder sends them', () => {
    const height = 24
    const data = Uint8ClampedArray.from({ length: 576 * height * 4 }, (_, at) => (at % 4 === 3 || (at >> 2) % 7 > 2 ? 255 : 0))
    const [own] = bands(bitmapOf(data, 576, height))
    const other = new ReceiptPrinterEncoder({ language: 'esc-pos', imageMode: 'raster', columns: 48 })
      .image({ data, width: 576, height, colorSpace: 'srgb' }, 576, height, 'threshold').encode()
    expect(Buffer.from(other).includes(Buffer.from(own ?? []))).toBe(true)
  })

  test('never read as a command that a printer obeys at once', () => {
    // 10 04 01 is a question, 10 14 01 00 01 opens the cash drawer
    const bits = [0x10, 0x04, 0x01, 0x10, 0x14, 0x01, 0x00, 0x01, 0x10, 0x05, 0x10, 0x00]
    const rgba = Uint8ClampedArray.from({ length: bits.length * 8 * 4 }, (_, at) => ((bits[at >> 5] ?? 0) & (0x80 >> ((at >> 2) & 7)) && at % 4 !== 3 ? 0 : 255))
    expect([...bitmapOf(rgba, 16, bits.length / 2).bits]).toEqual([0x18, 0x04, 0x01, 0x18, 0x14, 0x01, 0x00, 0x01, 0x18, 0x05, 0x10, 0x00])
  })
})
