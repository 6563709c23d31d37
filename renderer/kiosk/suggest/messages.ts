import { pair } from '../../i18n/pair.ts'

/** Words of 提意见 and 大家提的意见. `end` closes a sentence that is followed by another one. */
export const suggestMessages = pair({
  zh: {
    title: '提意见', question: '您想说点什么？', nameless: '不用留名字，大厅主任会看', field: '您写的话', empty: '点下面的话，或者自己写', clear: '清空', write: '自己写', writeOn: '接着写', end: '。',
    sayings: '常说的话，点一下就写上', about: { waiting: '等候', papers: '材料', hall: '大厅', staff: '人员' },
    ready: { long: '等的时间长', hands: '窗口人手不够', unclear: '材料说明看不懂', trips: '来回跑了好几趟', toilet: '厕所不干净', early: '想要早点开门', good: '工作人员很好', impatient: '说话不耐烦' },
    phone: '想要回话，留个电话', phoneWhy: '只有大厅主任看得到，90 天后删掉', phoneHint: '手机号，或区号加座机号', phoneField: '您的电话', leavePhone: '留电话', changePhone: '改', noPhone: '不留电话', phoneLeft: '电话 {phone}',
    giveUp: '不写了', send: '交上去',
    trouble: {
      short: '写几个字，或者点一句，再交上去', phone: '电话是 11 位手机号，或区号加座机号', full: '意见箱满了，请直接跟工作人员说', tooMany: '交得太快了，过一分钟再试', lost: '现在交不上，您写的还在，等一会儿再试',
    },
    thanks: '收到了，谢谢您', thanksWhy: '大厅主任会看', thanksPhone: '大厅主任会看，有答复给您打电话',
    answers: '大家提的意见', answersShort: '大家提的', list: '答复了的意见', said: '群众说', reply: '大厅答复', none: '还没有公开的答复', noneWhy: '大厅主任答复以后，会贴在这里', goneTitle: '这条不在了', all: '看所有的', first: '我也提一个',
  },
  en: {
    title: 'Suggestions', question: 'What would you like to say?', nameless: 'No name needed; the head of the hall reads it', field: 'What you wrote', empty: 'Touch a sentence below, or write', clear: 'Clear', write: 'Write', writeOn: 'Write on', end: '. ',
    sayings: 'Touch what you want to say', about: { waiting: 'Waiting', papers: 'Papers', hall: 'The hall', staff: 'Staff' },
    ready: { long: 'I waited too long', hands: 'Too few counters', unclear: 'The papers are unclear', trips: 'I had to come several times', toilet: 'The toilet is not clean', early: 'Please open earlier', good: 'The staff are very kind', impatient: 'Somebody was impatient' },
    phone: 'Want an answer?', phoneWhy: 'Only the head of the hall sees it; deleted after 90 days', phoneHint: 'A mobile, or a landline with its area code', phoneField: 'Your phone', leavePhone: 'Leave a phone', changePhone: 'Change', noPhone: 'No phone', phoneLeft: 'Phone {phone}',
    giveUp: 'Not now', send: 'Send',
    trouble: {
      short: 'Write a few words or touch a sentence first', phone: 'A mobile has 11 digits; a landline needs its area code', full: 'The box is full: please tell the staff', tooMany: 'That was too quick: try again in a minute', lost: 'It cannot be sent now. What you wrote stays: try again in a moment',
    },
    thanks: 'Thank you, we have it', thanksWhy: 'The head of the hall reads it', thanksPhone: 'The head of the hall reads it and may call you',
    answers: 'What others suggested', answersShort: 'What others said', list: 'Answered suggestions', said: 'A visitor', reply: 'The hall', none: 'No answers yet', noneWhy: 'They are shown here when the head of the hall has answered', goneTitle: 'It is no longer here', all: 'See all', first: 'Suggest something',
  },
})
