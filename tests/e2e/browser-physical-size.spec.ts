import type { Page } from '@playwright/test'
import type { Size } from '../support/displays.ts'
import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { PARTS, changeMode, hang, hasMode, laidOut, lookAtEach, type Mode } from '../support/screens.ts'

/** Of the panel that the station is told of, inches. */
const CONFIGURED = 32

test.use({ clock: '2026-11-18T09:42:00+08:00', settings: { screens: [{ diagonal: CONFIGURED }] } })

interface Rules {
  /** smallest side of a target, px */
  readonly target: number
  /** smallest font size, px */
  readonly font: number
}

/** What is too small on the page: targets, texts, and controls that lie outside the screen. */
const tooSmall = (page: Page, rules: Rules): Promise<string[]> => page.evaluate(({ target, font }) => {
  const faults: string[] = []
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect()
    return box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && element.checkVisibility({ visibilityProperty: true })
  }
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${element.textContent.trim().slice(0, 16)}”`
  for (const element of document.querySelectorAll('button, a, summary')) {
    const box = element.getBoundingClientRect()
    if (shown(element) && Math.min(box.width, box.height) < target - 0.5) faults.push(`target ${Math.round(box.width)}×${Math.round(box.height)}: ${name(element)}`)
    if (shown(element) && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`outside: ${name(element)}`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !shown(element) || element.closest('[aria-hidden="true"]')) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < font - 0.5) faults.push(`text ${size.toFixed(1)} px: ${name(element)}`)
  }
  return [...new Set(faults)]
}, rules)

/** What lies above the lower half, with some room for the edge of a card. */
const tooHigh = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('button, a, summary')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().top < innerHeight * 0.46)
  .map((element) => `high: ${element.textContent.trim().slice(0, 20)}`))

/** Diagonals of panels, inches. */
const PANELS = [[PORTRAIT, [15.6, 21.5, CONFIGURED, 43, 55]], [LANDSCAPE, [21.5, 55]]] as const

const millimetre = ({ width, height }: Size, diagonal: number): number => Math.hypot(width, height) / (diagonal * 25.4)

/** Tells the page of another panel than the station does; the pixels are the same. */
async function enlarge(page: Page, mm: number): Promise<void> {
  await page.evaluate((px) => { document.documentElement.style.setProperty('--mm', `${px}px`) }, mm)
  await laidOut(page)
}

/** What is too small on panels from 15.6″ to 55″, upright and lying. */
async function smallOnPanels(page: Page, mode: 'standard' | 'elder'): Promise<string[]> {
  const faults: string[] = []
  for (const [size, diagonals] of PANELS) {
    await hang(page, size)
    for (const diagonal of diagonals) {
      const mm = millimetre(size, diagonal)
      await enlarge(page, mm)
      // 12.7 mm and 44 px for targets, capitals of 4.8 mm (长辈版 8.5 mm); a capital is 0.733 of the font size
      const rules = { target: Math.max(12.7 * mm, 44), font: (mode === 'elder' ? 8.5 : 4.8) / 0.733 * mm }
      faults.push(...(await tooSmall(page, rules)).map((fault) => `${mode} on ${diagonal}″, ${size.width} px wide: ${fault}`))
    }
  }
  return faults
}

/** What 往下移 leaves out of reach, upright and lying. */
async function highOnPanels(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const size of [PORTRAIT, LANDSCAPE]) {
    await hang(page, size)
    faults.push(...(await tooHigh(page)).map((fault) => `${size.width} px wide: ${fault}`))
  }
  return faults
}

test('the page takes its millimetres from the panel that the station is told of', async ({ page }) => {
  // the first frame stands before the station has told
  await expect.poll(() => page.evaluate(() => parseFloat(document.documentElement.style.getPropertyValue('--mm')))).toBeCloseTo(millimetre(PORTRAIT, CONFIGURED), 5)
})

for (const [part, screens] of Object.entries(PARTS)) {
  test(`on every panel targets and letters are large enough in millimetres, and 往下移 brings all controls into the lower half: ${part}`, async ({ page, station }) => {
    test.slow()
    expect(await lookAtEach(screens.filter(hasMode), page, station, async () => {
      const faults: string[] = []
      for (const mode of ['standard', 'elder', 'lowered'] satisfies Mode[]) {
        await hang(page, PORTRAIT)
        await changeMode(page, 'standard', mode)
        faults.push(...(mode === 'lowered' ? await highOnPanels(page) : await smallOnPanels(page, mode)))
        await changeMode(page, mode, 'standard')
      }
      return faults
    })).toEqual([])
  })
}
