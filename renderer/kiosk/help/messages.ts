import { pair } from '../../i18n/pair.ts'

export const helpMessages = pair({
  zh: {
    ask: '叫人帮忙', short: '叫人', fact: '工作人员过来', line: '不知道选哪个？叫工作人员来看看',
    rings: '已经叫了，有人马上来', ringsShort: '已经叫了', coming: '{name}来了', comingShort: '有人来了', failed: '没叫到，请到柜台说一声',
  },
  en: {
    ask: 'Call for help', short: 'Help', fact: 'Somebody comes', line: 'Not sure? Somebody will help',
    rings: 'Called: somebody is coming', ringsShort: 'Called', coming: '{name} is coming', comingShort: 'Coming', failed: 'Nobody was reached: please ask at the desk',
  },
})
