import { pair } from '../../i18n/pair.ts'

export const ratingMessages = pair({
  zh: {
    title: '意见评价', tile: '好不好，您来说',
    entry: { question: '您来说说', rate: '评一评', rateFact: '今天办得怎么样', suggest: '提意见', suggestFact: '哪里不好，想要什么', answersFact: '看看大厅怎么答复' },
    ask: '点您今天办完的号', go: '评一评', question: '今天办得怎么样？', nameless: '不用留名字', scores: '点一张脸',
    why: '哪里不好？点一点', whyHint: '可以点好几个，也可以不点', change: '换一张脸', leave: '不评了', send: '交上去',
    seen: '大厅主任今天就能看到', phone: '想当面说，或要回话，打监督电话', failed: '现在交不上，等一会儿再试',
    thanks: '谢谢您，记下了', thanksLow: '谢谢您说出来',
    alreadyRated: '{number} 评过了', alreadyRatedReason: '一个号评一次，您的话已经记下了', notServed: '{number} 还没办完', notServedReason: '办完再来，今天都能评',
    unknown: '今天没有 {number} 这个号', unknownReason: '只能评今天办的事。看看小票上的号，再点一次', again: '再点一次号', where: '看看排到哪了',
    lost: '现在评不了', lostReason: '等一会儿再试，或者直接跟工作人员说',
  },
  en: {
    title: 'Your opinion', tile: 'Tell us how it was',
    entry: { question: 'Tell us', rate: 'How was it?', rateFact: 'About your visit today', suggest: 'Suggest something', suggestFact: 'What is missing or wrong', answersFact: 'And what the hall answered' },
    ask: 'Touch the number you had today', go: 'Next', question: 'How was it today?', nameless: 'No name needed', scores: 'Touch a face',
    why: 'What was wrong?', whyHint: 'Several or none', change: 'Another face', leave: 'Not now', send: 'Send',
    seen: 'The head of the hall reads it today', phone: 'To talk to somebody, or for an answer, call', failed: 'It cannot be sent now: please try again in a moment',
    thanks: 'Thank you, it is noted', thanksLow: 'Thank you for telling us',
    alreadyRated: '{number} has been rated', alreadyRatedReason: 'Each number once; what you said is noted', notServed: '{number} is not done yet', notServedReason: 'Come back when it is done, any time today',
    unknown: 'There is no number {number} today', unknownReason: 'Only today can be rated. Look at your slip and try again', again: 'Another number', where: 'Where it stands',
    lost: 'No ratings just now', lostReason: 'Please try again in a moment, or tell the staff',
  },
})
