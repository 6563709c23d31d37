import { expect, test } from '../support/hosts.ts'
import { film } from '../support/film.ts'
import { visitor } from '../support/visitor.ts'

test('from one visitor to the next no frame is empty', async ({ page }) => {
  await page.clock.install()
  await page.reload()
  await visitor(page).begin()
  await visitor(page).press('长辈版')
  await page.clock.runFor(181_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeVisible()

  const taken = await film(page)
  await page.clock.runFor(45_000)
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-elder')
  expect(await taken.emptyFrames()).toEqual([])
})
