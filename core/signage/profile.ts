/** Kinds of screens: a television, and a wall of light-emitting diodes. */
export const PROFILES = ['lcd', 'led'] as const
export type Profile = (typeof PROFILES)[number]
