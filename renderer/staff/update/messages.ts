import { pair } from '../../i18n/pair.ts'

export const updateMessages = pair({
  zh: {
    version: '第 {n} 版', shipped: '随机器带来的资料', shippedShort: '原装',
    published: '{day} 县里发的', shippedOf: '{day} 的资料',
    origin: { shipped: '装机时带的', county: '网上来的', usb: 'U 盘拷来的', rollback: '退回来的' },
    when: { today: '今天', yesterday: '昨天', tomorrow: '明天' },
    about: { seconds: '约 {n} 秒', minutes: '约 {n} 分钟', hours: '约 {n} 小时' },
    files: '{done} / {total} 个文件', noAnswer: '没有回音', noAnswerNext: '看看现在用的是第几版，没变就再试一次',
    outcome: { current: '已经是最新的', updated: '换上了新的资料', refused: '没有换', cancelled: '停下了，没有换' },
    next: {
      usb: {
        unreachable: 'U 盘插紧了，再试一次', foreign: '换县里给的 U 盘；还这样，打电话给县里', damaged: '请县里重新拷一次，或者换一个 U 盘', expired: '请县里给一份新的', older: '现在用的更新，不用换',
        mixed: '请县里重新拷一次', tooLarge: '打电话给县里，说资料太大了', tooSlow: '换一个快些的 U 盘', unsafe: '别再用这个 U 盘，打电话给县里', incomplete: '请县里重新拷一次', noRoom: '请懂电脑的人把硬盘腾一些地方',
        unwritable: '请懂电脑的人看看硬盘；是往 U 盘上存，就看看 U 盘锁上没有', notForUs: '这是给别的大厅的，请县里给一份本厅的', untrusted: '请装机器的人先认县里的钥匙', newerFormat: '先请县里给机器换新程序',
      },
      county: {
        unreachable: '看看网线插好没有；网好了，它自己会再看', foreign: '打电话给县里', damaged: '它自己会再试；老是这样，打电话给县里', expired: '打电话给县里，请他们重新发一次', older: '现在用的更新，不用换',
        mixed: '多半是县里正在发，它自己会再试', tooLarge: '打电话给县里，说资料太大了', tooSlow: '它自己会接着取；急用就请县里拷到 U 盘上', unsafe: '打电话给县里', incomplete: '多半是县里正在发，它自己会再试', noRoom: '请懂电脑的人把硬盘腾一些地方',
        unwritable: '请懂电脑的人看看硬盘', notForUs: '打电话给县里，请他们加上本厅', untrusted: '请装机器的人先认县里的钥匙', newerFormat: '先请县里给机器换新程序',
      },
    },
    refusal: {
      unreachable: '没连上', foreign: '不是县里发的', damaged: '有的文件坏了', expired: '签得太久了', older: '比现在用的旧', mixed: '几版混在一起了', tooLarge: '太大了', tooSlow: '来得太慢',
      unsafe: '里面有不该有的东西', incomplete: '缺文件', noRoom: '硬盘放不下', unwritable: '硬盘写不进去', notForUs: '没有本厅的资料', untrusted: '还没有认县里的钥匙', newerFormat: '要新程序才读得了',
    },
  },
  en: {
    version: 'Version {n}', shipped: 'The content that came with the machine', shippedShort: 'original',
    published: 'county, {day}', shippedOf: 'of {day}',
    origin: { shipped: 'with the machine', county: 'over the network', usb: 'off a stick', rollback: 'brought back' },
    when: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
    about: { seconds: 'about {n} s', minutes: 'about {n} min', hours: 'about {n} h' },
    files: '{done} / {total} files', noAnswer: 'No answer', noAnswerNext: 'See which version is in use; if it has not changed, try again',
    outcome: { current: 'Nothing newer', updated: 'New content is in use', refused: 'Not taken', cancelled: 'Stopped, nothing changed' },
    next: {
      usb: {
        unreachable: 'See whether the stick sits firmly, and try again', foreign: 'Use a stick from the county; if that is one, call the county', damaged: 'Ask the county for a new copy, or use another stick', expired: 'Ask the county for a new one', older: 'What runs is newer: nothing to do',
        mixed: 'Ask the county for a new copy', tooLarge: 'Call the county: the content is too large', tooSlow: 'Use a faster stick', unsafe: 'Do not use this stick again, and call the county', incomplete: 'Ask the county for a new copy', noRoom: 'Have some room made on the disk',
        unwritable: 'Have somebody look at the disk; when saving, see whether the stick is locked', notForUs: 'This is for another hall: ask the county for one of this hall', untrusted: 'Whoever set up the machine has to trust the county’s key first', newerFormat: 'The machine needs a newer program first',
      },
      county: {
        unreachable: 'See whether the cable sits firmly; it tries again by itself', foreign: 'Call the county', damaged: 'It tries again by itself; if that lasts, call the county', expired: 'Call the county: it has to be published again', older: 'What runs is newer: nothing to do',
        mixed: 'The county is probably publishing: it tries again by itself', tooLarge: 'Call the county: the content is too large', tooSlow: 'It goes on by itself; if it is urgent, the county can send a stick', unsafe: 'Call the county', incomplete: 'The county is probably publishing: it tries again by itself', noRoom: 'Have some room made on the disk',
        unwritable: 'Have somebody look at the disk', notForUs: 'Call the county: this hall is missing', untrusted: 'Whoever set up the machine has to trust the county’s key first', newerFormat: 'The machine needs a newer program first',
      },
    },
    refusal: {
      unreachable: 'It could not be reached', foreign: 'It is not signed by the county', damaged: 'Some files are damaged', expired: 'It was signed too long ago', older: 'It is older than what runs', mixed: 'Pieces of different versions are mixed', tooLarge: 'It is too large', tooSlow: 'It comes too slowly',
      unsafe: 'There is something on it that must not be there', incomplete: 'Files are missing', noRoom: 'There is not enough room on the disk', unwritable: 'The disk cannot be written', notForUs: 'There is nothing for this hall on it', untrusted: 'The county’s key is not trusted here yet', newerFormat: 'It needs a newer program',
    },
  },
})
