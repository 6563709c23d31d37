import { describe, expect, test } from 'vitest'
import { countyFiles, countyWith, problemsIn } from '../../support/county-fixture.ts'

const DIBAO = 'procedures/dibao.md'
const ID_CARD = 'procedures/shenfenzheng.md'
const TOWN = 'halls/410423-xinji/hall.yaml'
const VILLAGE = 'halls/410423-xinji-chaizhuang/hall.yaml'
const NOTICE = 'notices/dongji.md'
const MONTHLY = 'FREQ=MONTHLY;BYMONTHDAY=8,18,28'

/** scenario, file, text in it, what it becomes, start of the problem, part of its sentence */
type Case = readonly [scenario: string, file: string, from: string, to: string, problem: string, sentence: string]

const matters: Case[] = [
  ['statutory limit shorter than promised', DIBAO, 'value: 30', 'value: 15', `${DIBAO}:21: error:`, '法定办结时限（15 个工作日）比承诺办结时限（20 个工作日）短'],
  ['statutory limit in natural days shorter than promised working days', DIBAO, '{ unit: 工作日, value: 30 }', '{ unit: 自然日, value: 25 }', `${DIBAO}:21: error:`, '法定办结时限（25 个自然日）'],
  ['a promise of days for what is done at once', ID_CARD, 'promisedLimit: { unit: 当场 }', 'promisedLimit: { unit: 工作日, value: 5 }', `${ID_CARD}:14: error:`, '即办件当天办完，承诺办结时限却写了 5 个工作日'],
  ['a step of days for what is done at once', ID_CARD, 'limit: { unit: 当场 } }', 'limit: { unit: 工作日, value: 3 } }', `${ID_CARD}:13: error:`, '环节“照相”却要 3 个工作日'],
  ['steps longer than the promise', DIBAO, 'limit: { unit: 工作日, value: 10 }', 'limit: { unit: 工作日, value: 21 }', `${DIBAO}:17: warning:`, '各环节的时限加起来比承诺办结时限'],
  ['a proof in the conditions that the materials lack', DIBAO, '家里人的户口本都在本县', '持有残疾证', `${DIBAO}:11: warning:`, '受理条件提到“残疾证”，申请材料里却没有'],
  ['a proof that is on no list', DIBAO, '家里人的户口本都在本县', '须提供贫困证明', `${DIBAO}:11: warning:`, '受理条件提到“贫困证明”'],
  ['a proof whose name reads like a denial', DIBAO, '家里人的户口本都在本县', '需提供不动产权证书，无犯罪记录证明也要', `${DIBAO}:11: warning:`, '“房产证”'],
  ['a proof that the village gives', DIBAO, '家里人的户口本都在本县', '有村委会出具的证明', `${DIBAO}:11: warning:`, '“村委会证明”'],
  ['a photo in the conditions that the materials lack', ID_CARD, 'materials:', 'acceptConditions: [带两张照片]\nmaterials:', `${ID_CARD}:10: warning:`, '“照片”'],
  ['a charge without amount and basis', ID_CARD, ', amount: 补领 40 元, basis: 发改价格〔2003〕2322号', '', `${ID_CARD}:15: error:`, '没有金额（amount）和收费依据（basis）'],
  ['a charge without amount', ID_CARD, ' amount: 补领 40 元,', '', `${ID_CARD}:15: warning:`, '没有金额（amount）'],
  ['a charge without basis', ID_CARD, ', basis: 发改价格〔2003〕2322号', '', `${ID_CARD}:15: warning:`, '没有收费依据（basis）'],
  ['a matter no longer handled, and nothing instead', 'procedures/zanzhuzheng.md', 'related: [shenfenzheng]\n', '', 'procedures/zanzhuzheng.md:5: warning:', '退办的事项要写相关事项'],
  ['a matter related to itself', DIBAO, 'related: [shenfenzheng]', 'related: [dibao]', `${DIBAO}:30: warning:`, '写了自己'],
  ['two matters of one name', ID_CARD, 'name: 居民身份证申领', 'name: 最低生活保障待遇申请', `${ID_CARD}:2: warning:`, '事项名称和 procedures/dibao.md 的一样'],
]

