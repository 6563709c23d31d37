import { pair } from '../../i18n/pair.ts'

/** Words of 办事指南 and of the rows that other rooms share. */
export const guideMessages = pair({
  zh: {
    title: '办事指南', titleElder: '我要办事', ways: '换个办法找',
    by: { category: '按事情', department: '按部门', audience: '按人群', frequent: '高频事项', village: '家门口可办' },
    rail: { category: '事情分类', department: '部门', audience: '人群', up: '上翻', down: '下翻' },
    all: '全部 {count}', atOnce: '当场能办', village: '村里能代办', filter: '只看',
    frequentLine: '大家办得最多的 {count} 件事', villageLine: '{count} 件事，村里的代办员替您跑',
    nothing: '这里没有这样的事', nothingReason: '换一类看看，或者到窗口问一问', showAll: '看全部',
    frequentTile: '常办的事', list: '事项',
    called: '俗称', said: '常说', inside: '里面写着', office: '归口', papers: '带 {count} 样材料',
  },
  en: {
    title: 'Services', titleElder: 'Services', ways: 'Ways to look',
    by: { category: 'By topic', department: 'By office', audience: 'For whom', frequent: 'Most wanted', village: 'In your village' },
    rail: { category: 'Topics', department: 'Offices', audience: 'People', up: 'Up', down: 'Down' },
    all: 'All {count}', atOnce: 'At once', village: 'By village', filter: 'Show only',
    frequentLine: 'The {count} services people need most', villageLine: '{count} services: the village agent goes for you',
    nothing: 'Nothing of that kind here', nothingReason: 'Try another topic, or ask at a counter', showAll: 'Show all',
    frequentTile: 'Most wanted', list: 'Services',
    called: 'Called', said: 'Also said', inside: 'It says', office: 'Office', papers: '{count} paper | {count} papers',
  },
})
