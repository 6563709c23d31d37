import { pair } from '../../i18n/pair.ts'

export const hallMessages = pair({
  zh: {
    title: '窗口导航', titleElder: '找窗口', planLabel: '大厅平面图', list: '窗口', here: '您在这里', door: '大门',
    which: '您要去哪个窗口？', touch: '点一下，看怎么走', goTo: '去 {id}号窗口', follow: '跟着红线走',
    matters: '这个窗口能办什么', shelf: '{name} {count} 件', shelves: '{id}号窗口能办的',
    noneTitle: '这里还没有登记窗口', noneReason: '到柜台问一声，工作人员给您指路', guide: '看办事指南',
  },
  en: {
    title: 'Find a counter', titleElder: 'Counters', planLabel: 'Plan of the hall', list: 'Counters', here: 'You are here', door: 'Door',
    which: 'Which counter do you need?', touch: 'Touch one to see the way', goTo: 'To counter {id}', follow: 'Follow the red line',
    matters: 'What this counter does', shelf: '{name}: {count}', shelves: 'Services at counter {id}',
    noneTitle: 'No counters are listed here yet', noneReason: 'Please ask at the desk; the staff will show you the way', guide: 'See the services',
  },
})