const references: Case[] = [
  ['an unknown category', DIBAO, 'category: relief', 'category: reliefs', `${DIBAO}:8: error:`, '写了“reliefs”，county.yaml 的事项分类（categories）里没有'],
  ['an unknown department', DIBAO, 'department: civil', 'department: army', `${DIBAO}:9: error:`, '写了“army”，county.yaml 的部门（departments）里没有'],
  ['an unknown audience', DIBAO, 'audience: [residents]', 'audience: [residents, martians]', `${DIBAO}:7: error:`, '服务对象（audience）第 2 项写了“martians”'],
  ['an unknown related matter', DIBAO, 'related: [shenfenzheng]', 'related: [nowhere]', `${DIBAO}:30: error:`, 'procedures 文件夹里没有这个事项'],
  ['an unknown frequent matter', 'county.yaml', 'frequent: [dibao]', 'frequent: [nowhere]', 'county.yaml:13: error:', '高频事项（frequent）第 1 项写了“nowhere”'],
  ['an unknown default hall', 'county.yaml', 'defaultHall: 410423-xinji', 'defaultHall: 410423-nowhere', 'county.yaml:4: error:', 'halls 文件夹里没有这个大厅'],
  ['a notice for an unknown hall', 'notices/tingdian.md', 'halls: [410423-xinji]', 'halls: [410423-nowhere]', 'notices/tingdian.md:7: error:', '410423-nowhere'],
  ['a notice about an unknown matter', NOTICE, 'procedures: [dibao]', 'procedures: [nowhere]', `${NOTICE}:8: error:`, 'nowhere'],
  ['a business of an unknown department', TOWN, 'departments: [police]', 'departments: [police, army]', `${TOWN}:11: error:`, '“army”'],
  ['an agent who helps with an unknown matter', VILLAGE, 'services: [dibao]', 'services: [nowhere]', `${VILLAGE}:7: error:`, 'nowhere'],
  ['an unknown parent', VILLAGE, 'parent: 410423-xinji', 'parent: 410423-nowhere', `${VILLAGE}:4: error:`, '上级大厅（parent）写了“410423-nowhere”'],
  ['a bus stop in an unknown hall', 'calendar.yaml', 'hall: 410423-xinji', 'hall: 410423-nowhere', 'calendar.yaml:12: error:', '410423-nowhere'],
  ['a synonym that means nothing', 'county.yaml', 'means: 居民身份证', 'means: 飞机票', 'county.yaml:16: warning:', '“飞机票”不是事项代号，也不在任何事项名称里'],
  ['a category id used twice', 'county.yaml', 'id: household', 'id: relief', 'county.yaml:7: error:', '用了两次'],
]

const pictures: Case[] = [
  ['a sample picture that is missing', DIBAO, 'samples/hukou.svg', 'samples/nothing.svg', `${DIBAO}:16: error:`, 'media/samples/nothing.svg 不存在'],
  ['a picture in a notice that is missing', NOTICE, 'media/notices/winter.svg', 'media/notices/summer.svg', `${NOTICE}:10: error:`, '正文里的图片“media/notices/summer.svg”不存在'],
  ['a picture in a notice from the network', NOTICE, 'media/notices/winter.svg', 'https://example.cn/a.png', `${NOTICE}:10: error:`, '不能用网址'],
  ['a picture in a matter that is missing', DIBAO, '带户口本到窗口。', '![户口本][a]\n\n[a]: media/no.svg', `${DIBAO}:36: error:`, 'media/no.svg'],
]

