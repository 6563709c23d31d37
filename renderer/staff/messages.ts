import { pair } from '../i18n/pair.ts'

export const staffMessages = pair({
  zh: {
    title: '大厅管理',
    clerk: { title: '这一页是大厅管理员用的', reason: '{name}，您是窗口人员，叫号请到窗口页', counter: '去窗口页' },
    head: { counter: '窗口叫号' },
    sections: { label: '管理页的几部分', today: '今天', content: '资料通知', screens: '大屏', hall: '窗口业务', suggestions: '意见', statistics: '统计', people: '工作人员', settings: '设置', journal: '运行记录' },
    kiosk: { locks: '{minutes} 分钟不动就上锁', locksSoon: '还有 {seconds} 秒上锁，点一下接着用', leave: '锁上，离开', home: '回首页' },
    pin: { who: '您是哪位？', pin: '{name}，请点密码', typed: '已经点了 {n} 位', erase: '退一位', enter: '进入', hint: '这里只给大厅管理员用，别的事请点“回首页”' },
    fault: {
      ahead: '机器的日期跳到了 {today}', aheadReason: '业务日还停在 {day}，现在取的号都算那一天的。日期没错就确认：没办完的号作废，从今天重新排号。日期错了，先请人改电脑的时间。',
      behind: '机器的日期比业务日还早：{today}', behindReason: '号照常取、照常叫，都算 {day} 的。多半是电脑的时间错了，请人改过来，这一条自己会消失。',
      confirm: '日期没错，开始新的一天', store: '存号的数据库出过毛病',
      holidays: '{year}年节假日还没有', holidaysReason: '到时候放假那几天，一体机会当成平常上班。请告诉县里，把放假和调休的日子写进资料。',
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
    people: {
      title: '工作人员', hint: '谁能登录，能做什么', own: '是您自己', role: { clerk: '窗口人员', manager: '大厅管理员' }, in: '登录着（{n} 处）', out: '现在没登录',
      end: '让他退出', endLong: '让{name}退出登录', change: '改', changeLong: '改{name}的账号', remove: '去掉', removeLong: '去掉{name}的账号', add: '加一个人', changeTitle: '改{name}的账号',
      pinHint: '密码 6 到 12 位数字，不能全一样，也不能是 123456 这样连着的', roleIs: '身份', newPin: '新密码', keepPin: '不改就空着', save: '存好',
      removeTitle: '去掉{name}的账号吗？', removeReason: '去掉以后马上就登不进来了，以前的记录还在。', removeYes: '去掉', keep: '留着',
      pinTitle: '改自己的密码', oldPin: '原来的密码', again: '新密码再来一次', differs: '两次打的新密码不一样', savePin: '改密码，重新登录',
    },
    settings: {
      printer: '打印机接在哪里', kind: '怎么接', driver: { none: '没有打印机', escpos: '直接接小票机', system: '系统里的打印机' }, device: '地址', printerName: '名字', usual: '不写就是系统默认的那台', width: '纸宽',
      screens: '屏幕', screensHint: '字和按钮按真的毫米算，要写准', screen: '“{name}”这块屏幕', diagonal: '多少英寸', hangs: '怎么挂', hanging: { auto: '跟着系统', portrait: '竖着', landscape: '横着' },
      county: '县里的网址', countyHint: '空着就只从 U 盘更新', address: '网址', saveCounty: '存好县里的网址',
      diagonalHint: '屏幕背面的铭牌上有，常见的是 21.5、32、43、55', diagonalWrong: '英寸要写成数字，如 21.5', save: '存好', savePrinter: '存好打印机的设置', saveScreens: '存好屏幕的设置', saved: '存好了，重新启动以后用上',
    },
    clock: {
      title: '时间', change: '改时间', hint: '不准了会影响开门关门和号票的日期', saved: '改好了', question: '现在是什么时候？', reason: '改得多了，要重新登录一次。', year: '年', month: '月', day: '日', hour: '时', minute: '分',
      more: '{part}加一', less: '{part}减一', asHere: '照这台电脑的时间', set: '改成 {when}',
    },
    machine: {
      title: '这台机器', hint: '重新启动要半分钟，取的号都在', needed: '设置改过了，重新启动以后才用上', going: '正在办，屏幕会黑一下',
      restart: '重新启动', restartTitle: '现在重新启动吗？', restartReason: '所有屏幕停半分钟左右，正在用的人要重来；取的号都在。', restartYes: '重新启动',
      leave: '退出一体机', leaveTitle: '退出一体机，回到电脑桌面吗？', leaveReason: '群众就用不了了。要在桌面上再打开“便民服务一体机”才行，得有键盘鼠标。', leaveYes: '退出',
    },
    journal: {
      acts: '谁做了什么', actsHint: '留一年多，改不了也删不掉', none: '还没有记录', kiosk: '这台一体机', refused: '没做成：{why}', more: '再往前',
      faults: '出过的毛病', faultsHint: '最近 200 条', noFaults: '没有毛病', allFaults: '全看，{n} 条',
    },
    figures: { title: '今天', issued: '取了号', done: '办完了', waiting: '还在等', clerk: '谁', count: '办完', median: '一般用', nobody: '今天还没有办完的' },
  },
  en: {
    title: 'Hall management',
    clerk: { title: 'This page is for the hall manager', reason: '{name}, you are a clerk: numbers are called on the counter page', counter: 'To the counter page' },
    head: { counter: 'Counter page' },
    sections: { label: 'Parts of this page', today: 'Today', content: 'Content', screens: 'Screens', hall: 'Counters', suggestions: 'Suggestions', statistics: 'Statistics', people: 'Staff', settings: 'Settings', journal: 'Journal' },
    kiosk: { locks: 'Locks after {minutes} minutes without a touch', locksSoon: 'Locks in {seconds} s; touch to go on', leave: 'Lock and leave', home: 'Home' },
    pin: { who: 'Who are you?', pin: '{name}, your PIN please', typed: '{n} digits typed', erase: 'Back', enter: 'Enter', hint: 'For the hall manager only; for all else press “Home”' },
    fault: {
      ahead: 'The date of the machine has jumped to {today}', aheadReason: 'The queue is still in {day}, and tickets taken now belong to that day. If the date is right, confirm it: open tickets end and numbers start again. If it is wrong, have the clock of the computer put right first.',
      behind: 'The date of the machine lies before the day of the queue: {today}', behindReason: 'Tickets go on as usual and belong to {day}. Most likely the clock of the computer is wrong; once it is put right, this goes away.',
      confirm: 'The date is right: begin the new day', store: 'Something was wrong with the database of the queue',
      holidays: 'The holidays of {year} are not there yet', holidaysReason: 'On holidays the kiosk will take the hall for open. Please tell the county to write them into the content.',
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
    people: {
      title: 'Staff', hint: 'Who may log in, and do what', own: 'you', role: { clerk: 'Clerk', manager: 'Hall manager' }, in: 'Logged in ({n})', out: 'Not logged in',
      end: 'Log out', endLong: 'Log {name} out', change: 'Change', changeLong: 'Change the account of {name}', remove: 'Remove', removeLong: 'Remove the account of {name}', add: 'Add somebody', changeTitle: 'Change the account of {name}',
      pinHint: 'A PIN has 6 to 12 digits, not all the same and no run like 123456', roleIs: 'Role', newPin: 'New PIN', keepPin: 'Empty keeps the old one', save: 'Save',
      removeTitle: 'Remove the account of {name}?', removeReason: 'Nobody can log in with it any more, at once. The journal keeps what was done.', removeYes: 'Remove', keep: 'Keep',
      pinTitle: 'Your own PIN', oldPin: 'Old PIN', again: 'New PIN again', differs: 'The two new PINs differ', savePin: 'Change and log in again',
    },
    settings: {
      printer: 'Where the printer is', kind: 'Kind', driver: { none: 'No printer', escpos: 'Receipt printer', system: 'Printer of the system' }, device: 'Address', printerName: 'Name', usual: 'Empty: the usual one', width: 'Paper',
      screens: 'Screens', screensHint: 'All sizes come from it', screen: 'Screen “{name}”', diagonal: 'Inches', hangs: 'Hangs', hanging: { auto: 'As the system', portrait: 'Upright', landscape: 'Lying' },
      county: 'Address of the county', countyHint: 'Empty: only sticks bring content', address: 'Address', saveCounty: 'Save the address of the county',
      diagonalHint: 'See the plate at its back: mostly 21.5, 32, 43 or 55', diagonalWrong: 'Inches are a number, such as 21.5', save: 'Save', savePrinter: 'Save the printer', saveScreens: 'Save the screens', saved: 'Saved; used after a restart',
    },
    clock: {
      title: 'Time', change: 'Set the time', hint: 'Opening hours and the days of tickets come from it', saved: 'Set', question: 'What time is it?', reason: 'After a large change you log in again.', year: 'year', month: 'month', day: 'day', hour: 'hour', minute: 'minute',
      more: 'Later by one {part}', less: 'Earlier by one {part}', asHere: 'As on this computer', set: 'Set to {when}',
    },
    machine: {
      title: 'This machine', hint: 'A restart takes half a minute; no ticket is lost', needed: 'Settings were changed: a restart makes them work', going: 'In a moment; the screen goes dark for a while',
      restart: 'Restart', restartTitle: 'Restart now?', restartReason: 'All screens are away for about half a minute, and whoever uses one begins anew. No ticket is lost.', restartYes: 'Restart',
      leave: 'Leave the kiosk', leaveTitle: 'Leave the kiosk for the desktop?', leaveReason: 'Visitors cannot use it then. It has to be opened on the desktop again, with a keyboard and a mouse.', leaveYes: 'Leave',
    },
    journal: {
      acts: 'Who did what', actsHint: 'Kept for over a year, and never altered', none: 'Nothing yet', kiosk: 'this kiosk', refused: 'Not done: {why}', more: 'Earlier ones',
      faults: 'What broke', faultsHint: 'The latest 200', noFaults: 'Nothing', allFaults: 'All {n}',
    },
    figures: { title: 'Today', issued: 'tickets taken', done: 'finished', waiting: 'waiting', clerk: 'Who', count: 'Done', median: 'Usually', nobody: 'Nothing is finished yet today' },
  },
})
