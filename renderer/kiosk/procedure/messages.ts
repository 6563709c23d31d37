import { pair } from '../../i18n/pair.ts'

export const procedureMessages = pair({
  zh: {
    alias: '俗称', village: '村里可以代办', bring: '要带什么', where: '去哪个窗口', howLong: '多久办好', cost: '收不收费',
    things: '样', nothing: '不用带', atWindow: '另 {count} 样窗口有表', bareHands: '人来就行', elsewhere: '看下面地址', agentBelow: '下面有代办员电话',
    visits: '您只跑 {count} 趟', noVisit: '您不用跑', free: '不收费', freeMore: '一分钱不要', charged: '要收费',
    materials: '要带的材料', hint: '有了就点一下', missing: '还缺 {count} 样', complete: '材料齐了', fillThere: '{count} 样窗口填', noMaterials: '这件事不用带材料',
    original: '原件看一下', originals: '原件 {count} 份', copies: '复印 {count} 份', optional: '有这些情况，再带 {count} 样', onlyIf: '用得上才带', brought: '带了', fill: '窗口填', sample: '看样子', sampleOf: '{name}的样子',
    steps: '怎么办', stepsHint: '红色是您要做的，其余由工作人员办', you: '您来做', staff: '工作人员做', unit: { 工作日: '个工作日', 自然日: '天' },
    place: '去哪里办', agent: '代办员 {name}', yourself: '自己去办：{place}', showWay: '看怎么走', hours: '时间',
    takeAway: '手机扫一扫带走', takeAwayHint: '不用上网，存在手机里', qr: '二维码，里面是要带的材料和窗口',
    online: '扫码在网上办', onlineHint: '手机要能上网', qrOnline: '二维码，里面是网上办理的网址', ask: '问事', supervise: '监督',
    conditions: '谁能办', notes: '细说', faq: '别人常问', basis: '看政策原文', result: '办好了给您', codes: '事项编码', related: '接着可能要办', ended: '这件事不办了', endedMeans: '看看该办什么',
    gone: '这件事刚才更新了', goneReason: '回去再找一次就有', backToGuide: '去办事指南',
    print: '打印清单', printing: '正在打', printed: '清单打好了，在下面拿',
  },
  en: {
    alias: 'Also called', village: 'The village agent can do it', bring: 'Bring', where: 'Go to', howLong: 'Takes', cost: 'Costs',
    things: 'paper | papers', nothing: 'Nothing', atWindow: '{count} form is there | {count} forms are there', bareHands: 'Just come', elsewhere: 'See address', agentBelow: 'Phone below',
    visits: '{count} visit | {count} visits', noVisit: 'No visit needed', free: 'Free', freeMore: 'Nothing to pay', charged: 'Fee',
    materials: 'Papers to bring', hint: 'Touch what you have', missing: '{count} still missing', complete: 'You have everything', fillThere: '{count} filled in there', noMaterials: 'No papers needed',
    original: 'Show original', originals: '{count} originals', copies: '{count} copy | {count} copies', optional: 'Only in some cases: {count} more', onlyIf: 'Only if it applies', brought: 'Have it', fill: 'Form there', sample: 'See it', sampleOf: 'What it looks like: {name}',
    steps: 'How it goes', stepsHint: 'Red is what you do; staff do the rest', you: 'You', staff: 'Staff', unit: { 工作日: 'working days', 自然日: 'days' },
    place: 'Where', agent: 'Agent {name}', yourself: 'To go yourself: {place}', showWay: 'Show the way', hours: 'Hours',
    takeAway: 'Take it on your phone', takeAwayHint: 'No network needed', qr: 'QR code with papers and counter',
    online: 'Do it online', onlineHint: 'Your phone needs a network', qrOnline: 'QR code with the address of the online service', ask: 'Questions', supervise: 'Complaints',
    conditions: 'Who can apply', notes: 'Details', faq: 'Often asked', basis: 'Legal basis', result: 'You receive', codes: 'Codes', related: 'Often needed next', ended: 'No longer offered', endedMeans: 'See what to do instead',
    gone: 'This service has just changed', goneReason: 'Go back and look again', backToGuide: 'To the services',
    print: 'Print the list', printing: 'Printing', printed: 'Your list is ready below',
  },
})
