import type { Locator } from '@playwright/test'
import { clerkOf, serveSomebody, takeTicket } from '../support/clerk.ts'
import { expect, LANDSCAPE, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

test('whoever was served and was not content says why, once; the manager reads it, and the next visitor sees nothing of it', async ({ page, station }) => {
  const number = await serveSomebody(station)
  await openScreen(page, station, 'my-ticket', 'standard')
  await visitor(page).type(number)
  await visitor(page).press('查一查')
  await visitor(page).press('办完了，评一评')
  await expect(page.getByRole('heading', { name: '今天办得怎么样？' })).toBeVisible()
  await expect(page.getByText(`5号窗口 · ${number} · 低保`)).toBeVisible()

  await visitor(page).score('满意')
  await expect(page.getByRole('button', { name: '等得太久' })).toBeHidden()
  await visitor(page).score('不满意')
  await visitor(page).press('等得太久')
  await visitor(page).press('态度不好')
  await visitor(page).press('跑了好几趟')
  await visitor(page).press('态度不好')
  await expect(page.getByRole('button', { name: '态度不好' })).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByText('想当面说，或要回话，打监督电话 12345')).toBeVisible()
  await visitor(page).press('交上去')
  await expect(page.getByRole('heading', { name: '谢谢您说出来' })).toBeVisible()
  await visitor(page).press('好了')
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()

  const { ask } = await clerkOf(station, '主任', 'manager')
  expect(await ask('GET', '/ratings')).toMatchObject([{ number, counter: '5', procedureId: 'dibao', score: 4, reasons: ['waited', 'trips'] }])

  await visitor(page).press(/^意见评价/)
  await visitor(page).press(/^评一评/)
  await visitor(page).type(number)
  await visitor(page).press('评一评')
  await expect(page.getByRole('heading', { name: `${number} 评过了` })).toBeVisible()
})

test('a number that is not done is told to come back, one that nobody has is asked for again, and no number is asked for a name', async ({ page, station }) => {
  const waiting = await takeTicket(station, 'relief')
  await openScreen(page, station, 'feedback', 'standard')
  await visitor(page).press(/^评一评/)
  await visitor(page).type('B9')
  await visitor(page).press('评一评')
  await expect(page.getByRole('heading', { name: '今天没有 B9 这个号' })).toBeVisible()
  await visitor(page).press('再点一次号')
  await visitor(page).type(waiting)
  await visitor(page).press('评一评')
  await expect(page.getByRole('heading', { name: `${waiting} 还没办完` })).toBeVisible()
  await visitor(page).press('看看排到哪了')
  await expect(page.getByText('前面没有人，下一个就是您')).toBeVisible()
})

test.describe('lying', () => {
  test.use({ size: LANDSCAPE })

  test('in 长辈版 the face comes first and the rest after it', async ({ page, station }) => {
    const number = await serveSomebody(station)
    await openScreen(page, station, 'feedback', 'elder')
    await visitor(page).press(/^评一评/)
    await visitor(page).type(number)
    await visitor(page).press('评一评')
    await visitor(page).score('满意')
    await visitor(page).press('换一张脸')
    await visitor(page).score('非常不满意')
    await visitor(page).press('要了钱')
    // every control is on the screen, and none below the bar
    const boxOf = async (place: Locator) => (await place.boundingBox())!
    const bar = page.getByRole('navigation', { name: '常用按钮' })
    for (const name of ['要了钱', '看不懂、听不清', '不评了', '交上去']) {
      const button = page.getByRole('button', { name })
      await expect.poll(async () => (await boxOf(button)).y + (await boxOf(button)).height - (await boxOf(bar)).y, name).toBeLessThanOrEqual(0)
    }
    await visitor(page).press('交上去')
    await expect(page.getByRole('heading', { name: '谢谢您说出来' })).toBeVisible()
  })
})
