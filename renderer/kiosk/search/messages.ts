import { pair } from '../../i18n/pair.ts'

/** Words of 查一查. */
export const searchMessages = pair({
  zh: {
    title: '查一查', field: '要查的词', placeholder: '低保、db、shenfenzheng', clear: '清空',
    keys: '键盘', page: { letters: '123', signs: 'abc' }, erase: '删掉', space: '空格', find: '查一查', unfold: '接着打字',
    words: '猜您要打的词', chooseWord: '点词直接查', noWords: '打拼音首字母，这里出词',
    found: {
      initials: '按拼音首字母 {typed}，找到 {count} 项', pinyin: '按拼音 {typed}，找到 {count} 项', name: '按名称 {typed}，找到 {count} 项',
      alias: '按平常的叫法 {typed}，找到 {count} 项', office: '归 {typed} 管的，找到 {count} 项', text: '里面写着 {typed} 的，找到 {count} 项', fuzzy: '没有正好叫 {typed} 的，像的有 {count} 项',
    },
    foundShort: '找到 {count} 项', hint: '只打第一个字母就行', most: '先看最像的 {count} 项',
    start: '打拼音或首字母都行，db 就是低保', startShort: '点个词，或者打字', hot: '大家常查', frequent: '大家常办',
    nothing: '没查到“{typed}”，是不是想查：', nothingAsk: '没查到“{typed}”，换个词试试：', guide: '到办事指南里找', hits: '查到的事项',
  },
  en: {
    title: 'Search', field: 'Words to search for', placeholder: 'dibao, ID card', clear: 'Clear',
    keys: 'Keyboard', page: { letters: '123', signs: 'abc' }, erase: 'Erase', space: 'Space', find: 'Search', unfold: 'Go on typing',
    words: 'Words you may mean', chooseWord: 'Touch a word', noWords: 'Type pinyin: words appear here',
    found: {
      initials: 'First letters {typed}: {count} found', pinyin: 'Pinyin {typed}: {count} found', name: 'Named {typed}: {count} found',
      alias: 'Also called {typed}: {count} found', office: 'At the office {typed}: {count} found', text: 'Mentioning {typed}: {count} found', fuzzy: 'None named {typed}: {count} alike',
    },
    foundShort: '{count} found', hint: 'First letters are enough', most: 'The best {count} are shown',
    start: 'Type a word in English, pinyin or its first letters', startShort: 'Touch a word, or type', hot: 'Often searched', frequent: 'Most wanted',
    nothing: 'Nothing for “{typed}”. Did you mean', nothingAsk: 'Nothing for “{typed}”. Try another word', guide: 'Look in Services', hits: 'Services found',
  },
})
