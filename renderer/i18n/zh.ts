/** Chinese, the first language: spoken, verb first, short (look.md §7). */
export const zh = {
  bar: {
    label: '常用按钮', elder: '长辈版', standard: '标准版', read: '读给我听', readShort: '读一遍', reading: '别读了', language: 'English',
    lower: '往下移', raise: '移回去', contrast: '黑白分明', contrastShort: '黑白', home: '返回首页', homeShort: '首页',
  },
  page: { back: '返回' },
  pager: { label: '翻页', previous: '上一页', next: '下一页', pages: '{count} 页' },
  loading: { long: '还在找，马上就好' },
  window: { plate: '{id}号窗口', elsewhere: '不在本厅办', elsewhereStation: '不在本站办', agent: '本站代办' },
  handling: { 即办: '即办', 承办: '承办', 代办: '代办', 补办: '补办', 退办: '退办' },
  limit: { 当场: '当场办好', 工作日: '{value} 个工作日', 自然日: '{value} 天' },
  fee: { free: '不收费', charged: '收费' },
  opening: {
    open: '正在办公', openUntilBreak: '{time} 午休', openUntil: '{time} 下班', break: '午休', breakUntil: '{time} 开门',
    closed: '下班了', holiday: '{name}放假', opensToday: '今天 {time} 开门', opensTomorrow: '明天 {time} 开门', opens: '{day} {time} 开门',
  },
  date: {
    months: ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    day: '{month}月{day}日', dayOfYear: '{year}年{day}', weekday: ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'], beside: ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    short: ['', '一', '二', '三', '四', '五', '六', '日'], lunar: '农历{month}{day}' },
  when: { today: '今天', tomorrow: '明天' },
  state: {
    stale: '指南是 {date} 的，照样能用', sample: '示例资料，办事请以窗口为准', lostTitle: '正在连上工作站', lostReason: '稍等一下，会自己好的',
    noContentTitle: '这台机器里还没有资料', noContentReason: '请到窗口问，工作人员会帮您', failedTitle: '这一页没打开', failedReason: '已经记下来了，请再点一次', pageLost: '这一页没打开，请再点一次', again: '再试一次',
  },
  idle: { title: '您还在吗？', reason: '不点的话，就清空回到首页', stay: '继续使用', done: '用完了', left: '还有 {seconds} 秒' },
  lowered: { pill: '按钮都移到下面了' },
  readAloud: { none: '这台机器没有中文语音，读不了', noneEn: '这台机器没有英文语音，读不了' },
  home: {
    question: '您要办什么事？', hint: '说个词就行，不用说全称', placeholder: '低保、身份证、医保……', search: '查一查',
    guide: '办事指南', guideFact: '要带什么、去哪里、多久好',
    village: '家门口可办', villageFact: '{count} 件事，村里能替您跑', windows: '窗口导航', windowsFact: '{count} 个窗口，看看去哪个', windowsOpen: '{count} 个窗口，开着 {open} 个',
    called: '现在叫到', goTo: '请到', calledLabel: '叫号', nobody: '现在没人排队，直接取号', soon: '马上开始叫号',
    notices: '公告通知', noticesFact: '{count} 条在公示', noticesNew: '{count} 条新的', noticesNone: '现在没有通知', noticesAsk: '看看有什么通知',
    calendar: '便民日历', calendarToday: '今天', calendarNext: '{day} 有{name}', calendarNone: '这个月的便民服务',
    villages: '服务网点', villagesFact: '{count} 个村有服务站', villagesNone: '看看村里的服务站',
    station: '本村服务站', stationAgent: '代办员{when}', stationFact: '电话、地址、开门时间',
  },
  elder: {
    guide: '我要办事', guideFact: '带什么、去哪办', ticket: '取号排队', windows: '找窗口', windowsFact: '看大厅图', village: '村里能办', villageFact: '不用跑远路', stationFact: '电话、啥时候有人',
    bring: '带什么', where: '去哪里', howLong: '多久好', cost: '要钱吗', free: '不要钱', things: '{count} 样东西',
    nothing: '不用带', do: '办{name}', bringThese: '带这些', fillThere: '窗口填表：{names}',
  },
}

/** The messages every language has. */
export type Messages = typeof zh
