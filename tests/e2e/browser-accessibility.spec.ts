import AxeBuilder from '@axe-core/playwright'
import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { MODES, SCREENS, openScreen, type Mode } from '../support/screens.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

for (const [hung, size] of [['portrait', PORTRAIT], ['landscape', LANDSCAPE]] as const) {
  for (const mode of Object.keys(MODES) as Mode[]) {
    test.describe(`${mode} in ${hung}`, () => {
      test.use({ size })

      test('no screen has an accessibility fault, contrast of 7:1 included', async ({ page, station }) => {
        test.slow()
        // what is still fading in has no contrast of its own yet
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const faults: string[] = []
        for (const screen of Object.keys(SCREENS)) {
          await page.reload()
          await openScreen(page, station, screen, mode)
          const axe = new AxeBuilder({ page }).options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
          const { violations } = await axe.analyze()
          faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${screen}: ${id}: ${html.slice(0, 160)}`)))
        }
        expect(faults).toEqual([])
      })
    })
  }
}
