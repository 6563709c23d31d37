import type { Page } from '@playwright/test'
import { clerkOf, takeTicket } from '../support/clerk.ts'
import { expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

const lookUp = async (page: Page, number: string): Promise<void> => {
  await visitor(page).type(number)
  await visitor(page).press('查一查')
}

test('a visitor looks the number up and sees it being called, missed, and what to do then', async ({ page, station }) => {
  const first = await takeTicket(station, 'relief')
  const mine = await takeTicket(station, 'relief')
  await openScreen(page, station, 'my-ticket', 'standard')
  await lookUp(page, mine)
  await expect(page.getByText('前面还有 1 人')).toBeVisible()

  const { at } = await clerkOf(station)
  await at('3', 'open')
  await at('3', 'call', { number: first })
  await expect(page.getByText('前面没有人，下一个就是您')).toBeVisible()
  await at('3', 'finish')
  await at('3', 'call', { number: mine })
  await expect(page.getByText('叫到您了，请到 3号窗口')).toBeVisible()
  await at('3', 'no-show')
  await expect(page.getByText('叫过您了，没等到您')).toBeVisible()
  await expect(page.getByText(/过去 3 个号以内，到窗口说一声/)).toBeVisible()
  await at('3', 'call', { number: mine })
  await at('3', 'start')
  await expect(page.getByText('正在 3号窗口办')).toBeVisible()
  await at('3', 'finish')
  await expect(page.getByText('这个号办完了')).toBeVisible()
})

test('a12 is A012, and leading zeros need not be typed', async ({ page, station }) => {
  await takeTicket(station, 'relief')
  await openScreen(page, station, 'my-ticket', 'standard')
  await lookUp(page, 'A1')
  await expect(page.getByText('A001')).toBeVisible()
})

test('a number that nobody has today is said plainly, with a way back and a person to ask', async ({ page, station }) => {
  await openScreen(page, station, 'my-ticket', 'standard')
  await lookUp(page, 'B77')
  await expect(page.getByRole('heading', { name: '今天没有 B77 这个号' })).toBeVisible()
  await expect(page.getByRole('button', { name: '叫人帮忙' })).toBeVisible()
  await visitor(page).press('再查一个')
  await expect(page.getByRole('button', { name: '7', exact: true })).toBeVisible()
})
