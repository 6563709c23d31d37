import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok, refuse } from '../../../station/update/refused.ts'
import { storeAt, verify, type FetchFile } from '../../../station/update/tuf.ts'
import { makeRepository, type TestRepository } from '../../support/county-repository.ts'

/** Long ago by any machine's clock: what it signed has run out since. */
let county: TestRepository
beforeAll(async () => { county = await makeRepository({ now: '2020-03-01T00:00:00.000Z' }) })
afterAll(() => county.remove())

const fetch: FetchFile = (file) => readFile(path.join(county.repo, file)).then(ok, () => refuse('incomplete', file))
const verifiedAt = async (iso: string) => verify(fetch, { root: await readFile(county.root) }, Date.parse(iso))

test('what was signed is valid by the moment it is given, whatever the machine\'s clock says', async () => {
  expect(await verifiedAt('2020-12-01T00:00:00Z')).toMatchObject({ ok: true, value: { version: 1 } })
})

test('what ran out by that moment is refused', async () => {
  expect(await verifiedAt('2021-06-01T00:00:00Z')).toEqual({ ok: false, error: { kind: 'expired', file: 'metadata/timestamp.json' } })
})

test('the library keeps its reference time where it is set', async () => {
  const root = await readFile(county.root)
  const kept = (store: TrustedMetadataStore) => (store as unknown as { referenceTime: unknown }).referenceTime
  expect(kept(new TrustedMetadataStore(root))).toBeInstanceOf(Date)
  expect(kept(storeAt(root, 86_400_000))).toEqual(new Date(86_400_000))
})
