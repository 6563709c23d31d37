import type { Page } from '@playwright/test'
import { answerSomebody, serveSomebody, takeTicket } from './clerk.ts'
import type { Size } from './displays.ts'
import type { RunningStation } from './hosts.ts'
import { touch, visitor } from './visitor.ts'

/** Of the business that the sample content limits: tickets a day. */
const LIMIT = 60

/** Somebody takes all tickets that 农业建房 has today. */
export async function takeAll(station: RunningStation): Promise<void> {
  for (let taken = 0; taken < LIMIT; taken++) await takeTicket(station, 'farming').catch(() => { taken = LIMIT })
}

/** How a visitor reaches each screen, starting at the notices. */
export const SCREENS: Readonly<Record<string, (page: Page, station: RunningStation) => Promise<void>>> = {
  attract: async (page) => { await page.getByText('点一下，开始').waitFor() },
  home: async (page) => { await visitor(page).begin() },
  guide: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/^办事指南/)
    await page.getByRole('link', { name: /城乡居民最低生活保障申请/ }).waitFor()
  },
  'guide-village': async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/^办事指南/)
    await visitor(page).press('家门口可办')
    await page.getByRole('link', { name: /城乡居民最低生活保障申请/ }).waitFor()
  },
  'search-start': async (page) => {
    await visitor(page).begin()
    await visitor(page).press('查一查')
    await page.getByRole('button', { name: 'q', exact: true }).waitFor()
  },
  search: async (page, station) => {
    await SCREENS['search-start']?.(page, station)
    await visitor(page).search('db')
    await page.getByRole('link', { name: /城乡居民最低生活保障申请/ }).waitFor()
  },
  'search-nothing': async (page, station) => {
    await SCREENS['search-start']?.(page, station)
    await visitor(page).type('qxvqxv')
    await page.getByText('没查到“qxvqxv”').waitFor()
  },
  procedure: async (page, station) => {
    await SCREENS['search']?.(page, station)
    await visitor(page).press(/城乡居民最低生活保障申请/)
    await page.getByRole('heading', { name: '城乡居民最低生活保障申请' }).waitFor()
    await touch(page.getByRole('checkbox', { name: '全家人的户口本' }))
  },
  sample: async (page, station) => {
    await SCREENS['procedure']?.(page, station)
    await visitor(page).press('看样子')
    await page.getByRole('dialog').waitFor()
  },
  windows: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/窗口导航/)
    await page.getByRole('heading', { name: '窗口导航', level: 1 }).waitFor()
  },
  notices: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/公告通知/)
    await page.getByRole('heading', { name: '公告通知', level: 1 }).waitFor()
  },
  calendar: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/便民日历/)
    await page.getByRole('heading', { name: '便民日历', level: 1 }).waitFor()
  },
  villages: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/服务网点/)
    await page.getByRole('link', { name: /程村/ }).first().waitFor()
  },
  village: async (page, station) => {
    await SCREENS['villages']?.(page, station)
    await visitor(page).press(/程村/)
    await page.getByRole('heading', { name: /程村/ }).first().waitFor()
  },
  'ticket-choose': async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/^取号排队/)
    await page.getByRole('button', { name: /民政救助/ }).waitFor()
  },
  'ticket-check': async (page, station) => {
    await SCREENS['procedure']?.(page, station)
    await visitor(page).press(/^取号，\s?去 3号窗口/)
    await page.getByRole('heading', { name: '材料带齐了吗？' }).waitFor()
  },
  'ticket-issued': async (page, station) => {
    await SCREENS['ticket-choose']?.(page, station)
    await visitor(page).press(/民政救助/)
    await page.getByText(/^A\d{3}$/).waitFor()
  },
  'ticket-closed': async (page, station) => {
    await takeAll(station)
    await SCREENS['ticket-choose']?.(page, station)
    await visitor(page).press(/农业建房/)
    await page.getByRole('heading', { name: '今天的号取完了' }).waitFor()
  },
  'my-ticket': async (page, station) => {
    await SCREENS['ticket-choose']?.(page, station)
    await visitor(page).press('查我的号')
    await page.getByRole('button', { name: '7', exact: true }).waitFor()
  },
  'my-ticket-found': async (page, station) => {
    const number = await takeTicket(station, 'relief')
    await SCREENS['my-ticket']?.(page, station)
    await visitor(page).type(number)
    await visitor(page).press('查一查')
    await page.getByText(/^前面/).waitFor()
  },
  feedback: async (page) => {
    await visitor(page).begin()
    await visitor(page).press(/^意见评价/)
    await page.getByRole('link', { name: /^评一评/ }).waitFor()
  },
  rating: async (page, station) => {
    const number = await serveSomebody(station)
    await SCREENS['feedback']?.(page, station)
    await visitor(page).press(/^评一评/)
    await visitor(page).type(number)
    await visitor(page).press('评一评')
    await page.getByRole('heading', { name: '今天办得怎么样？' }).waitFor()
    await visitor(page).score('不满意')
    await visitor(page).press('等得太久')
  },
  'rating-given': async (page, station) => {
    await SCREENS['rating']?.(page, station)
    await visitor(page).press('交上去')
    await page.getByRole('heading', { name: '谢谢您说出来' }).waitFor()
  },
  suggest: async (page, station) => {
    await SCREENS['feedback']?.(page, station)
    await visitor(page).press(/^提意见/)
    await visitor(page).press('等的时间长')
    await page.getByText('等的时间长。').waitFor()
  },
  'suggest-write': async (page, station) => {
    await SCREENS['suggest']?.(page, station)
    await visitor(page).press('接着写')
    await visitor(page).type('chuangkou')
    await page.getByRole('button', { name: '窗口', exact: true }).waitFor()
  },
  'suggest-phone': async (page, station) => {
    await SCREENS['suggest']?.(page, station)
    await visitor(page).press('留电话')
    await visitor(page).type('10000001234')
    await page.getByText('100 0000 1234').waitFor()
  },
  answers: async (page, station) => {
    await answerSomebody(station)
    await SCREENS['feedback']?.(page, station)
    await visitor(page).press(/^大家提的意见/)
    await page.getByText('大厅答复').first().waitFor()
  },
}

