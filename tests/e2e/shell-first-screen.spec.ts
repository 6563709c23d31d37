import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { KNOWN_ID, type KnownAtStart } from '../../core/contract/known-at-start.ts'
import { expect, test } from '../support/hosts.ts'

test.use({ settings: { screens: [{ name: 'door', diagonal: 32 }] } })

test('the next page begins with what the station said last, and how its screen is built in', async ({ page, station }) => {
  const name = (await (await fetch(`${station.origin}/api/overview`)).json() as { hall: { name: string } }).hall.name
  await expect.poll(() => readFile(path.join(station.dataDir, 'overview.json'), 'utf8').catch(() => '')).toContain(name)
  await page.reload()
  const known = JSON.parse(await page.locator(`#${KNOWN_ID}`).textContent() ?? '') as KnownAtStart
  expect(known).toMatchObject({ screen: { name: 'door', diagonal: 32 }, overview: { hall: { name } } })
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
})
