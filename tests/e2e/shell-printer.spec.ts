import { expect, test as base } from '../support/hosts.ts'
import { type Cups, startCups } from '../support/cups.ts'

/** A shell whose system has a printer, by a CUPS of its own. */
const test = base.extend<{ cups: Cups }>({
  cups: async ({}, use) => {
    const cups = await startCups()
    await use(cups)
    await cups.stop()
  },
  // the printer is there before the shell starts
  prepare: async ({ cups }, use) => use(() => {
    process.env['CUPS_SERVER'] = cups.server
    return Promise.resolve()
  }),
})

test.use({ clock: '2026-11-18T09:42:00+08:00', settings: { printer: { driver: 'system', width: '80mm' } } })
test.afterEach(() => { delete process.env['CUPS_SERVER'] })

const ask = async <T>(address: string, method = 'GET', body?: unknown): Promise<T> =>
  await (await fetch(address, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })).json() as T
const status = async (origin: string) => (await ask<{ status: string }>(`${origin}/api/printer`)).status

test('the printer of the system gets the ticket as one paper of its true size, without a question; when it is gone, that is said', async ({ page, station, cups }) => {
  await page.waitForLoadState('load')
  await expect.poll(() => status(station.origin), { timeout: 20_000 }).toBe('ready')
  const { number } = await ask<{ number: string }>(`${station.origin}/api/tickets`, 'POST', { businessId: 'relief' })
  expect(await ask(`${station.origin}/api/tickets/${number}/print`, 'POST', {})).toEqual({ printed: true })
  await expect.poll(async () => (await cups.documents()).length).toBe(1)
  const pdf = (await cups.documents())[0]!.toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  const [width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map((points) => Number(points) / 72 * 25.4)
  expect(width).toBeCloseTo(80, 0)
  expect(height).toBeGreaterThan(80)
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1)

  await cups.stop()
  await expect.poll(() => status(station.origin), { timeout: 20_000 }).toBe('offline')
  expect(await ask(`${station.origin}/api/tickets/${number}/print`, 'POST', {})).toMatchObject({ code: 'NOT_PRINTED', data: { kind: 'offline' } })
})
