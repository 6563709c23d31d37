import type { LocalNoticeInput } from '../../../core/contract/notices.ts'

/** What halls say most, ready to be tapped: on a kiosk nobody likes to type. Visitors read it in Chinese, whatever the language of this page. */
export interface ReadyNotice {
  readonly id: string
  /** `{window}` stands for the number of a window, which is then asked for */
  readonly title: string
  readonly level: LocalNoticeInput['level']
}

export const READY_NOTICES: readonly ReadyNotice[] = [
  { id: 'window', title: '{window}号窗口今天休息，请到别的窗口办', level: 'normal' },
  { id: 'power', title: '停电检修，来电了接着办', level: 'important' },
  { id: 'network', title: '网络检修，有的业务暂时办不了', level: 'important' },
  { id: 'bus', title: '今天党群直通车到村里，家门口就能办', level: 'normal' },
  { id: 'early', title: '今天下午提前下班，请早点来', level: 'important' },
  { id: 'meeting', title: '窗口人员开会，一会儿就回来', level: 'normal' },
]

const HOLE = '{window}'

/** Whether a sentence asks for a window. */
export const needsWindow = ({ title }: ReadyNotice): boolean => title.includes(HOLE)

/** The sentence with its window in it. */
export const readyTitle = ({ title }: ReadyNotice, window: string): string => title.replace(HOLE, window)
