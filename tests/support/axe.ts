import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on a page without frames, contrast of 7:1 included. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // looked at and put together in the page itself, and without a list of what is right: else the telling takes longer than the looking
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true } } })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`))
}
