/** The scheme under which the shell serves the station's pages. */
export const SCHEME = 'app'

const HOST = 'station'

/** Whether an address belongs to the station's pages. */
export const isOurs = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/** The page of one screen, by its surface and its name in station.yaml. */
export const pageAddress = (surface: string, name: string): string => `${SCHEME}://${HOST}/${surface}?${new URLSearchParams({ screen: name }).toString()}`
