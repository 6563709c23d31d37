import { PROFILES, type Profile } from '../../core/signage/profile.ts'

/** What the address of the page asks for (design.md §11). */
export interface SignageAddress {
  /** name in station.yaml; any other name is a screen of its own */
  readonly screen: string
  readonly profile: Profile | undefined
  /** of the picture, px; the window's when undefined */
  readonly width: number | undefined
  readonly height: number | undefined
}

/** The largest picture that is asked for, px. */
const LARGEST = 16_384

/** Reads the query of the page's address; what makes no sense counts as not said. */
export function readAddress(query: string): SignageAddress {
  const given = new URLSearchParams(query)
  const size = (key: string): number | undefined => {
    const value = Number(given.get(key))
    return Number.isInteger(value) && value > 0 && value <= LARGEST ? value : undefined
  }
  return {
    screen: (given.get('screen') || 'signage').slice(0, 40),
    profile: PROFILES.find((profile) => profile === given.get('profile')),
    width: size('w'),
    height: size('h'),
  }
}

/** Whether the address names a screen: that may be one of station.yaml. */
export const isNamed = (query: string): boolean => new URLSearchParams(query).has('screen')

/** Whether the page is a small picture inside the manager's page: it plays what it is told, and asks no station. */
export const isPreview = (query: string): boolean => new URLSearchParams(query).has('preview')
