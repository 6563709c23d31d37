import type { Messages } from './zh.ts'

/** English, complete: every message has its counterpart. */
export const en: Messages = {
  bar: {
    label: 'Common buttons', elder: 'Large text', standard: 'Standard', read: 'Read aloud', readShort: 'Read', reading: 'Stop', language: '中文',
    lower: 'Lower', raise: 'Raise', contrast: 'Contrast', contrastShort: 'Contrast', home: 'Home', homeShort: 'Home',
  },
  page: { back: 'Back' },
  pager: { label: 'Pages', previous: 'Previous', next: 'Next', pages: '{count}' },
  loading: { long: 'Still looking, one moment' },
  window: { plate: 'Counter {id}', elsewhere: 'Not in this hall', elsewhereStation: 'Not at this station', agent: 'Agent here' },
  handling: { 即办: 'At once', 承办: 'In time', 代办: 'By village', 补办: 'Papers later', 退办: 'Ended' },
  limit: { 当场: 'While you wait', 工作日: '{value} working days', 自然日: '{value} days' },
  fee: { free: 'Free', charged: 'Fee' },
  opening: {
    open: 'Open now', openUntilBreak: 'lunch break {time}', openUntil: 'until {time}', break: 'Lunch break', breakUntil: 'opens {time}',
    closed: 'Closed', holiday: 'Public holiday', opensToday: 'opens today {time}', opensTomorrow: 'opens tomorrow {time}', opens: 'opens {day}, {time}',
  },
  date: {
    months: ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'], day: '{day} {month}', dayOfYear: '{day} {year}', weekday: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    beside: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], short: ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], lunar: 'Lunar {month}{day}',
  },
  when: { today: 'today', tomorrow: 'tomorrow' },
  state: {
    stale: 'This guide is of {date}; it still works', sample: 'Sample data: ask at the counter before you act', lostTitle: 'Connecting', lostReason: 'It will be back by itself in a moment',
    noContentTitle: 'There is no content on this machine yet', noContentReason: 'Please ask at a counter; the staff will help you',
    failedTitle: 'This page did not open', failedReason: 'It has been noted. Please try again', pageLost: 'This page did not open: please touch again', again: 'Try again',
  },
  idle: { title: 'Are you still there?', reason: 'Without a touch everything is cleared', stay: 'Continue', done: 'I am done', left: '{seconds} seconds left' },
  lowered: { pill: 'Everything is within reach' },
  readAloud: { none: 'This machine has no Chinese voice', noneEn: 'This machine has no English voice' },
  home: {
    question: 'What do you need today?', hint: 'One word is enough', placeholder: 'ID card, insurance', search: 'Search',
    guide: 'Services', guideFact: 'What to bring, where, how long',
    village: 'In your village', villageFact: '{count} services near home', windows: 'Find a counter', windowsFact: '{count} counters', windowsOpen: '{open} of {count} open',
    called: 'Now calling', goTo: 'to', calledLabel: 'Numbers called', nobody: 'Nobody is waiting: take a number', soon: 'Calling starts soon',
    notices: 'Notices', noticesFact: '{count} notices', noticesNew: '{count} new', noticesNone: 'No notices now', noticesAsk: 'See the notices',
    calendar: 'Calendar', calendarToday: 'Today:', calendarNext: '{name}, {day}', calendarNone: 'Services of this month',
    villages: 'Village stations', villagesFact: '{count} stations', villagesNone: 'Stations in the villages',
    station: 'This station', stationAgent: 'Agent: {when}', stationFact: 'Phone, address, hours',
  },
  elder: {
    guide: 'Services', guideFact: 'What, where', ticket: 'Take a number', windows: 'Counters', windowsFact: 'See the plan', village: 'In the village', villageFact: 'Close to home', stationFact: 'Phone and hours',
    bring: 'Bring', where: 'Where', howLong: 'How long', cost: 'Cost', free: 'Free', things: '{count} paper | {count} papers',
    nothing: 'Nothing', do: '{name}', bringThese: 'Bring these', fillThere: 'Fill in there: {names}',
  },
}
