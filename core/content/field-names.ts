import type { Path } from './yaml-text.ts'

/** Chinese names of the fields, by path without indices; a shorter tail of the path serves where the whole has no entry. */
const NAMES: Readonly<Record<string, string>> = {
  name: '名称', nameEn: '英文名称', code: '代码', timezone: '时区', sample: '示例', defaultHall: '默认大厅', categories: '事项分类',
  departments: '部门', audiences: '服务对象', standard: '国标服务对象', icon: '图标', frequent: '高频事项', hotWords: '热门词', word: '词',
  wordEn: '英文词', synonyms: '俗称对照', say: '人们的叫法', means: '指的事项', id: '代号',
  aliases: '俗称', summary: '一句话说明', codes: '编码', basic: '基本编码', impl: '实施编码', handle: '业务办理项编码', itemType: '事项类型',
  handling: '办理方式', caseType: '办件类型', audience: '服务对象', category: '事项分类', department: '受理部门', legalBasis: '设定依据',
  number: '文号', clause: '条款', acceptConditions: '受理条件', materials: '申请材料', 'materials.name': '材料名称', required: '是否必备',
  originals: '原件份数', copies: '复印件份数', source: '来源', atWindow: '窗口有表', note: '说明', 'materials.sample': '样表图片',
  steps: '办理流程', 'steps.name': '环节名称', who: '谁来办', limit: '时限', statutoryLimit: '法定办结时限', promisedLimit: '承诺办结时限',
  unit: '时限单位', value: '时限', fee: '是否收费', charged: '是否收费', amount: '金额', amountEn: '英文金额', basis: '收费依据', place: '办理地点',
  hours: '办理时间', phone: '电话', supervisionPhone: '监督电话', onSiteVisits: '到办事现场次数', villageAgent: '村级可代办', onlineUrl: '网办地址',
  faq: '常见问题', question: '问题', answer: '回答', result: '结果名称', related: '相关事项', title: '标题', titleEn: '英文标题', level: '级别',
  from: '开始日期', until: '结束日期', where: '在哪里显示', halls: '大厅', publisher: '发布单位', procedures: '有关事项', subtitle: '副标题',
  seal: '印章文字', parent: '上级大厅', officialCode: '统计用区划代码', address: '地址', days: '星期', ranges: '时段', windows: '窗口',
  'windows.id': '窗口号', businesses: '业务', prefix: '号票字母', dailyLimit: '每天限号', way: '怎么走', wayEn: '英文怎么走', x: '横坐标',
  y: '纵坐标', width: '宽', height: '高', plan: '平面图', here: '一体机位置', door: '门的位置', aisle: '过道', places: '房间和座位',
  kind: '种类', duty: '值班', nightPhone: '夜间电话', roster: '值班表', leader: '带班领导', staff: '值班人员', stars: '五星', month: '月份',
  earned: '获得的星', agent: '代办员', 'agent.when': '什么时候在', when: '什么时候放', whenEn: '英文什么时候在', services: '服务内容', 'agent.services': '代办事项',
  servicesEn: '英文服务内容', events: '服务活动', short: '短名称', rrule: '重复规则', onHolidays: '放假也有', except: '哪天没有', time: '时间', 'stops.time': '到站时间', stops: '停靠点',
  hall: '大厅', holidays: '节假日', date: '日期', workdays: '调休上班日', body: '正文', media: '图片或视频',
  items: '播放内容', show: '放什么', seconds: '秒数', perHour: '每小时最多几次', procedure: '事项', notice: '公告', file: '文件', caption: '图注', most: '最多几项',
  screens: '屏幕', profiles: '屏幕种类', priority: '优先级', language: '语言', layout: '版面', calls: '叫号', marquee: '滚动字', 'items.category': '事项分类', 'when.days': '星期',
  'when.time': '时段', monthDays: '每月几号',
}

/** Chinese name of the field at `path`, with its key as written in the file: 材料名称（name）. */
function fieldName(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string')
  for (let from = 0; from < keys.length; from++) {
    const name = NAMES[keys.slice(from).join('.')]
    if (name !== undefined) return `${name}（${String(keys.at(-1))}）`
  }
  return keys.at(-1) ?? '文件内容'
}

/** The field with the numbered items it stands in: 申请材料（materials）第 2 项的材料名称（name）. */
export function fieldPlace(path: Path): string {
  const parts: string[] = []
  path.forEach((step, index) => {
    if (typeof step === 'number') parts.push(`${fieldName(path.slice(0, index))}第 ${step + 1} 项`)
    else if (index === path.length - 1) parts.push(fieldName(path))
  })
  return parts.join('的') || '文件内容'
}

/** The known key nearest to a mistyped one (at most two letters off), or undefined. */
export function nearestKey(key: string): string | undefined {
  const known = Object.keys(NAMES).filter((name) => !name.includes('.') && Math.abs(name.length - key.length) <= 2)
  return known.map((name) => ({ name, distance: distance(name.toLowerCase(), key.toLowerCase()) }))
    .filter((match) => match.distance <= Math.min(2, key.length - 2))
    .sort((a, b) => a.distance - b.distance)[0]?.name
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
