import * as library from 'rrule'

const names: Readonly<Record<string, unknown>> = { ...library }

/**
 * The recurrence library's class. Node loads its CommonJS build, whose names stand on `default`; bundlers take its ES
 * build, which has no `default`.
 */
export const { RRule } = (names['default'] ?? names) as typeof library
