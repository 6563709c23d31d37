import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Locator, Page } from '@playwright/test'
import { ROOT, node } from '../../build/lib/paths.mjs'
import type { Overview } from '../../core/contract/content.ts'
import { KNOWN_ID } from '../../core/contract/known-at-start.ts'
import { addStaff, logIn, rest, STAFF, startAgain, tokenOf } from '../support/desk.ts'
import { holdLine } from '../support/held-line.ts'
import { expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { panel } from '../support/staff-panel.ts'
import { touch, visitor } from '../support/visitor.ts'

test('a station that went away and came back: the page goes on meanwhile and heals by itself', async ({ page, station }) => {
  await visitor(page).begin()
  // the pages come after the first screen, in a quiet moment: a station may go away once they are there
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('WindowsView')))
  await page.waitForLoadState('networkidle')
  const { port } = new URL(station.origin)
  await station.stop()
  await visitor(page).press(/窗口导航/)
  await expect(page.getByRole('heading', { name: '窗口导航', level: 1 })).toBeVisible()
  await expect(page.getByText('3号窗口').first()).toBeVisible()
  await visitor(page).goHome()
  await visitor(page).press(/^办事指南/)
  await expect(page.getByText('稍等一下，会自己好的')).toBeVisible({ timeout: 15_000 })

  const again = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), '--data', station.dataDir, '--port', port], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(createInterface(again.stdout), 'line')
    await expect(page.getByRole('link', { name: /城乡居民最低生活保障申请/ })).toBeVisible()
  } finally {
    again.kill()
  }
})

/** Holds back what the station says to this page, until the function it gives is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  let answer = () => {}
  const answering = new Promise<void>((resolve) => { answer = resolve })
  await page.routeWebSocket(/\/rpc$/, (socket) => {
    socket.connectToServer().onMessage(async (message) => {
      await answering
      socket.send(message)
    })
  })
  return () => { answer() }
}

test('who touches the kiosk before its station has answered comes to the home page when it does', async ({ page }) => {
  const answer = await holdAnswers(page)
  await page.reload()
  const start = page.getByRole('button', { name: '点一下，开始' })
  await touch(start)
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('HomeView')))
  await expect(start).toBeVisible()
  answer()
  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
})

test.describe('on a Wednesday morning', () => {
  test.use({ clock: '2026-11-18T09:42:00+08:00' })

  test('what is known beforehand stands before the station answers and a touch leads home at once; then it is as the station says', async ({ page, station }) => {
    const overview = await (await fetch(`${station.origin}/api/overview`)).json() as Overview
    const known = { now: Date.parse('2026-11-18T09:41:00+08:00'), screen: { name: 'front', diagonal: 21.5, orientation: 'auto' }, overview: { ...overview, generation: 0, hall: { ...overview.hall, name: '昨天的大厅（示例）' } } } as const
    // as the shell writes it, before the page's scripts run
    await page.addInitScript(([id, json]) => {
      document.addEventListener('readystatechange', () => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'application/json', id, textContent: json }))
      }, { once: true })
    }, [KNOWN_ID, JSON.stringify(known)] as const)
    const answer = await holdAnswers(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.reload()
    await expect(page.getByRole('heading', { name: '昨天的大厅（示例）', level: 1 })).toBeVisible()
    await expect(page.getByText('9:41')).toBeVisible()
    await touch(page.getByRole('button', { name: '点一下，开始' }))
    await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('昨天的大厅（示例）')
    await expect(page.getByRole('banner')).toContainText('9:41')
    // whether the hall is open only the station knows
    await expect(page.getByText('正在办公')).toBeHidden()
    const calls = page.getByRole('region', { name: '叫号' })
    const place = await calls.boundingBox()
    answer()
    await expect(page.getByRole('banner')).toContainText(overview.hall.name)
    await expect(page.getByText('正在办公')).toBeVisible()
    await expect(calls).not.toBeEmpty()
    expect(await calls.boundingBox()).toEqual(place)
  })
})

test('a page that cannot be fetched, or does not come: the touch is answered, and the next one opens it as it is meant to look', async ({ page }) => {
  const { begin, press, goHome } = visitor(page)
  const lost = page.getByRole('status').filter({ hasText: '这一页没打开，请再点一次' })
  const held: (() => Promise<void>)[] = []
  let isCut = true
  await page.route(/WindowsView.*/, (route) => (isCut ? route.abort() : route.continue()))
  // a plug that was pulled: nothing comes, and nothing says so
  await page.route(/CalendarView.*\.js/, (route) => { held.push(() => route.continue()) })
  await page.reload()
  await begin()
  await press(/窗口导航/)
  await expect(lost).toBeVisible()
  isCut = false
  await press(/窗口导航/)
  await expect(page.getByRole('heading', { name: '窗口导航', level: 1 })).toBeVisible()
  await expect(page.locator('.windows')).toHaveCSS('display', 'flex')
  await goHome()
  await press(/便民日历/)
  await expect(lost).toBeVisible({ timeout: 10_000 })
  for (const go of held) await go()
  await expect(page.getByRole('heading', { name: '便民日历', level: 1 })).toBeVisible()
  await expect(lost).toBeHidden()
})

