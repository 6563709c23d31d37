import { expect, test } from 'vitest'
import { searchOf } from '../../../station/content/search.ts'
import { sampleSource } from '../../support/sample-county.ts'

const matters = (await sampleSource()).procedures.map(({ value }) => value)
const county = { synonyms: [], departments: [] }

test('others have their turns while the search of many matters is made', async () => {
  // what is fetched before the first search lets others have theirs anyway
  await searchOf([], county)()
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...matters[index % matters.length]!, id: `matter-${index}` }))
  let turns = 0
  let isMade = false
  const count = (): void => {
    turns += 1
    if (!isMade) setImmediate(count)
  }
  setImmediate(count)
  const search = await searchOf(many, county)()
  isMade = true
  expect(turns).toBeGreaterThan(8)
  expect(search.search(matters[0]!.name, 5).total).toBeGreaterThan(10)
})

test('asked for twice at once is made once', async () => {
  const search = searchOf(matters, county)
  const [one, other] = await Promise.all([search(), search()])
  expect(one).toBe(other)
})