const halls: Case[] = [
  ['a window for an unknown business', TOWN, 'businesses: [police]', 'businesses: [police, land]', `${TOWN}:14: error:`, '2 号窗口的业务“land”不在本大厅的业务'],
  ['a business without a window', TOWN, 'businesses: [police]', 'businesses: [civil]', `${TOWN}:11: warning:`, '业务“户籍”没有窗口办理'],
  ['a department that no business serves', TOWN, 'departments: [police]', 'departments: [civil]', `${TOWN}:9: warning:`, '没有业务受理“派出所”（police）的事项'],
  ['a window outside the plan', TOWN, 'x: 40, y: 0, width: 20', 'x: 90, y: 0, width: 20', `${TOWN}:14: error:`, '2 号窗口超出平面图（宽 100，高 60）'],
  ['seats outside the plan', TOWN, 'width: 30, height: 20', 'width: 30, height: 40', `${TOWN}:22: error:`, '“等候区”超出平面图'],
  ['a kiosk outside the plan', TOWN, 'here: { x: 50, y: 50 }', 'here: { x: 50, y: 61 }', `${TOWN}:18: error:`, '一体机位置超出平面图'],
  ['a door outside the plan', TOWN, 'door: { x: 60, y: 60 }', 'door: { x: 160, y: 60 }', `${TOWN}:19: error:`, '门的位置超出平面图'],
  ['an aisle outside the plan', TOWN, 'aisle: 20', 'aisle: 61', `${TOWN}:20: error:`, '过道超出平面图'],
  ['one number for two windows', TOWN, 'id: "2"', 'id: "1"', `${TOWN}:14: error:`, '窗口号“1”用了两次'],
  ['one letter for two businesses', TOWN, 'prefix: B', 'prefix: A', `${TOWN}:11: error:`, '号票字母“A”用了两次'],
  ['one id for two businesses', TOWN, 'id: police, prefix: B', 'id: civil, prefix: B', `${TOWN}:11: error:`, '业务代号“civil”用了两次'],
  ['hours that end before they begin', TOWN, '14:00-17:30', '17:30-14:00', `${TOWN}:8: error:`, '时段 17:30-14:00 的结束不在开始之后'],
  ['parents in a circle', 'halls/410423-center/hall.yaml', 'level: county', 'level: county\nparent: 410423-xinji', 'halls/410423-center/hall.yaml:4: error:', '上级大厅绕成了圈'],
  ['a village of no town', VILLAGE, 'parent: 410423-xinji\n', '', `${VILLAGE}:1: warning:`, '村级站点没有写上级大厅'],
  ['halls of another county', 'county.yaml', 'code: "410423"', 'code: "410422"', `${VILLAGE}:1: error:`, '要以县代码 410422 开头'],
]

const times: Case[] = [
  ['a notice that ends before it begins', NOTICE, 'until: 2026-12-31', 'until: 2026-10-31', `${NOTICE}:5: error:`, '结束日期 2026-10-31 在开始日期 2026-11-01 之前'],
  ['a rule with an unknown word', 'calendar.yaml', MONTHLY, 'FREQ=MONTHLY;ON=8', 'calendar.yaml:7: error:', '重复规则“FREQ=MONTHLY;ON=8”看不懂'],
  ['a rule with a day that no month has', 'calendar.yaml', MONTHLY, 'FREQ=MONTHLY;BYMONTHDAY=32', 'calendar.yaml:7: error:', '看不懂'],
  ['a rule that repeats every second', 'calendar.yaml', MONTHLY, 'FREQ=SECONDLY', 'calendar.yaml:7: error:', '看不懂'],
  ['a rule without frequency', 'calendar.yaml', MONTHLY, 'BYMONTHDAY=8', 'calendar.yaml:7: error:', '看不懂'],
  ['a rule of no step', 'calendar.yaml', MONTHLY, 'FREQ=DAILY;INTERVAL=0', 'calendar.yaml:7: error:', '看不懂'],
  ['a rule with a weekday that is none', 'calendar.yaml', MONTHLY, 'FREQ=WEEKLY;BYDAY=XX', 'calendar.yaml:7: error:', '看不懂'],
  ['an event that ends before it begins', 'calendar.yaml', 'from: 2026-01-08', 'from: 2026-01-08\n    until: 2025-01-08', 'calendar.yaml:9: error:', '结束日期 2025-01-08'],
  ['an event whose time runs backwards', 'calendar.yaml', 'time: 9:00-11:00', 'time: 11:00-9:00', 'calendar.yaml:9: error:', '时间 11:00-9:00'],
  ['a day both off and worked', 'calendar.yaml', 'workdays: [2026-10-10]', 'workdays: [2026-10-01]', 'calendar.yaml:15: error:', '既是节假日又是调休上班日'],
]

