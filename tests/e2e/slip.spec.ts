import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test as base } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { type PrinterSimulator, startPrinterSimulator } from '../support/printer-simulator.ts'
import { visitor } from '../support/visitor.ts'

/** A station with a printer that a test has its hands on. */
const test = base.extend<{ printer: PrinterSimulator }>({
  printer: async ({}, use) => {
    const printer = await startPrinterSimulator({ dots: 576 })
    await use(printer)
    await printer.close()
  },
  prepare: async ({ printer }, use) => use((dataDir) =>
    writeFile(path.join(dataDir, 'station.yaml'), JSON.stringify({ printer: { driver: 'escpos', device: printer.device, width: '80mm' } }))),
})

test.use({ clock: '2026-11-18T09:42:00+08:00' })

const takeNumber = async (page: Page): Promise<void> => {
  await visitor(page).begin()
  await visitor(page).press(/^取号排队/)
  await visitor(page).press(/民政救助/)
  await expect(page.getByText('A001', { exact: true })).toBeVisible()
}

test('the number is printed by itself, once', async ({ page, station, printer }) => {
  await expect.poll(async () => (await (await fetch(`${station.origin}/api/printer`)).json() as { status: string }).status).toBe('ready')
  await takeNumber(page)
  await expect(page.getByRole('heading', { name: '号取好了，请拿好小票' })).toBeVisible({ timeout: 30_000 })
  expect(printer.papers()).toHaveLength(1)
})

test('without paper the number stays, and says why there is no slip', async ({ page, station, printer }) => {
  printer.paperOut()
  await expect.poll(async () => (await (await fetch(`${station.origin}/api/printer`)).json() as { status: string }).status, { timeout: 20_000 }).toBe('paperOut')
  await takeNumber(page)
  await expect(page.getByRole('heading', { name: '小票没打出来，您的号是 A001，记住就行' })).toBeVisible()
  await expect(page.getByText('没纸了，请扫码或找工作人员')).toBeVisible()
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  printer.refill()
  await expect.poll(async () => (await (await fetch(`${station.origin}/api/printer`)).json() as { status: string }).status, { timeout: 20_000 }).toBe('ready')
  expect(printer.papers()).toEqual([])
})

test('a list of papers is printed from its matter; while the printer cannot, the button says why', async ({ page, station, printer }) => {
  await openScreen(page, station, 'procedure', 'standard')
  await visitor(page).press('打印清单')
  await expect(page.getByText('清单打好了，在下面拿')).toBeVisible({ timeout: 30_000 })
  expect(printer.papers()).toHaveLength(1)
  printer.openCover()
  await expect(page.getByRole('button', { name: '打印机开着盖，请扫码或找工作人员' })).toBeDisabled({ timeout: 20_000 })
})
