import { pair } from '../../i18n/pair.ts'

export const villagesMessages = pair({
  zh: {
    title: '服务网点', list: '村里的服务站', count: '{count} 个村有服务站，点开看能办什么',
    phone: '电话', address: '在哪里', hours: '开门时间', agent: '代办员',
    weekday: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'], everyDay: '每天', through: '{from}到{to}', listed: '、',
    matters: '能替您办 {count}\u00a0件事', mattersList: '能替您办的事', about: '这个站', noMatters: '这个站还没有登记代办的事', noMattersReason: '来大厅也能办，先看看要带什么', guide: '看办事指南',
    stars: '{month}月得了 {count} 颗星', starsShort: '★ {count} 颗', starsLabel: '五星', starEarned: '得了', starOpen: '没得',
    star: { 值班星: '值班星', 卫生星: '卫生星', 代办星: '代办星', 记录星: '记录星', 服务星: '服务星' },
    noneTitle: '这里还没有登记村里的服务站', noneReason: '来大厅也能办，先看看要带什么', unknown: '没有找到这个服务站', all: '看所有服务站',
  },
  en: {
    title: 'Village stations', list: 'Stations in the villages', count: 'Stations: {count}. Touch one to see what it does',
    phone: 'Phone', address: 'Address', hours: 'Open', agent: 'Agent',
    weekday: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], everyDay: 'Every day', through: '{from} to {to}', listed: ', ',
    matters: 'Services by the agent: {count}', mattersList: 'What the agent does for you', about: 'This station', noMatters: 'No services are listed for this station yet', noMattersReason: 'The township hall does them; see what to bring', guide: 'See the services',
    stars: 'Stars in {month}: {count}', starsShort: '★ {count}', starsLabel: 'Five stars', starEarned: 'earned:', starOpen: 'not earned:',
    star: { 值班星: 'Duty', 卫生星: 'Clean', 代办星: 'Agent', 记录星: 'Records', 服务星: 'Service' },
    noneTitle: 'No village stations are listed here yet', noneReason: 'The township hall does it too; see what to bring', unknown: 'This station was not found', all: 'See all stations',
  },
})
