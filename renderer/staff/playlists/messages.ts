import { pair } from '../../i18n/pair.ts'

export const playlistsMessages = pair({
  zh: {
    title: '播放单', hint: '大屏和 LED 上放什么', none: '县里还没有播放单', noneHint: '屏幕上放大厅名称、大家常办的事和通知', comma: '、', semicolon: '；', local: '本厅改过', unsaved: '还没存', runs: '正在放',
    edit: '改', editLong: '改：{title}', turn: '放：{title}', profile: { lcd: '大屏', led: 'LED 屏' }, allScreens: '每一块', screens: '“{names}”', where: '{profiles} · {screens}',
    when: {
      title: '什么时候放', change: '改时段和先后', always: '一直放', daily: '每天', dayRange: '{from}到{to}', monthDays: '每月 {days} 号', wholeDay: '{days}，全天', part: '{days} {from}–{to}', night: '{days} {from}–第二天 {to}',
      day: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'], county: '照县里的', own: '自己定时段', days: '哪几天', from: '从', to: '到', nextDay: '第二天', earlier: '早半小时', later: '晚半小时',
      add: '再加一段', remove: '去掉这段', removeLong: '去掉：{part}', dates: '只在{from}到{until}之间', since: '{from}起', till: '到{until}为止',
    },
    priority: { title: '和别的播放单撞上了', county: '照县里的', first: '先放', usual: '平常', last: '靠后', grade: '第 {n} 级' },
    items: {
      title: '一张一张怎么放', up: '上移', down: '下移', upLong: '上移：{name}', downLong: '下移：{name}', seconds: '{n} 秒', toEnd: '放到完', less: '−', more: '+', lessLong: '少放 1 秒：{name}', moreLong: '多放 1 秒：{name}',
      county: '照县里的', countyLong: '{name} 放多久照县里的', turn: '放：{name}',
    },
    preview: {
      title: '改了是这样', frame: '屏幕的样子', landscape: '横着', portrait: '竖着', kind: '哪种屏幕', previous: '上一张', next: '下一张', at: '第 {n} 张，共 {of} 张', lasts: '停 {n} 秒', toEnd: '放到完',
      is: { now: '现在正在放', later: '还没到放的时候', covered: '轮不到：有更先放的在放', off: '关着，不放' }, will: { now: '存了马上就放', later: '存了也先不放，到时候才放', covered: '存了也轮不到：有更先放的在放', off: '存了就不放这一单' }, asking: '正在准备画面', ledSize: '红色 LED，{width}×{height} 点的样子',
    },
    save: '存好', saved: '存好了，屏幕已经换上', reset: '恢复县里的', resetTitle: '恢复成县里的吗？', resetReason: '“{title}”在本厅改过的都不要了，照县里的放。', resetYes: '恢复', keep: '不恢复', back: '回播放单', drop: '不改了',
    wrong: { nothing: '一张都没开，没有东西可放。要么开一张，要么把这一单关掉', noDays: '有一段没选哪几天，至少选一天' },
    plays: {
      title: '播放记录', hint: '最近 7 天', none: '这 7 天还没有放过', item: '放的什么', screen: '屏幕', times: '次数', last: '上一次', count: '{n} 次', all: '全看，{n} 条',
      fault: { slow: '太慢，没来得及放出来', video: '视频坏了，或者机器放不了', picture: '图片坏了，打不开', other: '没放出来' },
    },
  },
  en: {
    title: 'Playlists', hint: 'What rolls on the screens', none: 'The county has no playlists yet', noneHint: 'The screens show the name of the hall, frequent matters and notices', comma: ', ', semicolon: '; ', local: 'Changed here', unsaved: 'Not saved', runs: 'On now',
    edit: 'Change', editLong: 'Change: {title}', turn: 'Plays: {title}', profile: { lcd: 'Television', led: 'LED' }, allScreens: 'all', screens: '“{names}”', where: '{profiles}: {screens}',
    when: {
      title: 'When it plays', change: 'Change times and order', always: 'Always', daily: 'Daily', dayRange: '{from} to {to}', monthDays: 'On days {days} of the month', wholeDay: '{days}, all day', part: '{days} {from}–{to}', night: '{days} {from}–{to} the next day',
      day: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], county: 'As the county', own: 'Own times', days: 'Days', from: 'From', to: 'To', nextDay: 'next day', earlier: 'Half an hour earlier', later: 'Half an hour later',
      add: 'Add a time', remove: 'Remove', removeLong: 'Remove: {part}', dates: 'Only from {from} to {until}', since: 'From {from} on', till: 'Until {until}',
    },
    priority: { title: 'When it meets other playlists', county: 'As the county', first: 'Goes first', usual: 'Usual', last: 'Goes last', grade: 'Grade {n}' },
    items: {
      title: 'What it plays', up: 'Up', down: 'Down', upLong: 'Up: {name}', downLong: 'Down: {name}', seconds: '{n} s', toEnd: 'to its end', less: '−', more: '+', lessLong: '1 s less: {name}', moreLong: '1 s more: {name}',
      county: 'As the county', countyLong: '{name}: as long as the county says', turn: 'Plays: {name}',
    },
    preview: {
      title: 'As it would look', frame: 'The screen', landscape: 'Lying', portrait: 'Upright', kind: 'Kind of screen', previous: 'Previous', next: 'Next', at: 'Slide {n} of {of}', lasts: 'stands {n} s', toEnd: 'plays to its end',
      is: { now: 'It is on now', later: 'It waits for its time', covered: 'It waits: another one goes first', off: 'It is off' }, will: { now: 'Once saved, it is on at once', later: 'Once saved, it waits for its time', covered: 'Once saved, it waits: another one goes first', off: 'Once saved, this playlist is off' }, asking: 'Making the picture', ledSize: 'A red LED screen of {width}×{height}',
    },
    save: 'Save', saved: 'Saved: the screens have it', reset: 'Back to the county’s', resetTitle: 'Back to the county’s?', resetReason: 'All that this hall changed in “{title}” is dropped.', resetYes: 'Go back', keep: 'Keep', back: 'To the playlists', drop: 'Undo',
    wrong: { nothing: 'Nothing is on, so there is nothing to play: switch something on, or the playlist off', noDays: 'One of the times has no day: choose at least one' },
    plays: {
      title: 'Proof of play', hint: 'The last 7 days', none: 'Nothing in these 7 days', item: 'What', screen: 'Screen', times: 'Times', last: 'Last', count: '{n} times', all: 'All {n}',
      fault: { slow: 'Too slow to come up', video: 'The film is damaged or cannot be played', picture: 'The picture is damaged', other: 'Not shown' },
    },
  },
})
