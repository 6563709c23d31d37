import { type LocalTime, clockText } from '../calendar/local-time.ts'
import type { Limit } from '../content/limit.ts'
import type { Material, Step } from '../content/procedure.ts'

/** Languages a paper can be printed in. */
export type PaperLanguage = 'zh' | 'en'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = { zh: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }

const partsOf = (date: string) => ({ year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) })
const filled = (parts: readonly (string | false | undefined)[], between: string) => parts.filter((part) => part !== false && part !== undefined && part !== '').join(between)
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const zh = {
  moment: ({ date, minutes }: LocalTime) => {
    const { year, month, day } = partsOf(date)
    return `${year}年${month}月${day}日 ${clockText(minutes)}`
  },
  day: (date: string) => `${partsOf(date).month}月${partsOf(date).day}日`,
  days: (from: number, to: number) => (from === to ? WEEKDAYS.zh[from] ?? '' : `${WEEKDAYS.zh[from] ?? ''}至${WEEKDAYS.zh[to] ?? ''}`),
  ranges: (ranges: readonly string[]) => ranges.join('、'),
  windows: (ids: readonly string[]) => `${ids.join('、')}号窗口`,

  called: '叫到您，请去', calledAnywhere: '叫到您，请看屏幕去窗口',
  ahead: '前面还有', people: (count: number) => `${count} 人`, nobody: '前面没有人', soon: '马上就到您',
  about: '大约等', wait: (low: number, high: number) => (low === high ? `${high} 分钟` : `${low}–${high} 分钟`),
  missing: (count: number) => `还差 ${count} 样，记得备好：`, moreMissing: (count: number) => `另有 ${count} 样，请问工作人员`,
  paper: (name: string, { originals, copies }: Pick<Material, 'originals' | 'copies'>) => {
    const counts = filled([originals > 1 && `原件 ${originals} 份`, copies > 0 && `复印 ${copies} 份`], '，')
    return counts === '' ? name : `${name}（${counts}）`
  },
  follow: '扫码看排到哪了', keep: '扫码存到手机里',
  passed: (others: number) => (others > 0 ? `过号 ${others} 个以内，回窗口说一声就行` : '过号了，请重新取号'),
  ask: (phone: string) => `问事 ${phone}`,
  valid: '凭此号办理，当天有效 · 不收任何费用',

  list: '一次性告知单', papers: (count: number) => (count === 0 ? '不用带材料' : `要带 ${count} 样`),
  alias: (name: string) => `俗称 ${name}`, village: '村里可以代办', ended: '这件事不办了',
  where: '去哪个窗口', elsewhere: '看下面地址', cost: '收不收费', free: '不收费', charged: '要收费', long: '多久办好', visits: '您跑几趟',
  trips: (count: number) => (count === 0 ? '不用跑' : `${count} 趟`),
  limit: (limit: Limit) => (limit.unit === '当场' ? '当场办好' : `${limit.value} ${limit.unit === '工作日' ? '个工作日' : '天'}`),
  bring: '要带的材料', tick: '备好一样，勾一样', onlyIf: '用得上才带',
  material: ({ originals, copies, atWindow, source }: Material) => (atWindow ? '窗口有表，现场填' : filled([
    filled([originals === 1 ? '带原件' : originals > 1 && `原件 ${originals} 份`, copies > 0 && `复印 ${copies} 份`], '，'), source,
  ], ' · ')),
  note: ({ note = '' }: Material) => note,
  how: '怎么办', yours: '实心圈是您要做的',
  step: ({ who, limit, note }: Step) => filled([
    { 申请人: '', 村级: '村里办', 乡镇: '乡镇办', 县级: '县里办', 窗口: '窗口办' }[who], limit && limit.unit !== '当场' && zh.limit(limit), note,
  ], '，'),
  take: '扫码带走', takeMeans: '材料、窗口、电话都在里面，不用上网', takeOnline: '扫码看网上怎么办',
  trial: '试打', trialMeans: '黑条到边，字清楚，二维码能扫，就是好的',
  supervise: (phone: string) => `监督电话 ${phone}`, printed: (at: LocalTime) => `打印 ${zh.day(at.date)} ${clockText(at.minutes)}`,
  content: (date: string, generation: number) => `办事资料 ${zh.day(date)} 第 ${generation} 版`,
}

