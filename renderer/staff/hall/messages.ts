import { pair } from '../../i18n/pair.ts'

export const ownHallMessages = pair({
  zh: {
    changed: '改过了', county: '县里排的是{what}', wrote: '县里写的是{what}', countyNobody: '县里今天没排人', reset: '恢复', comma: '、',
    duty: {
      title: '今天值班', leader: '带班领导', staff: '值班人员', nobody: '今天还没人排值班', edit: '改一改', write: '写上', editTitle: '今天谁值班？', reason: '只改今天的，明天还照值班表。屏幕马上换上。',
      save: '换上', skip: '不改了', missing: '两个名字都要写', resetLong: '今天值班恢复成县里排的',
    },
    windows: { title: '窗口办什么', hint: '点一下加上或去掉，屏幕和叫号马上跟着变', at: '{id}号窗口办{name}', resetLong: '{id}号窗口恢复成县里排的' },
    stars: { title: '五星', hint: '评上哪个点哪个', month: '哪个月的', of: '{month}的', none: '县里没写', resetLong: '五星恢复成县里的', star: { 值班星: '值班星', 卫生星: '卫生星', 代办星: '代办星', 记录星: '记录星', 服务星: '服务星' } },
  },
  en: {
    changed: 'Changed', county: 'The county has {what}', wrote: 'The county wrote {what}', countyNobody: 'The county has nobody', reset: 'Undo', comma: ', ',
    duty: {
      title: 'On duty today', leader: 'Leader', staff: 'On duty', nobody: 'Nobody is on the list today', edit: 'Change', write: 'Write it', editTitle: 'Who is on duty today?', reason: 'For today only; tomorrow follows the list again. Screens change at once.',
      save: 'Save', skip: 'Leave it', missing: 'Both names are needed', resetLong: 'Give the duty of today back to the county’s list',
    },
    windows: { title: 'What counters handle', hint: 'Press to add or take away; screens and calls follow at once', at: 'Counter {id} handles {name}', resetLong: 'Give counter {id} back what the county wrote' },
    stars: { title: 'Five stars', hint: 'Press those that were earned', month: 'Month', of: '{month}', none: 'The county wrote none', resetLong: 'Give the stars back to what the county wrote', star: { 值班星: 'Duty', 卫生星: 'Clean', 代办星: 'Agent', 记录星: 'Records', 服务星: 'Service' } },
  },
})
