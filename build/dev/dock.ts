import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Bitmap } from '../../station/printing/bitmap.ts'
import { pngOf } from '../../station/printing/png.ts'
import type { PrinterSimulator } from '../../tests/support/printer-simulator.ts'
import { dockPage } from './dock-page.ts'

/** What the dock lays hands on. */
export interface DockOptions {
  readonly printer: PrinterSimulator
  /** address of the station */
  readonly station: string
  readonly port: number
}

/** What hands can do to the printer, by the word in the address. */
const HANDS = {
  refill: (printer: PrinterSimulator) => { printer.refill() },
  'paper-low': (printer: PrinterSimulator) => { printer.paperLow() },
  'paper-out': (printer: PrinterSimulator) => { printer.paperOut() },
  'open-cover': (printer: PrinterSimulator) => { printer.openCover() },
  'close-cover': (printer: PrinterSimulator) => { printer.closeCover() },
  jam: (printer: PrinterSimulator) => { printer.jam() },
  repair: (printer: PrinterSimulator) => { printer.repair() },
  hang: (printer: PrinterSimulator) => { printer.hang() },
  wake: (printer: PrinterSimulator) => { printer.wake() },
  vanish: (printer: PrinterSimulator) => { printer.vanishAfter(0) },
  'come-back': (printer: PrinterSimulator) => printer.comeBack(),
} as const

const isHand = (name: string): name is keyof typeof HANDS => Object.hasOwn(HANDS, name)

/** Visitors that come at once when a crowd is called. */
const CROWD = 5

/** Serves the dock on this machine only: hands on the printer, its tray, and a crowd of visitors. */
export async function serveDock({ printer, station, port }: DockOptions): Promise<{ address: string; close: () => Promise<void> }> {
  const app = new Hono()
  app.get('/', (context) => context.html(dockPage(Object.keys(HANDS))))
  app.get('/papers', (context) => context.json({ count: printer.papers().length }))
  app.get('/papers/:index{[0-9]+}', (context) => {
    const paper: Bitmap | undefined = printer.papers()[Number(context.req.param('index'))]
    return paper ? context.body(new Uint8Array(pngOf(paper)), 200, { 'content-type': 'image/png' }) : context.notFound()
  })
  app.post('/hands/:name', async (context) => {
    const name = context.req.param('name')
    if (!isHand(name)) return context.notFound()
    await HANDS[name](printer)
    return context.body(null, 204)
  })
  app.post('/crowd', async (context) => {
    const businesses = await (await fetch(`${station}/api/businesses`)).json() as { id: string; open: boolean }[]
    const open = businesses.filter((business) => business.open)
    for (let visitor = 0; visitor < CROWD && open.length > 0; visitor++) {
      const businessId = open[visitor % open.length]?.id
      await fetch(`${station}/api/tickets`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ businessId, priority: visitor === 0 }) })
    }
    return context.body(null, 204)
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => { resolve(starting) })
  })
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => { server.close(() => { resolve() }) }) }
}
