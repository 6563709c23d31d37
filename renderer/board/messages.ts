import { createI18n } from 'vue-i18n'
import { en } from '../i18n/en.ts'
import { pair } from '../i18n/pair.ts'
import { zh } from '../i18n/zh.ts'

const boardMessages = pair({
  zh: {
    date: '{day} {weekday}', counter: '号窗口', shortCounter: '{id}号', please: '请到', called: '刚才叫的号', done: '办完了',
    next: '接下来', waiting: '{count} 人在等', nobody: '没人在等', priority: '优先', missed: '过号', missedWhat: '请回窗口说一声',
    paused: '暂停', closed: '今天休息', each: '各业务在等的人', full: '号取完了', byManager: '今天不办', hubAway: '听窗口叫号',
    step: { take: '先取号', listen: '坐下等叫号', go: '到叫的窗口' },
    notice: '通知', sample: '示例资料，办事请以窗口为准', urgent: '紧急通知', sound: '点一下开声音', lost: '暂时连不上，请听窗口叫号',
    face: {
      free: '现在没人排队', freeThen: '直接取号', wait: '请坐着等', waitThen: '叫到您的号，会显示在这里', unmanned: '窗口还没开', unmannedThen: '请先坐一会儿',
      full: '今天的号取完了', fullThen: '有事到窗口问一声', noQueue: '不用取号', noQueueThen: '直接到窗口', away: '请听窗口叫号', awayThen: '连上了，号还显示在这里',
    },
  },
  en: {
    date: '{weekday}, {day}', counter: 'Counter {id}', shortCounter: '{id}', please: 'Please go to', called: 'Called before', done: 'Done',
    next: 'Next', waiting: '{count} waiting', nobody: 'Nobody is waiting', priority: 'Priority', missed: 'Missed', missedWhat: 'tell the counter',
    paused: 'Paused', closed: 'Closed today', each: 'Waiting for each business', full: 'No more tickets', byManager: 'Not today', hubAway: 'Listen to the counters',
    step: { take: 'Take a ticket', listen: 'Wait for your number', go: 'Go to that counter' },
    notice: 'Notices', sample: 'Sample data: please ask at the counter', urgent: 'Urgent', sound: 'Touch for sound', lost: 'Connection lost · listen for your number',
    face: {
      free: 'Nobody is waiting', freeThen: 'just take a ticket', wait: 'Please take a seat', waitThen: 'your number will appear here', unmanned: 'Counters open soon', unmannedThen: 'please take a seat',
      full: 'No more tickets today', fullThen: 'please ask at a counter', noQueue: 'No ticket needed', noQueueThen: 'please go to a counter', away: 'Please listen for your number', awayThen: 'it will be back here',
    },
  },
})

/** The messages of the board. It speaks both languages at once: Chinese, and English small below it. */
export const createBoardMessages = () => createI18n({
  legacy: false, locale: 'zh', fallbackLocale: 'zh',
  messages: { zh: { ...zh, board: boardMessages.zh }, en: { ...en, board: boardMessages.en } },
})
