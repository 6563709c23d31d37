/** What `station.yaml` says of a screen, as far as machines are named by it. */
interface NamedScreen {
  readonly name: string
  readonly surface: string
}

/** The name that a screen has when nobody gave it one. */
const DEFAULT_NAME = 'front'
/** Longest name of a station, UTF-16 units. */
const LONGEST = 40

/** Where a hub's own kiosk stands, as visitors are told: 门口. Empty when its name says nothing to them. */
export function placeOf(screens: readonly NamedScreen[]): string {
  const name = screens.find(({ surface }) => surface === 'kiosk')?.name ?? DEFAULT_NAME
  return /\p{Script=Han}/u.test(name) ? name : ''
}

/** What a satellite is called: as its first screen, or as the machine when nobody named that. */
export function stationName([first]: readonly NamedScreen[], hostname: string): string {
  const named = first && first.name !== DEFAULT_NAME ? first.name : hostname
  return named.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim().slice(0, LONGEST) || DEFAULT_NAME
}
