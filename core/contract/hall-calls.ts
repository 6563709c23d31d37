/**
 * Calls that are about the hall and not about one machine of it: a satellite 分机 hands them on to the hub 主机, which owns
 * the queue, the staff and what the hall has written. All others a station answers by itself, a satellite from its copy of
 * the hub's queue. A name without a dot is a whole group.
 */
const HALL_CALLS: ReadonlySet<string> = new Set([
  'counter', 'help', 'feedback', 'statistics', 'hall', 'satellites',
  'staff', 'queue.issue', 'queue.closeBusiness', 'queue.openBusiness', 'queue.confirmDay',
  'notices.local', 'notices.post', 'notices.change', 'notices.withdraw', 'notices.restore',
  'signage.playlists', 'signage.saveLocal', 'signage.reset',
])

/** Of those groups, what is done with this machine: a stick is where somebody stands. */
const OF_THIS_MACHINE: ReadonlySet<string> = new Set(['statistics.saveToStick'])

/** Of the hall's calls, those that may carry a request id: asked twice with it, they happen once. */
const ONCE: ReadonlySet<string> = new Set(['queue.issue', 'feedback.suggest'])

/** Whether a call, by its path, may be asked again with its request id. */
export const happensOnce = (path: readonly string[]): boolean => ONCE.has(path.join('.'))

/** Whether a call, by its path in the contract, is the hub's to answer. */
export const isHallCall = (path: readonly string[]): boolean =>
  (HALL_CALLS.has(path[0] ?? '') || HALL_CALLS.has(path.join('.'))) && !OF_THIS_MACHINE.has(path.join('.'))
