import { pair } from '../i18n/pair.ts'

/** Words of the on-screen keyboard. */
export const keysMessages = pair({
  zh: {
    label: '键盘', candidates: '选字', hint: '打拼音，再点字', nothing: '没有这个拼音，删掉一个再打', erase: '删掉', done: '好了', signs: '123', letters: '字母', chinese: '中文', latin: 'abc',
    space: '空格', first: '用第一个', earlier: '前面', later: '后面',
    lost: '字还没取来，再按一个键试试',
  },
  en: {
    label: 'Keyboard', candidates: 'Characters', hint: 'Type pinyin and choose', nothing: 'No such sound: erase a letter', erase: 'Erase', done: 'Done', signs: '123', letters: 'Letters', chinese: '中文', latin: 'abc',
    space: 'Space', first: 'The first one', earlier: 'Before', later: 'More',
    lost: 'No characters yet: press another key',
  },
})
