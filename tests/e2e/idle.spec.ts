import type { Page } from '@playwright/test'
import { PORTRAIT, expect, test } from '../support/hosts.ts'
import { touch, visitor } from '../support/visitor.ts'

/** From here on the page's timers run as fast as the test wants, and never slower than the clock on the wall: each step leaves a busy machine some seconds. */
async function ownTime(page: Page): Promise<void> {
  await page.clock.install()
  await page.reload()
  await page.getByText('点一下，开始').waitFor()
}

async function openDibao(page: Page): Promise<void> {
  const { begin, press, search } = visitor(page)
  await begin()
  await press('查一查')
  await search('db')
  await press(/城乡居民最低生活保障申请/)
  await touch(page.getByRole('checkbox', { name: '全家人的户口本' }))
  await expect(page.getByRole('status')).toContainText('还缺 2 样')
}

test('a visitor who left is asked for 20 s, then nothing of the visit remains', async ({ page }) => {
  await ownTime(page)
  await openDibao(page)
  await visitor(page).press('黑白分明')
  await page.clock.runFor(91_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeVisible()
  await page.clock.runFor(9_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeVisible()
  await page.clock.runFor(12_000)

  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-contrast')
  await visitor(page).press('查一查')
  await expect(page.getByRole('button', { name: '清空' })).toBeHidden()
  await visitor(page).search('db')
  await visitor(page).press(/城乡居民最低生活保障申请/)
  await expect(page.getByRole('status')).toContainText('还缺 3 样')
})

test('a visitor who touches 继续使用, the question or anything beside it keeps everything', async ({ page }) => {
  await ownTime(page)
  await openDibao(page)
  const question = page.getByRole('dialog', { name: '您还在吗？' })
  for (const place of [page.getByRole('button', { name: '继续使用' }), question, page.getByText('返回首页'), page.getByText('长辈版')]) {
    await page.clock.runFor(95_000)
    await expect(question).toBeVisible()
    await touch(place)
    await expect(question).toBeHidden()
    await expect(page.getByRole('status')).toContainText('还缺 2 样')
    await expect(page.locator('html')).not.toHaveAttribute('data-elder')
  }
})

test('a visitor who touches 用完了 leaves nothing behind', async ({ page }) => {
  await ownTime(page)
  await openDibao(page)
  await page.clock.runFor(95_000)
  await visitor(page).press('用完了')
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
  await visitor(page).press('查一查')
  await expect(page.getByRole('button', { name: '清空' })).toBeHidden()
})

test('who sits in a wheelchair can reach the question: it stands in the lower half', async ({ page }) => {
  await ownTime(page)
  await visitor(page).begin()
  await visitor(page).press('往下移')
  await page.clock.runFor(91_000)
  const question = page.getByRole('dialog', { name: '您还在吗？' })
  await expect(question).toBeVisible()
  await expect.poll(async () => (await question.boundingBox())!.y).toBeGreaterThan(PORTRAIT.height / 2)
})

test('长辈版 gives twice the time and ends with the visit', async ({ page }) => {
  await ownTime(page)
  await visitor(page).begin()
  await visitor(page).press('长辈版')
  await page.clock.runFor(170_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeHidden()
  await page.clock.runFor(12_000)
  await expect(page.getByRole('heading', { name: '您还在吗？' })).toBeVisible()
  await page.clock.runFor(45_000)
  await expect(page.locator('html')).not.toHaveAttribute('data-elder')
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
})

test('an untouched home screen goes back to the notices without a question', async ({ page }) => {
  await ownTime(page)
  await visitor(page).begin()
  await page.clock.runFor(95_000)
  await expect(page.getByText('点一下，开始')).toBeVisible()
})
