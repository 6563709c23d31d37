import { createI18n } from 'vue-i18n'
import { en } from '../../i18n/en.ts'
import { pair } from '../../i18n/pair.ts'
import { zh } from '../../i18n/zh.ts'

const ledMessages = pair({
  zh: {
    label: 'LED 屏', please: '请', to: '到', pleaseTo: '请到', next: '接下来', waiting: '等{count}人', counter: '{id}号窗口', counters: '{ids}号窗口',
    stepOf: '第{number}步 共{of}步', bring: '要带什么', nothing: '不用带东西', where: '去哪办', page: '{index}/{of}',
    important: '重要通知', urgent: '紧急通知', notice: '通知', until: '{day}前有效', calendar: '便民日历', nothingSoon: '这个月没有安排',
    duty: '今天值班', leader: '带班', staff: '值班', phone: '电话', nightPhone: '夜间', hours: '办公', closed: '今天休息',
    and: '、', stars: '五星大厅', figures: '本厅能办', matters: '{count} 件事', atOnce: '当场办好', village: '村里能办', count: '{count} 件', windows: '窗口', windowCount: '{count} 个',
    calls: '叫号', nobody: '现在没人排队', agent: '村里能替您跑', dateLine: '{day} {weekday}',
  },
  en: {
    label: 'LED screen', please: '', to: ' to ', pleaseTo: 'to', next: 'Next', waiting: '{count} waiting', counter: 'Counter {id}', counters: 'Counter {ids}',
    stepOf: 'Step {number} of {of}', bring: 'Bring', nothing: 'Nothing to bring', where: 'Where', page: '{index}/{of}',
    important: 'Important', urgent: 'Urgent', notice: 'Notice', until: 'until {day}', calendar: 'Calendar', nothingSoon: 'Nothing planned this month',
    duty: 'On duty today', leader: 'Head', staff: 'Staff', phone: 'Phone', nightPhone: 'At night', hours: 'Open', closed: 'Closed today',
    and: ', ', stars: 'Five stars', figures: 'This hall', matters: '{count} services', atOnce: 'At once', village: 'In the village', count: '{count}', windows: 'Counters', windowCount: '{count}',
    calls: 'Calls', nobody: 'Nobody is waiting', agent: 'The village can do it', dateLine: '{weekday}, {day}',
  },
})

/** The messages of a LED screen. */
export const createLedMessages = () => createI18n({
  legacy: false, locale: 'zh', fallbackLocale: 'zh',
  messages: { zh: { ...zh, led: ledMessages.zh }, en: { ...en, led: ledMessages.en } },
})
