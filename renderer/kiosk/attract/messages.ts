import { pair } from '../../i18n/pair.ts'

export const attractMessages = pair({
  zh: {
    start: '点一下，开始', today: '今天',
    festival: { today: '今天{name}', tomorrow: '明天{name}', ahead: '再过 {days} 天{name}' },
    kind: { bus: '今天出车', village: '今天在村里办', clinic: '今天看病不用跑远', training: '今天开课', other: '今天就有' },
    duty: '今天谁值班', leader: '带班', staff: '值班', night: '晚上有急事打',
    calm: '要办什么事，点一下就能查', bring: '带什么', where: '去哪个窗口', howLong: '多久办好', cost: '收不收费',
  },
  en: {
    start: 'Touch to start', today: 'Today',
    festival: { today: '{name} today', tomorrow: '{name} tomorrow', ahead: '{name} in {days} days' },
    kind: { bus: 'runs today', village: 'is in the villages today', clinic: 'is near you today', training: 'is held today', other: 'is on today' },
    duty: 'On duty today', leader: 'In charge', staff: 'On duty', night: 'At night, urgent',
    calm: 'Find out about any service with one touch', bring: 'What to bring', where: 'Which counter', howLong: 'How long it takes', cost: 'What it costs',
  },
})
