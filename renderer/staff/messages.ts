import { pair } from '../i18n/pair.ts'

export const staffMessages = pair({
  zh: {
    title: '大厅管理',
    clerk: { title: '这一页是大厅管理员用的', reason: '{name}，您是窗口人员，叫号请到窗口页', counter: '去窗口页' },
    head: { counter: '窗口叫号' },
    sections: { label: '管理页的几部分', today: '今天', content: '资料通知', hall: '窗口业务', people: '工作人员', settings: '设置', journal: '运行记录' },
    kiosk: { locks: '{minutes} 分钟不动就上锁', locksSoon: '还有 {seconds} 秒上锁，点一下接着用', leave: '锁上，离开', home: '回首页' },
    pin: { who: '您是哪位？', pin: '{name}，请点密码', typed: '已经点了 {n} 位', erase: '退一位', enter: '进入', hint: '这里只给大厅管理员用，别的事请点“回首页”' },
    keys: {
      label: '键盘', candidates: '选字', hint: '打拼音，再点字', nothing: '没有这个拼音，退一格再打', erase: '退格', done: '好了', signs: '123，。', letters: '字母', chinese: '中文', latin: 'abc',
      space: '空格', first: '用第一个', earlier: '前面', later: '后面',
    },
    fault: {
      ahead: '机器的日期跳到了 {today}', aheadReason: '业务日还停在 {day}，现在取的号都算那一天的。日期没错就确认：没办完的号作废，从今天重新排号。日期错了，先请人改电脑的时间。',
      behind: '机器的日期比业务日还早：{today}', behindReason: '号照常取、照常叫，都算 {day} 的。多半是电脑的时间错了，请人改过来，这一条自己会消失。',
      confirm: '日期没错，开始新的一天', store: '存号的数据库出过毛病',
    },
    windows: {
      title: '窗口', state: { open: '正在办公', paused: '暂停', closed: '没开' }, none: '没有人', close: '关窗', closeLong: '关窗 {id}号窗口', at: '{number} 在窗口', hint: '窗口人员走了忘了关，可以在这里关',
    },
    businesses: {
      title: '业务', waiting: '{n} 人在等', taking: '在取号', close: '今天不办了', open: '恢复取号', closeLong: '{name}今天不办了', openLong: '{name}恢复取号', hint: '关了以后不再发新号，已经在等的照样叫',
      reason: { closed: '下班了', break: '午休', holiday: '放假', full: '今天的号取完了', byManager: '今天不办了' },
    },
    printer: { title: '打印机', test: '试打一张', hint: '打出来看看字清不清楚', printed: '打出来了，看看清不清楚' },
    voice: {
      title: '语音叫号', volume: '音量', quiet: '不出声的时间', quietHint: '例如 12:00-14:00，几段用逗号隔开；没有就空着', wrong: '“{word}”看不懂，要写成 12:00-14:00', tooMany: '最多写 8 段', save: '存好', saved: '存好了，下一个号就用',
      clips: '换成自己人的声音', clipsHow: '录成 WAV，照下面的名字放进数据文件夹的 voice 里，重新打开叫号屏就用新的；拿走就恢复原来的。一个录音不要超过 1 MB。', clip: '{file}：{word}',
    },
    figures: { title: '今天', issued: '取了号', done: '办完了', waiting: '还在等', clerk: '谁', count: '办完', median: '一般用', nobody: '今天还没有办完的' },
  },
  en: {
    title: 'Hall management',
    clerk: { title: 'This page is for the hall manager', reason: '{name}, you are a clerk: numbers are called on the counter page', counter: 'To the counter page' },
    head: { counter: 'Counter page' },
    sections: { label: 'Parts of this page', today: 'Today', content: 'Content', hall: 'Counters', people: 'Staff', settings: 'Settings', journal: 'Journal' },
    kiosk: { locks: 'Locks after {minutes} minutes without a touch', locksSoon: 'Locks in {seconds} s; touch to go on', leave: 'Lock and leave', home: 'Home' },
    pin: { who: 'Who are you?', pin: '{name}, your PIN please', typed: '{n} digits typed', erase: 'Back', enter: 'Enter', hint: 'For the hall manager only; for all else press “Home”' },
    keys: {
      label: 'Keyboard', candidates: 'Characters', hint: 'Type pinyin and choose', nothing: 'No such sound: go back', erase: 'Back', done: 'Done', signs: '123', letters: 'Letters', chinese: '中文', latin: 'abc',
      space: 'Space', first: 'The first one', earlier: 'Before', later: 'More',
    },
    fault: {
      ahead: 'The date of the machine has jumped to {today}', aheadReason: 'The queue is still in {day}, and tickets taken now belong to that day. If the date is right, confirm it: open tickets end and numbers start again. If it is wrong, have the clock of the computer put right first.',
      behind: 'The date of the machine lies before the day of the queue: {today}', behindReason: 'Tickets go on as usual and belong to {day}. Most likely the clock of the computer is wrong; once it is put right, this goes away.',
      confirm: 'The date is right: begin the new day', store: 'Something was wrong with the database of the queue',
    },
    windows: {
      title: 'Counters', state: { open: 'Open', paused: 'Paused', closed: 'Closed' }, none: 'Nobody', close: 'Close', closeLong: 'Close counter {id}', at: '{number} is there', hint: 'A counter that was left open can be closed here',
    },
    businesses: {
      title: 'Businesses', waiting: '{n} waiting', taking: 'Takes tickets', close: 'No more today', open: 'Take tickets again', closeLong: 'No more today: {name}', openLong: 'Take tickets again: {name}', hint: 'No new tickets then; those who wait are still called',
      reason: { closed: 'Closed now', break: 'Lunch break', holiday: 'Holiday', full: 'Full for today', byManager: 'No more today' },
    },
    printer: { title: 'Printer', test: 'Print a trial', hint: 'See whether it can be read', printed: 'Printed: see whether it can be read' },
    voice: {
      title: 'Spoken calls', volume: 'Volume', quiet: 'Silent times', quietHint: 'Such as 12:00-14:00, several with commas; or nothing', wrong: '“{word}” is no range: write 12:00-14:00', tooMany: 'Eight ranges at most', save: 'Save', saved: 'Saved; the next call uses it',
      clips: 'Use a voice of your own', clipsHow: 'Record WAV files, name them as below and put them into voice in the data folder: they are used once the board is opened again, and taking them away brings the old ones back. At most 1 MB each.', clip: '{file}: {word}',
    },
    figures: { title: 'Today', issued: 'tickets taken', done: 'finished', waiting: 'waiting', clerk: 'Who', count: 'Done', median: 'Usually', nobody: 'Nothing is finished yet today' },
  },
})
