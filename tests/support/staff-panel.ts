import { type Locator, type Page, expect } from '@playwright/test'
import { PIN, STAFF } from './desk.ts'
import { touch } from './visitor.ts'

/** One finger on a place of the window; `at` is when it came, seconds since 1970, where that must not be left to a busy machine. */
export async function touchAt(page: Page, x: number, y: number, at = Date.now() / 1000): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp: at })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: at })
  await session.detach()
}

/** What a manager does at the kiosk, by touch alone. */
export const panel = (page: Page) => {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })
  const press = async (name: string | RegExp): Promise<void> => {
    // after a call the buttons rest for a moment
    await expect(button(name)).toBeEnabled()
    await touch(button(name))
  }
  const digits = async (pin: string): Promise<void> => {
    for (const digit of pin) await press(digit)
  }
  return {
    button,
    press,
    digits,
    /** touches the upper left corner so often, as quickly as a hand does; `x` is where it lies in the window of a page that is turned */
    corner: async (times = 5, x = 20) => {
      const began = Date.now() / 1000
      for (let count = 0; count < times; count += 1) await touchAt(page, x, 20, began + count / 10)
    },
    /** gives a PIN for a name */
    enter: async (pin: string = PIN, name: string = STAFF.chen.name) => {
      await press(name)
      await digits(pin)
      await press('进入')
    },
    /** opens the panel from the visitors' page and logs in */
    open: async function open() {
      await page.getByText('点一下，开始').waitFor()
      await this.corner()
      await this.enter()
      await expect(page.getByText('5 分钟不动就上锁')).toBeVisible()
    },
    visitors: () => expect(page.getByText('点一下，开始')).toBeVisible(),
  }
}
