import { Metadata, Root } from '@tufjs/models'
import { isSignedFor } from '../repository/metadata.ts'
import { ok, refuse, type Result } from '../result.ts'
import { expiryOf, ROLE_NAMES, type OnlineRole } from './roles.ts'
import { nameOf, type SigningKey } from './tuf-key.ts'

/** A root as JSON, as far as it is changed here. */
interface RootJson {
  version: number
  expires: string
  keys: Record<string, ReturnType<SigningKey['key']['toJSON']>>
  roles: Record<OnlineRole | 'root', { keyids: string[]; threshold: number }>
}

/** The keys of a role that a root names. */
const keysOf = (root: Root, role: OnlineRole | 'root') => (root.roles[role]?.keyIDs ?? []).flatMap((id) => root.keys[id] ?? [])

/** Names of the root keys. */
const rootKeyNames = (root: Root): string[] => keysOf(root, 'root').map(nameOf)

/** The next free name for a root key, by all names that ever were. */
export function freeRootName(roots: readonly Metadata<Root>[], taken: readonly string[]): string {
  const names = [...roots.flatMap(({ signed }) => Object.values(signed.keys).map(nameOf)), ...taken]
  const numbers = names.map((name) => Number(/^root-(\d+)$/.exec(name)?.[1] ?? 0))
  return `root-${String(Math.max(0, ...numbers) + 1)}`
}

export interface Replacements {
  /** new keys by the online role that they are for */
  readonly online: readonly { readonly role: OnlineRole; readonly key: SigningKey }[]
  /** root keys that go, by name, and the new ones in their places */
  readonly root: readonly { readonly lost: string; readonly key: SigningKey }[]
  /** ISO */
  readonly now: string
}

/** The root after a root, with other keys in it, good for another ten years; the new root keys have signed it. */
export function nextRoot({ signed }: Metadata<Root>, { online, root, now }: Replacements): Metadata<Root> {
  const next = structuredClone(signed.toJSON()) as unknown as RootJson
  next.version++
  next.expires = expiryOf('root', now)
  for (const { role, key } of online) next.roles[role].keyids = [key.key.keyID]
  for (const { lost, key } of root) {
    const gone = keysOf(signed, 'root').find((each) => nameOf(each) === lost)?.keyID
    next.roles.root.keyids = [...next.roles.root.keyids.filter((id) => id !== gone), key.key.keyID]
  }
  for (const { key } of [...online, ...root]) next.keys[key.key.keyID] = key.key.toJSON()
  const used = new Set(Object.values(next.roles).flatMap(({ keyids }) => keyids))
  next.keys = Object.fromEntries(Object.entries(next.keys).filter(([id]) => used.has(id)))
  const metadata = new Metadata(Root.fromJSON(next as never))
  for (const { key } of root) metadata.sign(key.sign)
  return metadata
}

/** How many signatures a root still lacks: of the keys of the root before it, and of its own. */
export function lacking(before: Metadata<Root>, next: Metadata<Root>): { before: number; own: number } {
  const count = (root: Metadata<Root>): number => {
    const signed = keysOf(root.signed, 'root').filter((key) => {
      try {
        key.verifySignature(next)
        return true
      } catch {
        return false
      }
    })
    return Math.max(0, (root.signed.roles['root']?.threshold ?? 1) - signed.length)
  }
  return { before: count(before), own: count(next) }
}

/** Whether a root may follow another, by the rules that stations follow it by. */
export const follows = (before: Metadata<Root>, next: Metadata<Root>): boolean =>
  next.signed.version === before.signed.version + 1 && isSignedFor(before, 'root', next) && isSignedFor(next, 'root', next)

/** What a root says, for those who are to sign it: its number, its end, and every key by name with the begin of its id. */
export function tellRoot({ signed }: Metadata<Root>): string[] {
  const roles = Object.entries(ROLE_NAMES) as [OnlineRole | 'root', string][]
  return [
    `第 ${String(signed.version)} 份根清单，${signed.expires.slice(0, 10)} 到期，换的时候要 ${String(signed.roles['root']?.threshold)} 把根钥匙一起签`,
    ...roles.map(([role, name]) => `${name}：${keysOf(signed, role).map((key) => `${nameOf(key)} ${key.keyID.slice(0, 16)}`).join('、')}`),
  ]
}

/** Finds which of these are no root keys. */
export function checkLost(root: Root, lost: readonly string[]): Result<undefined> {
  const names = rootKeyNames(root)
  const unknown = lost.find((name) => !names.includes(name))
  return unknown === undefined ? ok(undefined) : refuse('faulty', `没有叫“${unknown}”的根钥匙，现在有：${names.join('、')}`)
}
