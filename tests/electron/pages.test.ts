import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { KNOWN_ID, type KnownAtStart } from '../../core/contract/known-at-start.ts'
import { openPages } from '../../electron/pages.ts'
import { createClock } from '../../station/clock.ts'
import { screenSettingsSchema } from '../../station/settings/screen.ts'
import { temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders('pages')
const HTML = '<!doctype html><html><head><title>$& page</title></head><body></body></html>'
const TAG = new RegExp(`<script type="application/json" id="${KNOWN_ID}">([^<]*)</script></head>`)

/** Pages over a data folder whose station said what `overview` is. */
async function pages(overview?: unknown) {
  const folder = await makeFolder()
  for (const surface of ['kiosk', 'board']) await writeFile(path.join(folder, `${surface}.html`), HTML)
  if (overview !== undefined) await writeFile(path.join(folder, 'overview.json'), JSON.stringify({ version: '1.0.0', overview }))
  const screens = [{ name: 'front' }, { name: 'side', diagonal: 32, orientation: 'landscape' }].map((screen) => screenSettingsSchema.parse(screen))
  const built = openPages({ folder, dataDir: folder, version: '1.0.0', screens, clock: createClock('2026-11-23T10:00:00+08:00') })
  return async (address: string) => (await built(new URL(address, 'app://station')))?.bytes.toString()
}
const knownIn = (html: string | undefined) => JSON.parse(TAG.exec(html ?? '')?.[1] ?? 'null') as KnownAtStart | null

test('the kiosk is told the time, how its screen is built in, and what the station said last', async () => {
  const read = await pages({ hall: { name: '大厅' } })
  const known = knownIn(await read('/kiosk?screen=side'))
  expect(known).toMatchObject({ screen: { name: 'side', diagonal: 32, orientation: 'landscape' }, overview: { hall: { name: '大厅' } } })
  expect(Math.abs((known?.now ?? 0) - Date.parse('2026-11-23T10:00:00+08:00'))).toBeLessThan(60_000)
})

test('an unknown screen is the first one, and at the very first start nothing of the hall is known', async () => {
  const known = knownIn(await (await pages())('/kiosk?screen=elsewhere'))
  expect(known?.screen.name).toBe('front')
  expect(known).not.toHaveProperty('overview')
})

test('whatever stands in the content stays data', async () => {
  const name = '</script><script>alert(1)</script><!-- $& $1'
  const html = await (await pages({ hall: { name } }))('/kiosk')
  expect(html?.match(/<script/g)).toHaveLength(1)
  expect(knownIn(html)).toMatchObject({ overview: { hall: { name } } })
})

test('other pages are as they were built, and what is no page is none', async () => {
  const read = await pages({})
  expect(await read('/board?screen=front')).toBe(HTML)
  expect(await read('/elsewhere')).toBeUndefined()
  expect(await read('/overview.json')).toBeUndefined()
})
