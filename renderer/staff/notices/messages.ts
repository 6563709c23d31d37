import { pair } from '../../i18n/pair.ts'

export const noticesMessages = pair({
  zh: {
    title: '本厅通知', write: '写一条', comma: '、', none: '现在没有本厅的通知', noneHint: '窗口休息、停电、下乡，写一条，几秒钟就在屏幕上',
    surface: { kiosk: '触摸屏', signage: '大屏', board: '叫号屏' }, surfaceHint: { kiosk: '一体机', signage: '大屏和 LED', board: '叫号屏' },
    untilMoment: '{when} 自动撤下', untilDay: '挂到{when}', coming: '{when} 挂出来', over: '到日子，撤下了', withdrawn: '撤下了',
    by: '{name} {when} 写的', hang: '挂着：{title}', edit: '改', editLong: '改：{title}', before: '以前的（{n}）', county: '县里的通知（{n}）', countyHint: '县里发的，这里改不了',
    level: { normal: '平常', important: '重要', urgent: '紧急' }, levelHint: { normal: '排在通知里', important: '排在前面', urgent: '每块屏幕马上显示' },
    form: {
      new: '写一条通知', change: '改通知', reason: '发出去几秒钟就在屏幕上', again: '上次没发完的还在', ready: '常用的，点一下就填好', window: '几号窗口', windowOf: '{id}号窗口',
      title: '标题', titleHint: '最多 40 个字，屏幕上最大的一行', body: '正文', bodyHint: '可以不写', level: '多要紧', until: '挂到什么时候', where: '挂在哪里',
      missing: { title: '还没写标题', until: '还没选挂到什么时候', past: '这个时候已经过了，换一个', where: '至少选一块屏幕' }, post: '发出去', save: '改好了', later: '先不发', clear: '清空', keep: '照旧（{when}）',
    },
    until: { closing: '今天下班（{time}）', evening: '今天 18:00', today: '今天', tomorrow: '明天', week: '一周', month: '一个月', earlier: '早一天', later: '晚一天', chosen: '挂到{day}，{weekday}', weekday: ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] },
    restore: { title: '再挂到什么时候？', reason: '原来的日子已经过了', go: '挂出来', stay: '不挂' },
  },
  en: {
    title: 'Notices of this hall', write: 'Write one', comma: ', ', none: 'No notices of this hall now', noneHint: 'A window that rests, a power cut, a day in the villages: on the screens in seconds',
    surface: { kiosk: 'kiosk', signage: 'signage', board: 'board' }, surfaceHint: { kiosk: 'Kiosk', signage: 'Signage and LED', board: 'Call board' },
    untilMoment: 'until {when}', untilDay: 'until the end of {when}', coming: 'from {when}', over: 'its time has passed', withdrawn: 'taken down',
    by: '{name}, {when}', hang: 'Shown: {title}', edit: 'Change', editLong: 'Change: {title}', before: 'Earlier ones ({n})', county: 'Notices of the county ({n})', countyHint: 'Signed by the county: not to be changed here',
    level: { normal: 'Normal', important: 'Important', urgent: 'Urgent' }, levelHint: { normal: 'among the notices', important: 'before the others', urgent: 'at once on every screen' },
    form: {
      new: 'Write a notice', change: 'Change a notice', reason: 'It is on the screens seconds after it is posted', again: 'What you had written is still here', ready: 'Ready sentences', window: 'Which window', windowOf: 'Counter {id}',
      title: 'Title', titleHint: '40 characters at most; the largest line on the screens', body: 'Text', bodyHint: 'if needed', level: 'How important', until: 'Until when', where: 'On which screens',
      missing: { title: 'The title is missing', until: 'Until when is missing', past: 'That time has passed: choose another', where: 'Choose a screen' }, post: 'Post it', save: 'Save', later: 'Not now', clear: 'Clear', keep: 'As it was ({when})',
    },
    until: { closing: 'Closing time ({time})', evening: 'Today 18:00', today: 'Today', tomorrow: 'Tomorrow', week: 'A week', month: 'A month', earlier: 'A day less', later: 'A day more', chosen: 'until {day}, {weekday}', weekday: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] },
    restore: { title: 'Until when this time?', reason: 'Its old day has passed', go: 'Show it', stay: 'Never mind' },
  },
})
