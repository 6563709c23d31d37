/** What every answer with a file says: its type is what it says, no other origin reads it, no address of ours is told on. */
export const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' }
