import { expect, test } from '../support/hosts.ts'
import { visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

test('English is complete: every message has its words, and Chinese stays only where a clerk must read it', async ({ page }) => {
  const missing: string[] = []
  page.on('console', (message) => { if (message.text().includes('[intlify]')) missing.push(message.text()) })
  await visitor(page).begin()
  await visitor(page).press('English')
  await expect(page.getByRole('heading', { name: 'What do you need today?' })).toBeVisible()
  const tiles = await page.getByRole('navigation').allInnerTexts()
  expect(tiles.join('').replace('中文', '')).not.toMatch(/\p{Script=Han}/u)
  expect(missing).toEqual([])
})

test('朗读 says so where the machine has no voice', async ({ page }) => {
  await visitor(page).begin()
  await visitor(page).press('读给我听')
  await expect(page.getByText('这台机器没有中文语音，读不了')).toBeVisible()
})

test.describe('朗读 where the machine has a Chinese voice', () => {
  test('reads the page part by part, frames what it reads, and stops', async ({ page }) => {
    // the panel's speech engine, which no test machine has: says when it was asked to speak, and ends when told
    await page.addInitScript(() => {
      const spoken: SpeechSynthesisUtterance[] = []
      const voice = { lang: 'zh-CN', name: 'test', localService: true, default: true, voiceURI: 'test' }
      Object.defineProperty(globalThis, 'spoken', { value: spoken })
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [voice] })
      Object.defineProperty(speechSynthesis, 'speak', { value: (one: SpeechSynthesisUtterance) => { spoken.push(one) } })
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined })
    })
    await page.reload()
    await visitor(page).begin()
    await visitor(page).press('读给我听')
    const said = () => page.evaluate(() => (globalThis as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text.trim()))
    const finish = () => page.evaluate(() => { (globalThis as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent) })
    await expect.poll(said).toHaveLength(1)
    await expect(page.locator('.reading')).toHaveCount(1)
    await finish()
    await expect.poll(said).toHaveLength(2)
    expect((await said())[0]).toContain('辛集乡便民服务中心')
    await visitor(page).press('别读了')
    await expect(page.locator('.reading')).toHaveCount(0)
  })
})
