import { MetadataKind } from '@tufjs/models'

/** What is signed on the machine that publishes; the root is signed by keys that are kept apart. */
export const ONLINE_ROLES = ['targets', 'snapshot', 'timestamp'] as const
export type OnlineRole = (typeof ONLINE_ROLES)[number]

export const KINDS = {
  root: MetadataKind.Root, targets: MetadataKind.Targets, snapshot: MetadataKind.Snapshot, timestamp: MetadataKind.Timestamp,
} as const

/** How people call the keys of a role. */
export const ROLE_NAMES: Readonly<Record<OnlineRole | 'root', string>> = {
  root: '根钥匙（root）', targets: '内容钥匙（targets）', snapshot: '版本钥匙（snapshot）', timestamp: '时间钥匙（timestamp）',
}

const DAY = 24 * 60 * 60 * 1000

/** Days that a signature is good for: sticks arrive late, and a county signs by hand (design.md §6). */
const LIFETIMES = { root: 3650, online: 400 } as const

/** When something signed now stops to be good: ISO, without milliseconds. */
export const expiryOf = (role: keyof typeof LIFETIMES, now: string): string =>
  new Date(Date.parse(now) + LIFETIMES[role] * DAY).toISOString().replace(/\.\d+Z$/, 'Z')

/** Whole days from now to a moment; negative when it is past. */
export const daysUntil = (moment: string, now: string): number => Math.floor((Date.parse(moment) - Date.parse(now)) / DAY)

/** What is good for fewer days than this is signed anew, though nothing in it changed. */
export const RENEW_BELOW = 200

/** Version of the TUF specification that the metadata follow. */
export const SPEC_VERSION = '1.0.31'
