import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { openPrinter } from '../../station/printing/printer.ts'
import { openRaster } from '../../station/printing/raster.ts'
import { pngOf } from '../../station/printing/png.ts'
import { settingsSchema } from '../../station/settings/schema.ts'
import { FONT_FOLDERS, takeHomeList, ticketSlip } from '../support/papers.ts'
import { startPrinterSimulator } from '../support/printer-simulator.ts'

/** As the printer cuts them off, in both widths and languages: what it got, not what we drew. */
for (const [width, dots] of [['80mm', 576], ['58mm', 384]] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`papers ${width} ${language}`, async () => {
      const simulator = await startPrinterSimulator({ dots })
      const raster = openRaster(FONT_FOLDERS)
      const { printer: settings } = settingsSchema.parse({ printer: { driver: 'escpos', device: simulator.device, width } })
      const printer = openPrinter(settings, { raster, journal: { event: () => undefined, fault: () => undefined } })
      try {
        await expect.poll(() => printer.status(), { timeout: 30_000 }).toBe('ready')
        expect(await printer.printTicket(ticketSlip({ language }))).toEqual({ ok: true })
        expect(await printer.printList(takeHomeList('dibao', { language }))).toEqual({ ok: true })
        const folder = path.join(ROOT, 'screenshots/papers')
        await mkdir(folder, { recursive: true })
        for (const [index, name] of ['ticket', 'list'].entries()) {
          await writeFile(path.join(folder, `${name}-${width}-${language}.png`), pngOf(simulator.papers()[index]!))
        }
      } finally {
        await printer.close()
        await raster.close()
        await simulator.close()
      }
    })
  }
}
