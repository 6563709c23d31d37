import { pair } from '../../i18n/pair.ts'

export const contentMessages = pair({
  zh: {
    title: '办事资料', running: '现在用的', onStick: 'U 盘里的', kept: '留着备用', keptVersions: '{list} 版', keptNone: '还没有', keptHint: '出错能退回', comma: '、', arrived: '{origin} · {when} 换上',
    heard: '{when} 和县里对过', notHeard: '县里 {n} 天没连上', neverHeard: '还没连上过县里', byStick: '不连网，靠 U 盘更新',
    check: '现在看看有没有新的', checking: '正在看县里有没有新的', fetching: '正在取新资料，照常用', verifying: '正在验', switching: '拷好了，没人用时换上', stop: '停下',
    last: '{when}：{message}', next: '下次 {when} 自己看', never: '还没看过县里有没有新的', onlyHere: '看不看都不耽误群众用',
    back: '退回', backTo: '退回 {name}',
    goBack: {
      choose: '退回哪一份？', chooseReason: '新资料有错，可以先退回以前的，再打电话给县里。', title: '退回 {name}？', reason: '屏幕上的指南和通知会变回 {day} 的样子，没人用时换上。以后县里有更新的版本才会再换。', go: '退回去', stay: '不退',
    },
    concern: {
      clock: { sentence: '机器的日期是 {now}，比县里的资料（{published}）还早', next: '请懂电脑的人把日期改对，不然新资料取不了' },
      room: { sentence: '硬盘快满了，新资料可能放不下', next: '请懂电脑的人腾出一些地方；现在用的不受影响' },
      trust: { sentence: '还没有认县里的钥匙，更新关着', next: '请装机器的人运行 station trust 认一次，以后就能更新；现在的资料照常用' },
      county: { sentence: '没有设县里的地址，不会自己更新', next: '有网的话，请懂电脑的人在设置里写上；没有网就用 U 盘' },
      passed: { sentence: '退回过：第 {n} 版不会自己再换上', next: '县里有更新的版本才会再换' },
    },
  },
  en: {
    title: 'Content', running: 'In use', onStick: 'On the stick', kept: 'Kept', keptVersions: 'Version {list}', keptNone: 'None yet', keptHint: 'to go back to', comma: ', ', arrived: '{origin}, in use since {when}',
    heard: 'Checked with the county {when}', notHeard: 'County not reached for {n} days', neverHeard: 'County never reached yet', byStick: 'No network: updated by stick',
    check: 'Check for updates now', checking: 'Asking the county for something new', fetching: 'Fetching new content; everything works on', verifying: 'Verifying', switching: 'Ready: in use as soon as nobody is at the screen', stop: 'Stop',
    last: '{when}: {message}', next: 'Checks again {when}', never: 'Not checked yet', onlyHere: 'Visitors notice nothing of it',
    back: 'Go back', backTo: 'Go back to {name}',
    goBack: {
      choose: 'Go back to which?', chooseReason: 'If something is wrong with the new content, go back to an earlier one and call the county.', title: 'Go back to {name}?', reason: 'Guides and notices become those of {day} again, once nobody is at the screen. After that only a newer version of the county is taken.', go: 'Go back', stay: 'Stay',
    },
    concern: {
      clock: { sentence: 'The date of the machine is {now}, before that of the content ({published})', next: 'Have the date put right, or nothing new can be taken' },
      room: { sentence: 'The disk is nearly full: new content may not fit', next: 'Have some room made; what runs is not affected' },
      trust: { sentence: 'The county’s key is not trusted here yet: updates are off', next: 'Whoever set up the machine runs station trust once; what is there works on' },
      county: { sentence: 'No address of the county is set: nothing is updated by itself', next: 'With a network, have it written into the settings; without one, use a stick' },
      passed: { sentence: 'You went back: version {n} is not taken again by itself', next: 'Only a newer version of the county is' },
    },
  },
})
