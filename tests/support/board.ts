import type { Page } from '@playwright/test'
import { expect } from './hosts.ts'
import { touch } from './visitor.ts'

/** What a board showed and said, and when, milliseconds of the page. */
export interface Watched {
  /** numbers in large letters with their windows, in the order in which they came */
  readonly newest: readonly { readonly at: number; readonly number: string; readonly counter: string }[]
  /** numbers as they were said, with the recordings */
  readonly said: readonly { readonly at: number; readonly number: string; readonly clips: string }[]
  /** words that sounded: when they began and ended, seconds of the sound card */
  readonly words: readonly { readonly from: number; readonly until: number }[]
}

/** Watches a board from here on: what stands on it, what it says, and what really goes to the sound card. */
export async function watchBoard(page: Page): Promise<() => Promise<Watched>> {
  await page.addInitScript(() => {
    const seen = { newest: [] as Watched['newest'][number][], said: [] as Watched['said'][number][], words: [] as Watched['words'][number][] }
    Object.assign(window, { seen })
    const { value: start } = Object.getOwnPropertyDescriptor(AudioBufferSourceNode.prototype, 'start') as { value: (this: AudioBufferSourceNode, ...when: (number | undefined)[]) => void }
    AudioBufferSourceNode.prototype.start = function (at = 0, ...rest: number[]) {
      if (this.context instanceof AudioContext && this.context.state === 'running') seen.words.push({ from: at, until: at + (this.buffer?.duration ?? 0) })
      start.call(this, at, ...rest)
    }
    const look = () => {
      const at = performance.now()
      const cards = document.querySelectorAll<HTMLElement>('[data-call]')
      const card = cards[cards.length - 1]
      const number = card?.dataset['call'] ?? ''
      if (number !== (seen.newest.at(-1)?.number ?? '')) seen.newest.push({ at, number, counter: card?.querySelector('b')?.textContent ?? '' })
      const board = document.querySelector<HTMLElement>('[data-clips]')
      const saying = board?.dataset['saying'] ?? ''
      if (saying !== (seen.said.at(-1)?.number ?? '')) seen.said.push({ at, number: saying, clips: board?.dataset['clips'] ?? '' })
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-call', 'data-saying', 'data-clips'] })
  })
  await page.reload()
  return () => page.evaluate(() => (window as unknown as { seen: Watched }).seen)
}

/** The number in large letters, with its window. */
export const newestCall = (page: Page, number: string) => page.locator(`[data-call="${number}"]`)

/** Lets a browser's board be heard, as somebody who touches it; a board in the shell asks for nothing. */
export async function openSound(page: Page, host: 'electron' | 'chromium'): Promise<void> {
  const ask = page.getByRole('button', { name: /点一下开声音/ })
  if (host === 'chromium') await touch(ask)
  await expect(page.locator('[data-clips]')).toBeVisible()
  await expect(ask).toHaveCount(0)
}
