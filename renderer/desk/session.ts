import { shallowRef } from 'vue'
import type { Role } from '../../core/contract/base.ts'

/** Who is logged in on this page. */
export interface DeskSession {
  readonly name: string
  readonly role: Role
  readonly token: string
  /** ISO */
  readonly expiresAt: string
}

/** Kept for the life of the tab: a reload needs no PIN, closing the tab ends it. */
const KEY = 'staff-session'

/** What a tab keeps may be of an older page: only a whole session counts. */
function kept(): DeskSession | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    const isWhole = typeof found === 'object' && found !== null && ['name', 'role', 'token', 'expiresAt'].every((key) => typeof (found as Record<string, unknown>)[key] === 'string')
    return isWhole ? found as DeskSession : undefined
  } catch {
    return undefined
  }
}

/**
 * The session of this tab. `lapsed`: it ended by itself, and whoever was logged in is told so. On a kiosk nothing is kept: the
 * next one at the screen is a visitor.
 */
export function createSession(isKept: boolean) {
  const current = shallowRef(isKept ? kept() : undefined)
  const lapsed = shallowRef(false)
  return {
    current,
    lapsed,
    begin(session: DeskSession): void {
      if (isKept) sessionStorage.setItem(KEY, JSON.stringify(session))
      lapsed.value = false
      current.value = session
    },
    end(how: 'left' | 'lapsed'): void {
      sessionStorage.removeItem(KEY)
      lapsed.value = how === 'lapsed' && current.value !== undefined
      current.value = undefined
    },
  }
}
