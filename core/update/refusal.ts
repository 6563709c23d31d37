/** Kinds of things that can differ between two generations. */
export const ITEM_KINDS = ['procedure', 'notice', 'hall', 'village', 'calendar', 'county', 'playlist'] as const

/**
 * Why content was not taken. Each has a sentence for the manager; what runs stays untouched.
 *
 * - `unreachable` nothing answers there, or the stick was pulled
 * - `foreign` not signed by the county whose root is trusted here, or too few signatures
 * - `damaged` a file differs from what was signed, is cut off, or cannot be read as what it should be
 * - `expired` signed too long ago
 * - `older` an older version than the one this station has verified already
 * - `mixed` pieces of different versions
 * - `tooLarge` larger than anything the county publishes
 * - `tooSlow` it comes so slowly that it would never end
 * - `unsafe` links, devices or names that point outside
 * - `incomplete` files are missing
 * - `noRoom` the disk has not enough room, the reserve counted
 * - `unwritable` the data folder cannot be written
 * - `notForUs` it holds nothing for this hall
 * - `untrusted` no root is trusted here yet
 * - `newerFormat` made by a newer program than this one
 */
export const REFUSALS = [
  'unreachable', 'foreign', 'damaged', 'expired', 'older', 'mixed', 'tooLarge', 'tooSlow', 'unsafe', 'incomplete', 'noRoom', 'unwritable', 'notForUs', 'untrusted', 'newerFormat',
] as const
export type RefusalKind = (typeof REFUSALS)[number]
