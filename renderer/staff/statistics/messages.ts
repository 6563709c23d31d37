import { pair } from '../../i18n/pair.ts'

export const statisticsMessages = pair({
  zh: {
    title: '统计', periods: '哪段时间', period: { today: '今天', week: '本周', month: '本月', lastMonth: '上月', year: '今年', custom: '自己选' },
    from: '从', until: '到', steps: '怎么分', step: { day: '按天', week: '按周', month: '按月' }, range: '{from}–{until}',
    day: { year: '年', month: '月', day: '日', more: '{which}，{part}加一', less: '{which}，{part}减一' },
    waiting: '正在算，马上就好', failed: '没算出来', lost: '统计没打开', lostReason: '先点别的，再点一次“统计”', again: '再试一次', noAnswer: '没连上大厅主机，连上了会自己再算', nobody: '这段时间没有人取号', nobodyReason: '换一段时间看看',
    came: '{when}来了 {issued} 人，办完 {served} 人', waits: '一般等 {median}，慢的等 {p90}', content: '{rated} 人评价，{share} 满意', unrated: '还没有人评价', joined: '；',
    compared: {
      week: '上周同期', month: '上月同期', lastMonth: '前一个月', year: '去年同期', days: ' {days} ', tillYesterday: '到昨天，', sentence: '{till}比{before}{what}',
      more: '多 {n}', less: '少 {n}', same: '差不多', people: '{n} 人', slower: '一般多等 {minutes}', faster: '一般少等 {minutes}', and: '，',
    },
    explained: '一般：一半的人比这短。慢的：十个人里有一个比这还久。满意：评了非常满意、满意、基本满意的。',
    minutes: '{n} 分钟', moment: '不到 1 分钟', hours: '{n} 小时', hoursMinutes: '{hours} 小时 {minutes} 分', none: '—', people: '{n} 人', times: '{n} 次',
    chart: {
      numbers: '看数', drawing: '看图', cannot: '图画不出来，这里是数', most: '最多的是{name}，{value}', alone: '{title}。{facts}',
      steps: { day: '每天来了多少人', week: '每周来了多少人', month: '每月来了多少人' }, waits: '等了几分钟', hours: '一天里几点来的', hour: '{hour}:00–{next}:00', axisHour: '{hour} 点',
    },
    when: '时间', issued: '来了', called: '叫过', served: '办完', noShow: '过号', others: '其他', median: '一般等', p90: '慢的等', service: '一般办', satisfied: '满意',
    businesses: '各项业务', windows: '各个窗口', clerks: '窗口人员', name: '名字',
    ratings: '评价', ratingsHint: '{n} 人评了', score: ['非常满意', '满意', '基本满意', '不满意', '非常不满意'], noRatings: '这段时间没有人评价',
    read: '看得最多的事项', readHint: '群众在触摸屏上打开的', noRead: '这段时间没有人看办事指南', notFound: '没搜到的词', notFoundHint: '可以请县里加到俗称里', noNotFound: '搜的都搜到了',
    export: { download: '导出表格', making: '正在做表格', stick: '存到 U 盘', stickTo: '存到 {name}', noStick: '插上 U 盘，就能把表格存上去', saving: '正在存，先别拔', saved: '存好了，在 U 盘的 {file}', pull: '可以拔了' },
  },
  en: {
    title: 'Statistics', periods: 'Which days', period: { today: 'Today', week: 'This week', month: 'This month', lastMonth: 'Last month', year: 'This year', custom: 'Choose' },
    from: 'From', until: 'To', steps: 'Shown by', step: { day: 'Day', week: 'Week', month: 'Month' }, range: '{from} – {until}',
    day: { year: 'year', month: 'month', day: 'day', more: '{which}: later by one {part}', less: '{which}: earlier by one {part}' },
    waiting: 'Working it out', failed: 'It could not be worked out', lost: 'The statistics did not open', lostReason: 'Go elsewhere, then press Statistics again', again: 'Try again', noAnswer: 'Not connected to the hall; it is worked out once the line is back', nobody: 'Nobody took a ticket in these days', nobodyReason: 'Look at other days',
    came: '{when}: {issued} people came, {served} were served', waits: 'usual wait {median}, long waits {p90}', content: '{rated} rated it, {share} content', unrated: 'nobody rated it yet', joined: '; ',
    compared: {
      week: 'the same days last week', month: 'the same days last month', lastMonth: 'the month before', year: 'the same days last year', days: '{days}', tillYesterday: 'Up to yesterday: ', sentence: '{till}{what} than in {before}',
      more: '{n} more', less: '{n} fewer', same: 'about as many', people: '{n} people', slower: 'waits {minutes} longer', faster: 'waits {minutes} shorter', and: ', ',
    },
    explained: 'Usual: half of the people had it shorter. Long: one in ten had it longer still. Content: the first three of the five answers.',
    minutes: '{n} min', moment: 'under 1 min', hours: '{n} h', hoursMinutes: '{hours} h {minutes} min', none: '—', people: '{n} people', times: '{n} times',
    chart: {
      numbers: 'Numbers', drawing: 'Chart', cannot: 'The chart cannot be drawn: here are the numbers', most: 'Most at {name}: {value}', alone: '{title}. {facts}',
      steps: { day: 'People each day', week: 'People each week', month: 'People each month' }, waits: 'Minutes they waited', hours: 'At what time they came', hour: '{hour}:00–{next}:00', axisHour: '{hour}:00',
    },
    when: 'When', issued: 'Came', called: 'Called', served: 'Served', noShow: 'No show', others: 'Others', median: 'Usual wait', p90: 'Long wait', service: 'Usual service', satisfied: 'Content',
    businesses: 'By business', windows: 'By counter', clerks: 'By clerk', name: 'Name',
    ratings: 'Ratings', ratingsHint: '{n} people', score: ['Very content', 'Content', 'Fairly content', 'Not content', 'Not content at all'], noRatings: 'Nobody rated in these days',
    read: 'Read most', readHint: 'Opened at the kiosk', noRead: 'Nobody opened the guide in these days', notFound: 'Words that found nothing', notFoundHint: 'The county can add them as common names', noNotFound: 'Everything that was searched for was found',
    export: { download: 'Export', making: 'Making the workbook', stick: 'Save to a stick', stickTo: 'Save to {name}', noStick: 'Plug in a stick to save the workbook', saving: 'Saving: leave the stick in', saved: 'Saved on the stick as {file}', pull: 'The stick can be pulled out' },
  },
})