/** Hands in until the station has answered with thanks; the button goes away with that, and nobody looks for it then. */
const handIn = (page: Page, thanks: Locator): Promise<void> => expect(async () => {
  if (await page.getByRole('button', { name: '交上去', disabled: false }).isVisible()) await visitor(page).press('交上去')
  await expect(thanks).toBeVisible({ timeout: 2000 })
}).toPass()

test.describe('a rating', () => {
  const clock = '2026-11-18T09:42:00+08:00'
  test.use({ clock })

  test('that cannot be handed in is kept on the page, and is handed in when the station is back', async ({ page, station }) => {
    await openScreen(page, station, 'rating', 'standard')
    await station.stop()
    await visitor(page).press('交上去')
    await expect(page.getByText('现在交不上，等一会儿再试')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('radio', { name: '不满意', exact: true })).toBeChecked()
    await expect(page.getByRole('button', { name: '等得太久' })).toHaveAttribute('aria-pressed', 'true')
    const again = await startAgain(station.dataDir, station.origin, clock)
    try {
      await handIn(page, page.getByRole('heading', { name: '谢谢您说出来' }))
    } finally {
      again.kill()
    }
  })
})

test.describe('a suggestion', () => {
  test.use({ prepare: async ({}, use) => use(addStaff) })

  test('that was handed in, though nobody heard so, is one when it is handed in again', async ({ page, station }) => {
    const hall = rest(station.origin, await tokenOf(station.origin, STAFF.chen))
    const texts = async () => ((await hall.ask('GET', '/feedback/all')).body.suggestions as { text: string }[]).map(({ text }) => text)
    const line = await holdLine(station.origin)
    let isCut = true
    await page.route(/readings-.*\.js/, (route) => (isCut ? route.abort() : route.continue()))
    try {
      await page.goto(`${line.url}/kiosk`)
      const { begin, press, type } = visitor(page)
      await begin()
      await press(/^意见评价/)
      await press(/^提意见/)
      await press('厕所不干净')
      // the characters do not come at first: nothing of what was said is lost
      await press('接着写')
      await expect(page.getByText('字还没取来，再按一个键试试')).toBeVisible()
      isCut = false
      await type('ren')
      await press(/^人$/)
      await press('好了')
      line.holdAnswers = true
      await press('交上去')
      await expect.poll(texts).toEqual(['厕所不干净。人'])
      line.holdAnswers = false
      line.cut()
      await expect(page.getByRole('alert')).toHaveText('现在交不上，您写的还在，等一会儿再试')
      await handIn(page, page.getByText('收到了，谢谢您'))
      expect(await texts()).toEqual(['厕所不干净。人'])
    } finally {
      await page.close()
      await line.stop()
    }
  })
})

test.describe('the hall manager', () => {
  test.use({ prepare: async ({}, use) => use(addStaff) })

  test('on a kiosk: the keys rest while a PIN is looked at, and every digit counts after it was not answered', async ({ page, station }) => {
    const line = await holdLine(station.origin)
    const { button, digits, enter, press } = panel(page)
    const dots = page.locator('.dots i')
    try {
      await page.goto(`${line.url}/staff?kiosk=front`)
      await press(STAFF.chen.name)
      await digits('111222')
      line.holdAnswers = true
      await press('进入')
      await expect(button('5')).toBeDisabled()
      await touch(button('5'))
      await touch(button(STAFF.zhou.name))
      await expect(button(STAFF.chen.name)).toHaveAttribute('aria-pressed', 'true')
      await expect(dots).toHaveCount(6)
      line.holdAnswers = false
      line.cut()
      await expect(page.getByRole('alert')).toHaveText('没连上大厅主机，连上了再登录')
      await expect(dots).toHaveCount(0)
      await digits('8642')
      await expect(dots).toHaveCount(4)
      await enter()
      await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
    } finally {
      await page.close()
      await line.stop()
    }
  })

  test('who opens the settings or the accounts while the line is lost sees them when it is back', async ({ page, station }) => {
    const line = await holdLine(station.origin)
    try {
      await page.goto(`${line.url}/staff`)
      await logIn(page, STAFF.chen)
      const lost = page.getByRole('alert').filter({ hasText: '和大厅主机断开了' })
      for (const [section, there] of [['设置', page.getByRole('heading', { name: '打印机接在哪里' })], ['工作人员', page.getByText(STAFF.wang.name)]] as const) {
        const tab = page.getByRole('button', { name: section, exact: true })
        await expect(tab).toBeVisible()
        await expect(lost).toBeHidden()
        line.unplug()
        await expect(lost).toBeVisible()
        await tab.click()
        await expect(there).toBeHidden()
        line.mend()
        await expect(there).toBeVisible()
      }
    } finally {
      await page.close()
      await line.stop()
    }
  })
})
