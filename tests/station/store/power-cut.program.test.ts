import path from 'node:path'
import { expect, test } from 'vitest'
import { cutPower } from '../../support/power-cut.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('power-cut')
const CLI = path.resolve(import.meta.dirname, '../../../station/cli.ts')

test('a station that is killed while people take tickets has lost none that was answered, and gave no number twice', async () => {
  const folder = await makeFolder()
  const content = await compileInto(path.join(folder, 'content'))
  const figures = await cutPower({ cli: CLI, content, data: path.join(folder, 'data'), kills: 8 })
  expect(figures.served + figures.starting).toBe(8)
  expect(figures.tickets).toBeGreaterThan(0)
}, 300_000)
