import { createI18n } from 'vue-i18n'
import { en } from '../i18n/en.ts'
import { pair } from '../i18n/pair.ts'
import { zh } from '../i18n/zh.ts'

/** Texts of the signage. Chinese, and English where a playlist says so. */
const signageMessages = pair({
  zh: {
    howTo: '{name}，怎么办？', steps: '第 {from}–{to} 步，共 {of} 步', step: '第 {from} 步，共 {of} 步', byStaff: '{who}办', bring: '要带', things: '等 {count} 样', nothing: '不用带东西',
    goHere: '去这里', ask: '问事', scan: '扫一扫', scanWhat: '带走材料清单', villageAgent: '村里可以代办', counter: '号窗口', pages: '第 {index} 页，共 {of} 页',
    calling: '正在叫号', please: '请', to: '到', next: '下一张：', nobody: '现在没人排队，直接取号', waiting: '{count} 人在等', called: '叫到的号', noCalls: '马上开始叫号',
    date: '{day} {weekday}', lost: '暂时连不上，先放着现有的', sample: '示例资料，办事请以窗口为准', notice: '通知', urgent: '紧急通知', important: '重要通知', until: '公示到 {day}',
    name: { calendar: '便民日历', duty: '今天值班', stars: '五星大厅', board: '叫号', idle: '大厅', picture: '图片', video: '视频' },
    calendar: { title: '{month}月便民日历', coming: '接下来', nothing: '这个月没有别的便民服务了', off: '休', work: '班', today: '今天' },
    duty: { title: '今天谁值班', leader: '带班领导', staff: '值班人员', hours: '办公时间', closed: '今天不办公', day: '白天问事', night: '晚上有急事' },
    stars: { title: '{month}月五星', matters: '件事能在这里办', atOnce: '件当场办好', village: '件村里能替您跑', villages: '个村有服务站', windows: '个窗口', earned: '得了', open: '还没得' },
    idle: { ask: '有事请进来问' },
  },
  en: {
    howTo: '{name}', steps: 'Steps {from}–{to} of {of}', step: 'Step {from} of {of}', byStaff: 'by {who}', bring: 'Bring', things: 'and more: {count} papers', nothing: 'Nothing to bring',
    goHere: 'Go to', ask: 'Ask', scan: 'Scan', scanWhat: 'to take the list of papers along', villageAgent: 'Your village can apply for you', counter: 'Counter', pages: 'Page {index} of {of}',
    calling: 'Now calling', please: 'Please go', to: 'to', next: 'Next: ', nobody: 'Nobody is waiting, just take a ticket', waiting: '{count} waiting', called: 'Called', noCalls: 'Calling starts soon',
    date: '{weekday}, {day}', lost: 'Connection lost, showing what is here', sample: 'Sample data: please ask at the counter', notice: 'Notice', urgent: 'Urgent', important: 'Important', until: 'until {day}',
    name: { calendar: 'Calendar', duty: 'On duty today', stars: 'Five stars', board: 'Calls', idle: 'Hall', picture: 'Picture', video: 'Film' },
    calendar: { title: 'Services in {month}', coming: 'Coming', nothing: 'No more services this month', off: 'off', work: 'on', today: 'Today' },
    duty: { title: 'On duty today', leader: 'In charge', staff: 'On duty', hours: 'Open', closed: 'Closed today', day: 'Questions', night: 'Urgent at night' },
    stars: { title: 'Five stars, {month}', matters: 'matters are handled here', atOnce: 'done while you wait', village: 'your village can do for you', villages: 'villages have a station', windows: 'counters', earned: 'earned', open: 'not yet' },
    idle: { ask: 'Please come in and ask' },
  },
})

/** The messages of the signage; its language is that of what is played. */
export const createSignageMessages = () => createI18n({
  legacy: false, locale: 'zh', fallbackLocale: 'zh',
  messages: { zh: { ...zh, signage: signageMessages.zh }, en: { ...en, signage: signageMessages.en } },
})
