import { pair } from '../../i18n/pair.ts'

/** Words of the manager's box of suggestions 意见. */
export const suggestionsMessages = pair({
  zh: {
    title: '意见', hint: '新的 {new} 条 · 看过 {seen} 条 · 答复 {answered} 条', fresh: '{n} 条新的', which: '看哪些', all: '全部', state: { new: '新的', seen: '看过了', answered: '答复了' },
    none: '还没有人提意见', noneOf: '这一类没有', more: '看更早的', open: '看：{text}', chooseOne: '点一条，在这里看', hasPhone: '留了电话',
    back: '回到意见', one: '一条意见', phone: '电话 {phone}', phoneWhy: '90 天后自动删掉', answer: '答复', answerHint: '写给提意见的人', isPublic: '贴到一体机上', isShown: '贴到一体机上', isKept: '不贴出去',
    preview: '群众在一体机上会看到', visitor: '群众说', hall: '大厅答复', kept: '不贴出去：只记在这里。留了电话的，请打电话告诉人家', send: '答复', change: '改好了', by: '{name} {when} 答复的',
    remove: '删掉', removeTitle: '删掉这条意见吗？', removeReason: '删了就找不回来。骂人的、点名的可以删；不好听的请留着。', removeYes: '删掉', keep: '留着',
  },
  en: {
    title: 'Suggestions', hint: '{new} new · {seen} read · {answered} answered', fresh: '{n} new', which: 'Which', all: 'All', state: { new: 'New', seen: 'Read', answered: 'Answered' },
    none: 'Nobody has suggested anything yet', noneOf: 'None of these', more: 'Earlier ones', open: 'Read: {text}', chooseOne: 'Choose one to read it here', hasPhone: 'left a phone',
    back: 'Back to the list', one: 'A suggestion', phone: 'Phone {phone}', phoneWhy: 'deleted by itself after 90 days', answer: 'Answer', answerHint: 'to whoever suggested it', isPublic: 'Show it at the kiosk', isShown: 'shown at the kiosk', isKept: 'not shown',
    preview: 'Visitors will read at the kiosk', visitor: 'A visitor', hall: 'The hall', kept: 'Not shown: it is noted here only. Whoever left a phone should be called', send: 'Answer', change: 'Save', by: 'answered by {name}, {when}',
    remove: 'Remove', removeTitle: 'Remove this suggestion?', removeReason: 'It cannot be brought back. Remove what insults or names somebody; keep what is only unpleasant.', removeYes: 'Remove', keep: 'Keep',
  },
})
