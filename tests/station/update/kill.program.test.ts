import { expect, test } from 'vitest'
import { killUpdates } from '../../support/kill-updates.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('kill')

test('a station that is killed while it updates serves the old content or the new, whole, and finishes by itself', async () => {
  const figures = await killUpdates({ folder: await makeFolder(), kills: 12 })
  expect(Object.values(figures.kills).reduce((all, one) => all + one)).toBe(12)
  expect(figures.old + figures.fresh).toBeGreaterThanOrEqual(12)
}, 300_000)
