import type { LocalNotice, ShownNotice } from '../../../core/contract/notices.ts'
import { type TimeTeller, whenWords } from '../update/time-words.ts'

/** Until when a notice hangs: 今天 18:00 自动撤下, 挂到 11月23日. */
export const untilWords = (teller: TimeTeller, until: string): string => teller.t(until.includes('T') ? 'notices.untilMoment' : 'notices.untilDay', { when: whenWords(teller, until) })

/** How a notice stands: until when it hangs, when it comes, or why it does not hang any more. */
export function stateWords(teller: TimeTeller, { state, from, until }: Pick<LocalNotice, 'state' | 'from' | 'until'>): string {
  if (state === 'inForce') return untilWords(teller, until)
  return state === 'coming' ? teller.t('notices.coming', { when: whenWords(teller, from) }) : teller.t(`notices.${state}`)
}

/** Where it hangs: 触摸屏、大屏、叫号屏. */
export const whereWords = ({ t }: Pick<TimeTeller, 't'>, where: ShownNotice['where']): string => where.map((one) => t(`notices.surface.${one}`)).join(t('notices.comma'))

/** Whether its switch is on: it hangs, or will. */
export const isOn = ({ state }: Pick<LocalNotice, 'state'>): boolean => state === 'inForce' || state === 'coming'
