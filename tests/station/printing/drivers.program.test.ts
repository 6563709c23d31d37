import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrinterStatus } from '../../../core/printing/status.ts'
import { openEscPos } from '../../../station/printing/escpos-driver.ts'
import { openFile } from '../../../station/printing/file-channel.ts'
import { openPrinter } from '../../../station/printing/printer.ts'
import { openRaster } from '../../../station/printing/raster.ts'
import { type SystemPicture, statusFromSystem } from '../../../station/printing/system-driver.ts'
import { openTcp } from '../../../station/printing/tcp-channel.ts'
import { FONT_FOLDERS, takeHomeList, ticketSlip } from '../../support/papers.ts'
import { createPaperMachine } from '../../support/printer-simulator-paper.ts'
import { startPrinterSimulator } from '../../support/printer-simulator.ts'

const raster = openRaster(FONT_FOLDERS)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'printer-'))
  await raster.warmUp(576)
}, 60_000)
afterAll(async () => {
  await raster.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a printer in the network', () => {
  test.each([576, 384] as const)('puts on paper dot for dot what was drawn (%i dots)', async (dots) => {
    const machine = await startPrinterSimulator({ dots })
    const driver = openEscPos(openTcp(new URL(machine.device)), { mustAnswer: true, width: dots })
    for (const paper of [{ kind: 'ticket', slip: ticketSlip() }, { kind: 'list', list: takeHomeList() }] as const) {
      const drawn = await raster.draw(paper, dots)
      expect(await driver.print(drawn)).toEqual({ ok: true })
      const printed = machine.papers().at(-1)!
      expect({ width: printed.width, height: printed.height }).toEqual({ width: drawn.width, height: drawn.height })
      expect(Buffer.from(printed.bits).equals(Buffer.from(drawn.bits))).toBe(true)
    }
    expect(machine.garbage()).toEqual([])
    await machine.close()
  })
})

describe('a printer that is a file', () => {
  test('gets the whole ticket, though it cannot answer', async () => {
    const device = path.join(folder, 'lp0')
    await writeFile(device, '')
    const driver = openEscPos(openFile(device), { mustAnswer: false, width: 576 })
    expect(await driver.status()).toBe('ready')
    await writeFile(device, '')
    const drawn = await raster.draw({ kind: 'ticket', slip: ticketSlip() }, 576)
    expect(await driver.print(drawn)).toEqual({ ok: true })
    const machine = createPaperMachine({ dots: 576 })
    machine.receive(await readFile(device), () => undefined)
    const { hands } = machine
    expect(hands.papers()).toHaveLength(1)
    expect(Buffer.from(hands.papers()[0]!.bits).equals(Buffer.from(drawn.bits))).toBe(true)
    expect(hands.garbage()).toEqual([])
  })

  test('is offline when it is not there', async () => {
    const driver = openEscPos(openFile(path.join(folder, 'none')), { mustAnswer: false, width: 576 })
    expect(await driver.status()).toBe('offline')
    expect(await driver.print({ width: 576, height: 24, bits: new Uint8Array(72 * 24) })).toEqual({ ok: false, error: { kind: 'offline' } })
  })
})

describe('a printer of the system', () => {
  const journal = () => {
    const faults: { where: string; message: string }[] = []
    return { faults, event: () => undefined, fault: (fault: { where: string; message: string }) => { faults.push(fault) } }
  }

  test('gets the paper as a picture in its true size', async () => {
    const printed: [SystemPicture, string | undefined][] = []
    const system = { status: () => Promise.resolve<PrinterStatus>('ready'), print: (picture: SystemPicture, name: string | undefined) => Promise.resolve(printed.push([picture, name]) > 0) }
    const printer = openPrinter({ driver: 'system', width: '58mm', name: 'POS-58' }, { raster, journal: journal(), system })
    expect(await printer.printTicket(ticketSlip())).toEqual({ ok: true })
    const [picture, name] = printed[0]!
    expect(name).toBe('POS-58')
    expect(picture).toMatchObject({ width: 48, paperWidth: 58 })
    expect(Buffer.from(picture.png).readUInt32BE(16)).toBe(384)
    expect(picture.height).toBe(Buffer.from(picture.png).readUInt32BE(20) / 8)
    await printer.close()
  })

  test('without paper is given nothing', async () => {
    const system = { status: () => Promise.resolve<PrinterStatus>('paperOut'), print: () => Promise.reject(new Error('must not be asked')) }
    const printer = openPrinter({ driver: 'system', width: '80mm' }, { raster, journal: journal(), system })
    expect(await printer.printTicket(ticketSlip())).toEqual({ ok: false, error: { kind: 'paperOut' } })
    await printer.close()
  })

  test('is not to be had without the shell, which the journal tells in a sentence', async () => {
    const kept = journal()
    const printer = openPrinter({ driver: 'system', width: '80mm' }, { raster, journal: kept })
    expect(printer.status()).toBe('none')
    expect(await printer.printTicket(ticketSlip())).toEqual({ ok: false, error: { kind: 'none' } })
    expect(kept.faults).toEqual([{ where: 'printer', message: expect.stringContaining('只有带屏幕的程序能用系统打印机') as string }])
  })

  test.each<[Record<string, string>, PrinterStatus]>([
    [{ 'printer-state': '3', 'printer-state-reasons': 'none' }, 'ready'],
    [{ 'printer-state': '3', 'printer-state-reasons': 'media-low-warning' }, 'paperLow'],
    [{ 'printer-state': '5', 'printer-state-reasons': 'media-empty-error' }, 'paperOut'],
    [{ 'printer-state': '5', 'printer-state-reasons': 'media-empty-error,cover-open-error' }, 'coverOpen'],
    [{ 'printer-state': '5', 'printer-state-reasons': 'media-jam-error' }, 'jammed'],
    [{ 'printer-state': '3', 'printer-state-reasons': 'offline-report' }, 'offline'],
    [{ 'printer-state': '5' }, 'offline'],
    [{}, 'ready'],
  ])('that says %j is %s', (options, status) => {
    expect(statusFromSystem(options)).toBe(status)
  })
})

describe('a station without a printer', () => {
  test('says so to who asks, and draws nothing', async () => {
    const printer = openPrinter({ driver: 'none', width: '80mm' }, { raster: { draw: () => Promise.reject(new Error('must not be asked')), warmUp: () => Promise.reject(new Error('must not be asked')), close: () => Promise.resolve() }, journal: { event: () => undefined, fault: () => undefined } })
    expect(printer.status()).toBe('none')
    expect(await printer.printList(takeHomeList())).toEqual({ ok: false, error: { kind: 'none' } })
  })
})
