import type { CDPSession, Locator, Page } from '@playwright/test'

const sessions = new WeakMap<Page, Promise<CDPSession>>()
const sessionOf = (page: Page): Promise<CDPSession> => {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

async function placeOf(target: Locator) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to touch')
  return box
}

/** One finger on the middle of a thing, as the panel's driver reports it: the same in the shell and in a browser. */
export async function touch(target: Locator): Promise<void> {
  // a page that leaves takes its buttons along while they are looked for: that of the page that comes is meant
  const box = await placeOf(target).catch(() => placeOf(target))
  const session = await sessionOf(target.page())
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** A finger that comes to the middle of a thing, slides down by so many pixels (up when negative), and leaves from there. */
export async function slide(target: Locator, by: number): Promise<void> {
  const box = await placeOf(target)
  const session = await sessionOf(target.page())
  const at = (share: number) => [{ x: box.x + box.width / 2, y: box.y + box.height / 2 + by * share }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) })
    // no finger is faster than the picture
    await target.page().evaluate(() => new Promise(requestAnimationFrame))
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Letters, with or without what stands between those that are each for a character. */
const lettersOf = (typed: string): string => [...typed].join('·?')

/** What a visitor can do, by touch alone. */
export const visitor = (page: Page) => ({
  /** touches the attract screen, once it knows its hall and is not drawn anew: the home screen comes */
  begin: async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await touch(page.getByText('点一下，开始'))
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
  },
  /** touches a button or a way by its name */
  press: async (name: string | RegExp) => {
    await touch(page.getByRole('button', { name }).or(page.getByRole('link', { name })).first())
  },
  /** types letters on the kiosk's own keys */
  type: async (letters: string) => {
    for (const letter of letters) await touch(page.getByRole('button', { name: letter, exact: true }))
  },
  /** types letters into the search; what is found is that of all of them, and no longer moves */
  search: async (letters: string) => {
    for (const letter of letters) await touch(page.getByRole('button', { name: letter, exact: true }))
    await page.getByRole('status').filter({ hasText: new RegExp(`${lettersOf(letters)}，找到`) }).waitFor()
  },
  /** touches one of the five faces */
  score: async (name: string) => { await touch(page.getByRole('radio', { name, exact: true })) },
  goHome: async () => {
    await touch(page.getByRole('button', { name: /^(返回首页|首页|Home)$/ }))
  },
})
