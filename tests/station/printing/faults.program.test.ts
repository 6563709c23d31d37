import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PrinterStatus } from '../../../core/printing/status.ts'
import { openEscPos } from '../../../station/printing/escpos-driver.ts'
import { type Printer, openPrinter } from '../../../station/printing/printer.ts'
import { openRaster } from '../../../station/printing/raster.ts'
import { openTcp } from '../../../station/printing/tcp-channel.ts'
import { FONT_FOLDERS, takeHomeList, ticketSlip } from '../../support/papers.ts'
import { type PrinterSimulator, type SimulatorOptions, startPrinterSimulator } from '../../support/printer-simulator.ts'

/** One thread for all: fonts take a second. */
const raster = openRaster(FONT_FOLDERS)
beforeAll(() => raster.warmUp(576), 60_000)
afterAll(() => raster.close())

const opened: { close(): Promise<void> }[] = []
afterEach(async () => { for (const each of opened.splice(0).reverse()) await each.close() })

/** A station's printer and the machine it speaks to, once it has answered. */
async function inHall(options: SimulatorOptions = { dots: 576 }): Promise<{ machine: PrinterSimulator; printer: Printer; seen: PrinterStatus[]; faults: unknown[] }> {
  const machine = await startPrinterSimulator(options)
  const faults: unknown[] = []
  const journal = { event: () => undefined, fault: (fault: unknown) => { faults.push(fault) } }
  const width = options.dots === 576 ? '80mm' as const : '58mm' as const
  const printer = openPrinter({ driver: 'escpos', device: machine.device, width }, { raster, journal, every: 50 })
  const seen: PrinterStatus[] = []
  printer.onChange((status) => { seen.push(status) })
  opened.push(machine, printer)
  await until(() => printer.status() === 'ready')
  return { machine, printer, seen, faults }
}

const until = (holds: () => boolean) => vi.waitFor(() => { expect(holds()).toBe(true) }, { timeout: 15_000, interval: 10 })
const failed = (kind: string) => ({ ok: false, error: { kind } })

/** After all that happened, a good ticket comes out, alone, and the printer was told nothing it does not know. */
async function printsOneGoodTicket({ machine, printer }: { machine: PrinterSimulator; printer: Printer }): Promise<void> {
  await until(() => printer.status() === 'ready')
  const before = machine.papers().length
  expect(await printer.printTicket(ticketSlip({ number: 'B777' }))).toEqual({ ok: true })
  expect(machine.papers()).toHaveLength(before + 1)
  expect(machine.papers().at(-1)?.height).toBe(await heightOf('B777'))
  expect(machine.garbage()).toEqual([])
  expect(machine.uncut()).toBe(0)
}

let known: number | undefined
/** Height of a whole ticket, from a printer without faults. */
async function heightOf(number: string): Promise<number> {
  if (known === undefined) {
    const { machine, printer } = await inHall()
    await printer.printTicket(ticketSlip({ number }))
    known = machine.papers()[0]!.height
  }
  return known
}

describe('before a ticket is printed', () => {
  test.each<[PrinterStatus, (machine: PrinterSimulator) => void, (machine: PrinterSimulator) => void]>([
    ['paperOut', (machine) => machine.paperOut(), (machine) => machine.refill()],
    ['coverOpen', (machine) => machine.openCover(), (machine) => machine.closeCover()],
    ['jammed', (machine) => machine.jam(), (machine) => machine.repair()],
  ])('%s is told, nothing is printed, and nothing old comes out when it is over', async (status, trouble, help) => {
    const hall = await inHall()
    trouble(hall.machine)
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed(status))
    expect(hall.printer.status()).toBe(status)
    help(hall.machine)
    await until(() => hall.printer.status() === 'ready')
    expect(hall.machine.papers()).toEqual([])
    await printsOneGoodTicket(hall)
  })

  test('paper that is nearly used up is told, and still printed on', async () => {
    const { machine, printer } = await inHall()
    machine.paperLow()
    await until(() => printer.status() === 'paperLow')
    expect(await printer.printTicket(ticketSlip())).toEqual({ ok: true })
    expect(printer.status()).toBe('paperLow')
  })

  test('a printer that hangs is told within seconds, and works again when it wakes', async () => {
    const hall = await inHall()
    hall.machine.hang()
    const start = performance.now()
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed('offline'))
    expect(performance.now() - start).toBeLessThan(6_000)
    hall.machine.wake()
    await printsOneGoodTicket(hall)
  })

  test('a printer that is gone is told, and found again when it is back', async () => {
    const hall = await inHall()
    hall.machine.vanishAfter(0)
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed('offline'))
    await hall.machine.comeBack()
    await printsOneGoodTicket(hall)
  })
})