/** The screens in parts of about the same length, for specs that look at all of them. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'finding a matter': ['home', 'guide', 'guide-village', 'search-start', 'search', 'search-nothing'],
  'a matter, and where to go': ['procedure', 'sample', 'windows', 'villages', 'village', 'attract', 'notices', 'calendar'],
  'a number': ['ticket-choose', 'ticket-check', 'ticket-issued', 'ticket-closed', 'my-ticket', 'my-ticket-found'],
  'what people think': ['feedback', 'rating', 'rating-given'],
  'what people suggest': ['suggest', 'suggest-write', 'suggest-phone', 'answers'],
}

/** The ways a screen can be seen: the button on the bar that leads there, and the one that leads back. */
export const MODES = {
  standard: undefined, elder: ['长辈版', '标准版'], contrast: ['黑白分明', '黑白分明'], lowered: ['往下移', '移回去'], english: ['English', '中文'],
} as const
export type Mode = keyof typeof MODES

/** The notices and an enlarged picture cover the bar. */
export const hasMode = (screen: string): boolean => screen !== 'attract' && screen !== 'sample'

/** Changes from the standard to a mode, or back; the page stays. */
export async function changeMode(page: Page, from: Mode, to: Mode): Promise<void> {
  const [back, there] = [MODES[from]?.[1], MODES[to]?.[0]]
  if (back) await visitor(page).press(back)
  if (there) await visitor(page).press(there)
}

/** Hangs a page on a panel of this size, px, and lets it lay itself out. */
export async function hang(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size)
  await laidOut(page)
}

/** Waits for what a page does when its sizes are others: it measures in one frame, and what depends on that stands in the next. */
export const laidOut = (page: Page): Promise<void> => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => { requestAnimationFrame(resolve) })
})

/** Opens a screen in a mode, from the first page on. */
export async function openScreen(page: Page, station: RunningStation, screen: string, mode: Mode): Promise<void> {
  await SCREENS[screen]?.(page, station)
  if (hasMode(screen)) await changeMode(page, 'standard', mode)
}

/** Opens each of the screens once, in the standard mode, and gives what was found wrong there; `look` leaves the page as it was. */
export async function lookAtEach(screens: readonly string[], page: Page, station: RunningStation, look: (screen: string) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  for (const screen of screens) {
    await page.reload()
    await openScreen(page, station, screen, 'standard')
    const title = await page.locator('h1').first().innerText()
    faults.push(...(await look(screen)).map((fault) => `${screen}, ${fault}`))
    // what went away by itself in between was not looked at
    if (await page.locator('h1').first().innerText() !== title) faults.push(`${screen} did not stay`)
  }
  return faults
}
