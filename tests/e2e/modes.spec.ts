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
      const voice = (lang: string, localService: boolean) => ({ lang, name: lang, localService, default: false, voiceURI: lang })
      // as in Chromium, which looks for voices only when it is first asked
      const voices: ReturnType<typeof voice>[] = []
      const found = [voice('zh-HK', true), voice('zh-CN', false), voice('cmn', true)]
      Object.defineProperty(globalThis, 'spoken', { value: spoken })
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices.splice(0, voices.length, ...found) })
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
    expect(await page.evaluate(() => (globalThis as unknown as { spoken: { lang: string }[] }).spoken[0]?.lang)).toBe('cmn')
    await visitor(page).press('别读了')
    await expect(page.locator('.reading')).toHaveCount(0)

    await visitor(page).press('查一查')
    await visitor(page).type('db')
    await visitor(page).press(/城乡居民最低生活保障申请/)
    await page.getByRole('heading', { name: '城乡居民最低生活保障申请' }).waitFor()
    await visitor(page).press('读给我听')
    for (let parts = 0; !(await said()).includes('监督，12345'); parts++) {
      expect(parts).toBeLessThan(40)
      await finish()
    }
    expect(await said()).toContain('要带什么，3 样，另 2 样窗口有表')
    expect(await said()).toContain('1，交申请，您来做，家人、村里代交也行')
    expect((await said()).join('，'), 'folded away').not.toContain('家里有残疾人才带')
  })
})
