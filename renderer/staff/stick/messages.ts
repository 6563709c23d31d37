import { pair } from '../../i18n/pair.ts'

export const stickMessages = pair({
  zh: {
    title: 'U 盘更新', unnamed: { drive: 'U 盘', folder: '文件夹' }, and: '、',
    holds: { update: '县里的资料', local: '本厅的图片', these: '里面有{things}', nothing: '里面没有县里的资料，也没有本厅的图片' },
    look: '看看有什么变化', pictures: '挂本厅的图片', report: '存运行记录', busy: '正在更新，等这一次完了再来',
    looking: '正在验，先别拔', verified: '验过了，是{county}发的', same: '和现在用的一样，是第 {n} 版，不用拷',
    change: { added: '新增', changed: '改了', removed: '去掉' }, media: '图片视频 {n} 个', bytes: '共 {amount}',
    kind: { procedure: '办事指南', notice: '通知', hall: '大厅', village: '服务站', calendar: '便民日历', county: '分类和部门', playlist: '大屏节目' },
    others: '还有 {n} 处，点这里全看', all: '第 {n} 版有什么变化', counted: '新增 {added}，改了 {changed}，去掉 {removed}', more: '这里列着要紧的，另外还有 {n} 处',
    previous: '上一页', nextPage: '下一页', page: '{page} / {pages} 页',
    order: '拷完先验，没人用时再换上', stop: '不更新了', copy: '拷完就换上', copying: '正在拷，先别拔',
    ended: { updated: '第 {n} 版拷好了', current: '已经是第 {n} 版', cancelled: '停下了，拷过的留着，下次接着拷', refused: '没有用它' }, pull: '可以拔了',
    untouched: '现在用的资料没有动，照常用', again: '再试一次', understood: '知道了',
    saving: '正在存，先别拔', saved: '存好了 {files} 个文件，在 U 盘的 {folder} 里',
    local: {
      looking: '正在看里面的图片，先别拔', none: 'local 文件夹里没有图片', choose: '点要挂的图片；同名的文字文件（.txt）会当成标题和正文', kind: { picture: '图片', video: '视频', text: '文字' },
      until: '挂到什么时候', where: '挂在哪里', take: '挂出来', takeSome: '挂出来（{n} 个）', taking: '正在拷，先别拔', taken: '挂出来了', cannot: '不能挂', stop: '不挂了', done: '挂好了 {n} 个', doneSome: '挂好了 {n} 个，{failed} 个没挂上',
    },
  },
  en: {
    title: 'Update by stick', unnamed: { drive: 'Stick', folder: 'Folder' }, and: ' and ',
    holds: { update: 'content of the county', local: 'pictures of this hall', these: 'Holds {things}', nothing: 'Holds neither content of the county nor pictures of this hall' },
    look: 'See what would change', pictures: 'Show pictures of this hall', report: 'Save the records', busy: 'An update is under way: wait until it has ended',
    looking: 'Verifying: leave the stick in', verified: 'Verified: it comes from {county}', same: 'The same as what runs, version {n}: nothing to copy',
    change: { added: 'New', changed: 'Changed', removed: 'Gone' }, media: '{n} pictures and films', bytes: '{amount} in all',
    kind: { procedure: 'guide', notice: 'notice', hall: 'hall', village: 'village station', calendar: 'calendar', county: 'topics and offices', playlist: 'signage' },
    others: '{n} more: see all', all: 'What version {n} changes', counted: '{added} new, {changed} changed, {removed} gone', more: 'Those of the most interest; there are {n} more',
    previous: 'Previous', nextPage: 'Next', page: 'Page {page} of {pages}',
    order: 'Copied and verified first, then used once nobody is at the screen', stop: 'Do not update', copy: 'Copy and use it', copying: 'Copying: leave the stick in',
    ended: { updated: 'Version {n} is copied', current: 'Version {n} was here already', cancelled: 'Stopped; what was copied stays for the next time', refused: 'It was not taken' }, pull: 'The stick can be pulled out',
    untouched: 'What runs was not touched', again: 'Try again', understood: 'All right',
    saving: 'Saving: leave the stick in', saved: '{files} files saved on the stick, in {folder}',
    local: {
      looking: 'Looking at the pictures: leave the stick in', none: 'There are no pictures in the folder local', choose: 'Choose what to show; a text of the same name (.txt) gives title and body', kind: { picture: 'Picture', video: 'Film', text: 'Text' },
      until: 'Until when', where: 'On which screens', take: 'Show them', takeSome: 'Show them ({n})', taking: 'Copying: leave the stick in', taken: 'Shown now', cannot: 'Cannot be shown', stop: 'Never mind', done: '{n} shown', doneSome: '{n} shown, {failed} not',
    },
  },
})