const en: typeof zh = {
  moment: ({ date, minutes }) => `${en.day(date)} ${partsOf(date).year}, ${clockText(minutes)}`,
  day: (date) => `${partsOf(date).day} ${MONTHS[partsOf(date).month - 1] ?? ''}`,
  days: (from, to) => (from === to ? WEEKDAYS.en[from] ?? '' : `${WEEKDAYS.en[from] ?? ''}–${WEEKDAYS.en[to] ?? ''}`),
  ranges: (ranges) => ranges.join(', '),
  windows: (ids) => `${ids.length === 1 ? 'Counter' : 'Counters'} ${ids.join(', ')}`,

  called: 'When called, go to', calledAnywhere: 'When called, the screen shows your counter',
  ahead: 'Before you', people: (count) => many(count, 'person', 'people'), nobody: 'Nobody before you', soon: 'You are next',
  about: 'Wait about', wait: (low, high) => (low === high ? `${high} min` : `${low}–${high} min`),
  missing: (count) => `${many(count, 'paper', 'papers')} still missing:`, moreMissing: (count) => `${count} more: please ask the staff`,
  paper: (name, { originals, copies }) => {
    const counts = filled([originals > 1 && `${originals} originals`, copies > 0 && many(copies, 'copy', 'copies')], ', ')
    return counts === '' ? name : `${name} (${counts})`
  },
  follow: 'Scan to see the queue', keep: 'Scan to keep it on your phone',
  passed: (others) => (others > 0 ? `Missed it? Up to ${many(others, 'number', 'numbers')} later, tell the counter` : 'Missed it? Take a new number'),
  ask: (phone) => `Help ${phone}`,
  valid: 'Valid today only · No fee of any kind',

  list: 'What to bring', papers: (count) => (count === 0 ? 'No papers' : many(count, 'paper', 'papers')),
  alias: (name) => `Also called ${name}`, village: 'Village agent can do it', ended: 'No longer offered',
  where: 'Go to', elsewhere: 'Address below', cost: 'Costs', free: 'Free', charged: 'Fee', long: 'Takes', visits: 'Your visits',
  trips: (count) => (count === 0 ? 'None' : many(count, 'visit', 'visits')),
  limit: (limit) => (limit.unit === '当场' ? 'At once' : limit.unit === '工作日' ? many(limit.value, 'working day', 'working days') : many(limit.value, 'day', 'days')),
  bring: 'Papers to bring', tick: 'tick what you have', onlyIf: 'Only if it applies',
  material: ({ originals, copies, atWindow }) => (atWindow
    ? 'The form is at the counter'
    : filled([originals === 1 ? 'Show original' : originals > 1 && `${originals} originals`, copies > 0 && many(copies, 'copy', 'copies')], ', ')),
  // notes are in Chinese only
  note: () => '',
  how: 'How it goes', yours: 'Black circles are what you do',
  step: ({ who, limit }) => filled([
    { 申请人: 'you', 村级: 'village', 乡镇: 'township', 县级: 'county', 窗口: 'counter' }[who], limit && limit.unit !== '当场' && en.limit(limit),
  ], ', '),
  take: 'Scan to take it along', takeMeans: 'Papers, counter and phone, no network needed', takeOnline: 'Scan for the online service',
  trial: 'Trial print', trialMeans: 'A bar without gaps, clear words, a code that scans: all is well',
  supervise: (phone) => `Complaints ${phone}`, printed: (at) => `Printed ${en.day(at.date)} ${clockText(at.minutes)}`,
  content: (date, generation) => `Content of ${en.day(date)}, no. ${generation}`,
}

/** What papers say, in both languages. */
export const PAPER_MESSAGES: Readonly<Record<PaperLanguage, typeof zh>> = { zh, en }
