import { accessibilityFaults } from '../support/axe.ts'
import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { MODES, PARTS, SCREENS, changeMode, hang, hasMode, lookAtEach, type Mode } from '../support/screens.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

test('no screen is left out', () => {
  expect(Object.values(PARTS).flat().toSorted()).toEqual(Object.keys(SCREENS).toSorted())
})

for (const [part, screens] of Object.entries(PARTS)) {
  test(`no screen has an accessibility fault, contrast of 7:1 included, in any mode, upright or lying: ${part}`, async ({ page, station }) => {
    test.slow()
    // what is still fading in has no contrast of its own yet
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await lookAtEach(screens, page, station, async (screen) => {
      const faults: string[] = []
      for (const mode of hasMode(screen) ? Object.keys(MODES) as Mode[] : ['standard'] satisfies Mode[]) {
        await hang(page, PORTRAIT)
        await changeMode(page, 'standard', mode)
        for (const [hung, size] of Object.entries({ portrait: PORTRAIT, landscape: LANDSCAPE })) {
          await hang(page, size)
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${mode}, ${hung}: ${fault}`))
        }
        await changeMode(page, mode, 'standard')
      }
      return faults
    })).toEqual([])
  })
}
