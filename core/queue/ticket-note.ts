import { REJOIN_TOLERANCE } from './limits.ts'

/** What a visitor takes along of a ticket. */
export interface TicketNote {
  readonly hall: string
  readonly phone: string
  readonly number: string
  /** the business day, `YYYY-MM-DD` */
  readonly day: string
  /** name of the business */
  readonly business: string
  /** plates of the windows that may call it: 3号窗口 */
  readonly windows: readonly string[]
}

/** Windows that are named; a hall where more may call a ticket calls them by its board. */
const MOST_WINDOWS = 4

/**
 * A ticket as text in a QR code, so that no network is needed: the number, for which day, where to go, and what to do
 * after a call that was not heard 过号. The fields are bounded by the content's schemas: about 450 bytes of UTF-8 at most.
 */
export function ticketNote({ hall, phone, number, day, business, windows }: TicketNote): string {
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return [
    `【${hall}】`,
    `您的号：${number}（${date}当天有效）`,
    `办：${business}`,
    ...(windows.length > 0 && windows.length <= MOST_WINDOWS ? [`去：${windows.join('、')}`] : []),
    `没听到叫号：过去 ${REJOIN_TOLERANCE} 个号以内，到窗口说一声，接着就办；再晚就排到后面`,
    `问：${phone}`,
  ].join('\n')
}