describe('in the middle of a ticket', () => {
  test.each<[PrinterStatus, (machine: PrinterSimulator) => void, (machine: PrinterSimulator) => void]>([
    ['paperOut', (machine) => machine.paperOutAfter(400), (machine) => machine.refill()],
    ['jammed', (machine) => machine.jamAfter(400), (machine) => machine.repair()],
  ])('%s makes the ticket fail, and the rest of it never comes out', async (status, trouble, help) => {
    const hall = await inHall()
    trouble(hall.machine)
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed(status))
    const torn = hall.machine.uncut()
    help(hall.machine)
    await until(() => hall.printer.status() === 'ready')
    expect(hall.machine.papers().every(({ height }) => height <= torn)).toBe(true)
    await printsOneGoodTicket(hall)
  })

  test('paper that ends at the very end of it makes it fail', async () => {
    const hall = await inHall()
    hall.machine.paperOutAfter(await heightOf('B777') - 10)
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed('paperOut'))
    hall.machine.refill()
    await printsOneGoodTicket(hall)
  })

  test.each([100, 5_000, 30_000])('a printer that is gone after %i bytes makes it fail', async (bytes) => {
    const hall = await inHall()
    hall.machine.vanishAfter(bytes)
    expect(await hall.printer.printTicket(ticketSlip())).toEqual(failed('offline'))
    await hall.machine.comeBack()
    await printsOneGoodTicket(hall)
  })

  test('a cheap printer, which cannot forget, prints a strip at most, and cuts it off before the next ticket', async () => {
    const machine = await startPrinterSimulator({ dots: 384, isCheap: true })
    opened.push(machine)
    const driver = openEscPos(openTcp(new URL(machine.device)), { mustAnswer: true, width: 384 })
    const short = { width: 384, height: 240, bits: new Uint8Array(48 * 240).fill(0xaa) }
    machine.paperOutAfter(100)
    expect(await driver.print(short)).toEqual(failed('paperOut'))
    machine.refill()
    expect(await driver.status()).toBe('ready')
    expect(await driver.print(short)).toEqual({ ok: true })
    const heights = machine.papers().map(({ height }) => height)
    expect(heights.at(-1)).toBe(240)
    expect(Math.max(0, ...heights.slice(0, -1))).toBeLessThanOrEqual(2 * 24)
    expect(machine.garbage()).toEqual([])
  })
})

describe('many at once', () => {
  test('come out one after the other, each whole', async () => {
    const { machine, printer } = await inHall()
    const outcomes = await Promise.all([printer.printTicket(ticketSlip()), printer.printList(takeHomeList()), printer.printTicket(ticketSlip({ missing: [] }))])
    expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect(new Set(machine.papers().map(({ height }) => height)).size).toBe(3)
    expect(machine.garbage()).toEqual([])
    expect(machine.calls().refused).toBe(0)
  })

  test('are at most four; the others hear at once that it takes too long', async () => {
    const { machine, printer } = await inHall()
    const outcomes = await Promise.all(Array.from({ length: 7 }, () => printer.printTicket(ticketSlip())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([failed('busy'), failed('busy'), failed('busy')])
    expect(machine.papers()).toHaveLength(4)
  })

  test('do not keep the station from its work while they are drawn', async () => {
    let turns = 0
    const counter = setInterval(() => { turns++ }, 1)
    await raster.draw({ kind: 'list', list: takeHomeList() }, 576)
    clearInterval(counter)
    // drawn in the station's own thread, it would not get one
    expect(turns).toBeGreaterThan(3)
  })
})

describe('the state of the printer', () => {
  test('is followed without anybody printing', async () => {
    const { machine, printer, seen } = await inHall()
    for (const [hand, status] of [['paperLow', 'paperLow'], ['paperOut', 'paperOut'], ['openCover', 'coverOpen'], ['refill', 'ready'], ['jam', 'jammed'], ['repair', 'ready']] as const) {
      machine[hand]()
      await until(() => printer.status() === status)
    }
    expect(seen).toEqual(['ready', 'paperLow', 'paperOut', 'coverOpen', 'ready', 'jammed', 'ready'])
  })

  test('is told to nobody who has left', async () => {
    const { machine, printer } = await inHall()
    const heard: PrinterStatus[] = []
    printer.onChange((status) => { heard.push(status) })()
    machine.paperOut()
    await until(() => printer.status() === 'paperOut')
    expect(heard).toEqual([])
  })
})
