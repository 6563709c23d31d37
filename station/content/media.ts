import path from 'node:path'

/** Types of media a page may load, by the ending of the name. */
const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.mp4': 'video/mp4', '.webm': 'video/webm',
}

/** Addresses of the media of a generation, by path below media/. The hash in it makes an address good for ever. */
export const mediaAddresses = (media: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...media].map(([name, hash]) => [name, `/media/${hash}${path.extname(name)}`]))

/** Hash and type of a media address; undefined when it is none. */
export function parseMediaAddress(address: string): { hash: string; type: string } | undefined {
  const [, hash, ending] = /^\/media\/([0-9a-f]{64})(\.[a-z0-9]+)$/.exec(address) ?? []
  const type = ending === undefined ? undefined : TYPES[ending]
  return hash === undefined || type === undefined ? undefined : { hash, type }
}
