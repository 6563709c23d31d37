import { pair } from '../i18n/pair.ts'

export const counterMessages = pair({
  zh: {
    title: '窗口叫号',
    choose: {
      title: '您坐在几号窗口？', back: '回到 {id}号窗口', state: { open: '正在办公', paused: '暂停着', closed: '没开' }, by: '{name}在用', waiting: '{n} 个人在等', nobody: '没人在等',
    },
    head: {
      state: { open: '正在办公', paused: '暂停', closed: '没开' }, done: '今天办完', median: '一般', pause: '暂停窗口', resume: '接着办公', open: '开窗',
      more: '更多', close: '关窗', change: '换窗口', staff: '大厅管理',
    },
    usual: {
      open: '开窗', openReason: '开了窗才能叫号', resume: '接着办公', resumeReason: '窗口暂停着，屏幕上写着暂停',
      callNext: '叫下一位', none: '现在没人等您的窗口', start: '来了，开始办', startReason: '人到了窗口再点，从这时起算时间',
      finishNext: '办完，叫下一个', finishNextNone: '后面没人等了', finish: '办完', finishReason: '窗口暂停着，不叫下一个', change: '换个窗口', changeReason: '这个窗口{name}在用',
      next: '下一个是 {number} · {matter}', nextFirst: '下一个是 {number} · 优先 · {matter}',
    },
    act: { recall: '再叫一遍', noShow: '没来过号', hold: '先放一放', transfer: '转别处', finish: '只办结', finishReason: '先不叫下一个' },
    now: {
      nobody: '窗口现在没人', waiting: '{n} 个人在等您的窗口', waitingNone: '没人在等，来了人会出现在右边', closed: '窗口没开', closedReason: '开了窗，号才会叫到这里来', paused: '窗口暂停着', pausedReason: '等您的人还在排着，接着办公就能叫',
      taken: '这个窗口{name}在用', takenReason: '请换一个窗口，或请{name}先关窗',
      called: '叫到了', serving: '正在办', priority: '优先', issued: '{time} 取号，等了 {n} 分', calledFor: '叫了', times: '第 {n} 遍', servingFor: '已经办了', usual: '平常 {n} 分钟',
    },
    papers: { missing: '来之前查过：差 {n} 样', complete: '来之前查过：齐了', unasked: '来之前没查材料', unaskedReason: '问一声带了什么', brought: '带了', lacks: '没带' },
    aside: {
      title: '放着的和过号的', hint: '过号 3 个以内回来，排到最前面', none: '没有放着的，也没有过号的', held: '先放着', noShow: '过号', calls: '{n} 遍', back: '回来了', cancel: '作废',
    },
    list: {
      title: '等候', mine: '我的 {n}', all: '全大厅 {n}', which: '看谁的', number: '号', matter: '办什么', waited: '等了', papers: '材料', acts: '叫号、作废', pick: '选呼', pickLong: '选呼 {number}', cancel: '作废', cancelLong: '作废 {number}',
      complete: '齐', missing: '差 {n} 样', unasked: '没查', lacks: '没带：{names}', others: '别的窗口', none: '没人在等', noneReason: '有人取号，这里就会出现', more: '还有 {n} 个没有列出来', windows: '{ids}号窗口', priority: '优先', next: '下一个',
    },
    quarters: { title: '今天来取号的人', each: '每 15 分钟', bar: '{time} {n} 个' },
    foot: { keys: '按键：F2 红按钮 · F3 再叫 · F4 办结 · F6 过号 · F7 放一放 · F8 转' },
    transfer: {
      title: '{number} 转到哪里？', reason: '转过去以后，{number} 在那边重新排队', business: '转到业务', window: '转到窗口', position: '排在', front: '最前面', back: '最后面', go: '转过去', stay: '不转了', state: { open: '正在办公', paused: '暂停', closed: '没开' },
    },
    cancel: { title: '{number} 作废吗？', reason: '人走了才作废。作废了就不能再叫', go: '作废', stay: '留着' },
    leave: { title: '窗口还开着', reason: '开着窗，屏幕上还写着您在办公', go: '不关，就这样', close: '先关窗' },
    tab: { help: '有人叫帮忙', at: '{number} · {id}号窗口', idle: '{id}号窗口' },
  },
  en: {
    title: 'Counter',
    choose: {
      title: 'Which counter are you at?', back: 'Back to counter {id}', state: { open: 'Open', paused: 'Paused', closed: 'Closed' }, by: 'Used by {name}', waiting: '{n} waiting', nobody: 'Nobody waits',
    },
    head: {
      state: { open: 'Open', paused: 'Paused', closed: 'Closed' }, done: 'Done today', median: 'Usually', pause: 'Pause', resume: 'Go on', open: 'Open',
      more: 'More', close: 'Close the counter', change: 'Change counter', staff: 'Hall management',
    },
    usual: {
      open: 'Open the counter', openReason: 'Numbers can be called once it is open', resume: 'Go on', resumeReason: 'The counter is paused, and the board says so',
      callNext: 'Call the next', none: 'Nobody waits for your counter', start: 'Here: begin', startReason: 'Press when they are at the counter; time counts from then',
      finishNext: 'Done, call the next', finishNextNone: 'Nobody waits after this one', finish: 'Done', finishReason: 'The counter is paused: nobody is called', change: 'Change counter', changeReason: '{name} works at this counter',
      next: 'Next is {number} · {matter}', nextFirst: 'Next is {number} · priority · {matter}',
    },
    act: { recall: 'Call again', noShow: 'No show', hold: 'Set aside', transfer: 'Transfer', finish: 'Done', finishReason: 'Without calling' },
    now: {
      nobody: 'Nobody is at the counter', waiting: '{n} wait for your counter', waitingNone: 'Nobody waits; who comes appears on the right', closed: 'The counter is closed', closedReason: 'Open it, and numbers are called to it', paused: 'The counter is paused', pausedReason: 'Those who wait keep their place; go on to call them',
      taken: '{name} works at this counter', takenReason: 'Please choose another, or ask {name} to close it',
      called: 'Called', serving: 'Being served', priority: 'Priority', issued: 'Took it at {time}, waited {n} min', calledFor: 'Called for', times: 'Call {n}', servingFor: 'Served for', usual: 'Usually {n} min',
    },
    papers: { missing: 'Own check: {n} missing', complete: 'Own check: complete', unasked: 'Papers not checked', unaskedReason: 'Ask what they brought', brought: 'has', lacks: 'lacks' },
    aside: {
      title: 'Set aside and missed', hint: 'Back within 3 calls: goes to the front', none: 'Nobody is set aside, nobody missed the call', held: 'Set aside', noShow: 'Missed', calls: '{n}×', back: 'Back', cancel: 'Cancel',
    },
    list: {
      title: 'Waiting', mine: 'Mine {n}', all: 'Hall {n}', which: 'Whose', number: 'No.', matter: 'For', waited: 'Waited', papers: 'Papers', acts: 'Call, cancel', pick: 'Call', pickLong: 'Call {number}', cancel: 'Cancel', cancelLong: 'Cancel {number}',
      complete: 'All', missing: '{n} missing', unasked: 'Not asked', lacks: 'Lacks: {names}', others: 'Other counters', none: 'Nobody waits', noneReason: 'Who takes a ticket appears here', more: '{n} more are not listed', windows: 'Counter {ids}', priority: 'First', next: 'Next',
    },
    quarters: { title: 'Tickets taken today', each: 'each 15 minutes', bar: '{time}: {n}' },
    foot: { keys: 'Keys: F2 red button · F3 call again · F4 done · F6 no show · F7 set aside · F8 transfer' },
    transfer: {
      title: 'Where does {number} go?', reason: '{number} waits there again', business: 'To a business', window: 'To a counter', position: 'Place', front: 'First', back: 'Last', go: 'Transfer', stay: 'Stay here', state: { open: 'Open', paused: 'Paused', closed: 'Closed' },
    },
    cancel: { title: 'Cancel {number}?', reason: 'Only when the visitor has left: it cannot be called again', go: 'Cancel it', stay: 'Keep it' },
    leave: { title: 'The counter is still open', reason: 'The board still says that you are there', go: 'Leave it open', close: 'Close it first' },
    tab: { help: 'Help wanted', at: '{number} · counter {id}', idle: 'Counter {id}' },
  },
})
