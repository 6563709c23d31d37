import type { DeskIconName } from '../../desk/icons.ts'

/**
 * The parts of the manager's page, each a few cards. A kiosk shows one at a time, beginning with what the content is and what
 * the hall says; a desk has room for the first two together.
 */
export const SECTIONS = ['content', 'screens', 'hall', 'suggestions', 'statistics', 'people', 'settings', 'journal'] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_ICONS: Readonly<Record<Section, DeskIconName>> = { content: 'content', screens: 'screens', hall: 'window', suggestions: 'suggestions', statistics: 'figures', people: 'people', settings: 'settings', journal: 'journal' }
