import type { Page } from '@playwright/test'
import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { SCREENS, openScreen, type Mode } from '../support/screens.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

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

const PANELS = [
  { diagonal: 15.6, size: PORTRAIT }, { diagonal: 21.5, size: PORTRAIT }, { diagonal: 21.5, size: LANDSCAPE },
  { diagonal: 32, size: PORTRAIT }, { diagonal: 43, size: PORTRAIT }, { diagonal: 55, size: PORTRAIT }, { diagonal: 55, size: LANDSCAPE },
] as const

for (const { diagonal, size } of PANELS) {
  const hung = size === PORTRAIT ? 'portrait' : 'landscape'
  for (const mode of ['standard', 'elder'] satisfies Mode[]) {
    test.describe(`${mode} on a ${diagonal}″ panel in ${hung}`, () => {
      test.use({ size, settings: { screens: [{ diagonal }] } })

      // 12.7 mm and 44 px for targets, capitals of 4.8 mm (长辈版 8.5 mm); a capital is 0.733 of the font size
      test('targets and letters are large enough in millimetres', async ({ page, station }) => {
        test.slow()
        const mm = Math.hypot(size.width, size.height) / (diagonal * 25.4)
        const rules = { target: Math.max(12.7 * mm, 44), font: (mode === 'elder' ? 8.5 : 4.8) / 0.733 * mm }
        const faults: string[] = []
        for (const screen of Object.keys(SCREENS).filter((one) => one !== 'attract' && one !== 'sample')) {
          await page.reload()
          await openScreen(page, station, screen, mode)
          faults.push(...(await tooSmall(page, rules)).map((fault) => `${screen}: ${fault}`))
        }
        expect(faults).toEqual([])
      })
    })
  }
}
