import { pair } from '../../i18n/pair.ts'

export const calendarMessages = pair({
  zh: {
    title: '便民日历', months: ['', '一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'], year: '{year}年{month}',
    lunarRange: '农历{from} 至 {to}', previousMonth: '上个月', nextMonth: '下个月', previousWeek: '上一周', nextWeek: '下一周',
    off: '休', work: '班', offFull: '{name}放假', workFull: '调休上班', today: '今天', separator: '，', kind: { bus: '', village: '', clinic: '', training: '', other: '' },
    none: '这天没有便民服务', noneToday: '今天没有便民服务', nextTime: '看下一次：{day} {name}', coming: '最近的便民服务', nothingComing: '最近一个月还没有安排', nothingReason: '有了安排，会写在这里', guide: '看办事指南',
    leader: '今天带班', staff: '值班', night: '晚上有急事打', dutyToday: '今天谁值班',
    stars: '{month}五星', starsNow: '本月五星', starsHint: '亮着的是得了的',
  },
  en: {
    title: 'Calendar', months: ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'], year: '{month} {year}',
    lunarRange: 'Lunar {from} to {to}', previousMonth: 'Earlier', nextMonth: 'Later', previousWeek: 'Earlier', nextWeek: 'Later',
    off: 'off', work: 'work', offFull: 'holiday: {name}', workFull: 'working day', today: 'Today', separator: ', ',
    kind: { bus: 'Bus', village: 'Village', clinic: 'Clinic', training: 'Class', other: 'Event' },
    none: 'There are no services on this day', noneToday: 'There are no services today', nextTime: 'Next: {day}, {name}', coming: 'Coming services', nothingComing: 'Nothing is planned for the next month', nothingReason: 'It will be written here when it is', guide: 'See the services',
    leader: 'In charge today', staff: 'On duty', night: 'At night, urgent', dutyToday: 'On duty today',
    stars: 'Five stars of {month}', starsNow: 'Five stars of this month', starsHint: 'Filled ones are earned',
  },
})