describe('quality rules', () => {
  test('find nothing in a sound county', () => {
    expect(problemsIn(countyFiles())).toEqual([])
  })

  test.each([...matters, ...references, ...pictures, ...halls, ...times])('find %s', (_scenario, file, from, to, problem, sentence) => {
    const found = problemsIn(countyWith(file, from, to))
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${escape(problem)}.*${escape(sentence)}`)))
  })

  test.each([
    ['a lost paper is no demand for it', '户口本丢了也可以办'],
    ['a paper one does not have yet is no demand', '还没有领过结婚证'],
    ['a paper that the materials call otherwise', '持户口簿'],
    ['the paper that the matter gives', '要办低保证'],
    ['a paper that a material is about', '须提供户口证明'],
    ['what the hall does itself', '收入由乡里核对，不用开证明'],
  ])('take conditions with care: %s', (_scenario, condition) => {
    expect(problemsIn(countyWith(DIBAO, '家里人的户口本都在本县', condition))).toEqual([])
  })

  test('what the visitor does and what comes after the decision take none of the promised time', () => {
    expect(problemsIn(countyWith(DIBAO, '{ name: 交申请, who: 申请人 }', '{ name: 交申请, who: 申请人, limit: { unit: 自然日, value: 90 } }'))).toEqual([])
  })

  test('a faulty matter is told once, not again by all who name it', () => {
    const found = problemsIn(countyWith(DIBAO, 'category: relief\n', ''))
    expect(found).toEqual([`${DIBAO}:2: error: 事项分类（category）没有写，请补上`])
  })

  test.each([
    ['a matter', DIBAO, [['department: civil', 'department: army'], ['audience: [residents]', 'audience: [residents, martians]'], ['supervisionPhone:', 'supervisedBy:']], [':7: error: 服务对象（audience）第 2 项写了“martians”', ':9: error: 受理部门（department）写了“army”', '没有写，请补上', '“supervisedBy”']],
    ['a hall', TOWN, [['departments: [police]', 'departments: [police, army]'], ['prefix: A', 'prefix: AA']], ['“army”', '号票字母']],
    ['a notice', 'notices/tingdian.md', [['halls: [410423-xinji]', 'halls: [410423-nowhere, xinji]'], ['title:', 'titel:']], ['“410423-nowhere”，halls 文件夹里没有', '“xinji”不对', '“titel”']],
  ] as const)('tell all that is wrong in %s at once', (_scenario, file, changes, told) => {
    const files = countyFiles()
    files.set(file, changes.reduce((text, [from, to]) => text.replace(from, to), files.get(file) ?? ''))
    const found = problemsIn(files).filter((problem) => problem.startsWith(file))
    for (const part of told) expect(found.filter((problem) => problem.includes(part)), part).toHaveLength(1)
  })

  test('tell a field that holds something else than an id once', () => {
    const found = problemsIn(countyWith(DIBAO, 'department: civil', 'department: { id: army }'))
    expect(found).toEqual([expect.stringContaining('受理部门（department）要写成')])
  })

  test('without a sound county.yaml the matters are still checked', () => {
    const files = countyWith(DIBAO, 'value: 30', 'value: 15')
    files.set('county.yaml', 'name: [')
    const found = problemsIn(files)
    expect(found.some((line) => line.startsWith('county.yaml:1: error:'))).toBe(true)
    expect(found.some((line) => line.startsWith(`${DIBAO}:21: error:`))).toBe(true)
    expect(found.some((line) => line.includes('里没有这个'))).toBe(false)
  })
})

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
