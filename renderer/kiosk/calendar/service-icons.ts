import type { IconName } from '../../parts/icons.ts'
import type { Service } from './sheet.ts'

/** A drawing for each kind of service. */
export const SERVICE_ICONS: Record<Service['kind'], IconName> = { bus: 'bus', village: 'village', clinic: 'heart', training: 'book', other: 'calendar' }
