import { pair } from '../../i18n/pair.ts'

export const noticesMessages = pair({
  zh: {
    title: '公告通知', list: '正在公示的通知', all: '看全部通知', level: { urgent: '紧急', important: '重要', normal: '通知' }, fresh: '新',
    published: '{date}发布', until: '公示到{date}', dated: '{year}年{day}', matters: '这件事去办', chineseOnly: '', local: '本厅', film: '视频：{title}',
    noneTitle: '现在没有通知', noneReason: '有了新通知，会放在这里', guide: '看办事指南',
    goneTitle: '这条通知已经撤下了', goneReason: '到了日子的通知不再显示',
    picture: { close: '关闭', enlarge: '看大图', broken: '这张图没显示出来', missing: '这张图没显示出来：{title}', unnamed: '通知里的图' },
  },
  en: {
    title: 'Notices', list: 'Current notices', all: 'All notices', level: { urgent: 'Urgent', important: 'Important', normal: 'Notice' }, fresh: 'New',
    published: 'of {date}', until: 'shown until {date}', dated: '{day} {year}', matters: 'Services it is about', local: 'this hall', film: 'Film: {title}',
    chineseOnly: 'The text is in Chinese; please ask at a counter if you need help with it.',
    noneTitle: 'There are no notices now', noneReason: 'New ones will appear here', guide: 'See the services',
    goneTitle: 'This notice is no longer shown', goneReason: 'Its time has passed',
    picture: { close: 'Close', enlarge: 'Enlarge', broken: 'This picture did not load', missing: 'This picture did not load: {title}', unnamed: 'Picture of the notice' },
  },
})
