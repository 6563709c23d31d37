import type { MonthSheet, Service } from '../calendar/sheet.ts'
import type { NoticeItem } from '../notices/use-notices.ts'

/** What the screen nobody uses may say: one thing at a time. */
export type Card =
  | { readonly kind: 'service'; readonly key: string; readonly service: Service }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: NoticeItem }
  | { readonly kind: 'duty'; readonly key: string; readonly duty: NonNullable<MonthSheet['duty']> }
  | { readonly kind: 'calm'; readonly key: string }

/** So many notices at most, or the first card would not come round again while somebody walks by. */
const MOST_NOTICES = 5

/** The cards in turn: what is urgent, today's services, the notices that matter most, who is on duty; the calm one when there is nothing. */
export function attractCards(facts: { services: readonly Service[]; notices: readonly NoticeItem[]; duty?: MonthSheet['duty'] }): Card[] {
  const notices = facts.notices.slice(0, MOST_NOTICES).map((notice) => ({ kind: 'notice' as const, key: `notice ${notice.id}`, notice }))
  const isUrgent = ({ notice }: { notice: NoticeItem }) => notice.level === 'urgent'
  const cards: Card[] = [
    ...notices.filter(isUrgent),
    ...facts.services.map((service) => ({ kind: 'service' as const, key: `service ${service.event}`, service })),
    ...notices.filter((card) => !isUrgent(card)),
    ...(facts.duty ? [{ kind: 'duty' as const, key: 'duty', duty: facts.duty }] : []),
  ]
  return cards.length > 0 ? cards : [{ kind: 'calm', key: 'calm' }]
}
