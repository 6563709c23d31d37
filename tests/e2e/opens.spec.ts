import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'

test('the kiosk opens with the hall that ships with it', async ({ page, station }) => {
  await expect(page.locator('body')).toContainText('辛集')
  const health = await page.request.get(`${station.origin}/healthz`)
  expect(await health.json()).toMatchObject({ status: 'ok', hall: '410423-xinji', generation: 0 })
})

for (const size of [PORTRAIT, LANDSCAPE]) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size })

    test('the page fills the panel and nothing lies outside of it', async ({ page }) => {
      await expect(page.locator('body')).toContainText('辛集')
      const seen = () => page.evaluate(() => ({ width: innerWidth, height: innerHeight, across: document.documentElement.scrollWidth, down: document.documentElement.scrollHeight }))
      await expect.poll(seen).toEqual({ ...size, across: size.width, down: size.height })
    })
  })
}

test.describe('a hall named in station.yaml', () => {
  test.use({ settings: { hall: '410423-center' } })

  test('is the one that the kiosk shows', async ({ page, station }) => {
    const health = await page.request.get(`${station.origin}/healthz`)
    expect(await health.json()).toMatchObject({ hall: '410423-center' })
    await expect(page.getByRole('heading', { name: '鲁山县政务服务中心', level: 1 })).toBeVisible()
    await expect(page.locator('body')).not.toContainText('辛集')
  })
})
