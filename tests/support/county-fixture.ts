import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkQuality } from '../../core/content/quality.ts'
import { parseSource } from '../../core/content/parse-source.ts'
import { formatProblem, sortProblems } from '../../core/content/problem.ts'
import type { Source } from '../../core/content/source.ts'

/** Files of a small county by path: one county hall, one town, one village, three matters. Nothing is wrong in it. */
export type CountyFiles = ReadonlyMap<string, string>

const COUNTY = `code: "410423"
name: 鲁山县
nameEn: Lushan County
defaultHall: 410423-xinji
categories:
  - { id: relief, name: 救助, nameEn: Relief, icon: people }
  - { id: household, name: 户籍, nameEn: Household, icon: card }
departments:
  - { id: civil, name: 民政所, nameEn: Civil Affairs }
  - { id: police, name: 派出所, nameEn: Police }
audiences:
  - { id: residents, name: 所有居民, nameEn: Residents, standard: 自然人 }
frequent: [dibao]
synonyms:
  - { say: [吃低保], means: dibao }
  - { say: [身份证丢了], means: 居民身份证 }
`

const CALENDAR = `events:
  - id: bus
    name: 党群直通车
    short: 直通车
    nameEn: County bus
    kind: bus
    rrule: FREQ=MONTHLY;BYMONTHDAY=8,18,28
    from: 2026-01-08
    time: 9:00-11:00
    services: 办证
    stops:
      - { hall: 410423-xinji, time: "9:00", place: 政府门口, services: 办证 }
holidays:
  - { date: 2026-10-01, name: 国庆节 }
workdays: [2026-10-10]
`

const DIBAO = `---
name: 最低生活保障待遇申请
aliases: [低保]
itemType: 行政给付
handling: 承办
caseType: 承诺件
audience: [residents]
category: relief
department: civil
acceptConditions:
  - 家里人的户口本都在本县
materials:
  - name: 全家人的户口本
    originals: 1
    copies: 1
    sample: samples/hukou.svg
steps:
  - { name: 交申请, who: 申请人 }
  - { name: 乡镇审核, who: 乡镇, limit: { unit: 工作日, value: 10 } }
  - { name: 每月到账, who: 县级, limit: { unit: 自然日, value: 31 } }
statutoryLimit: { unit: 工作日, value: 30 }
promisedLimit: { unit: 工作日, value: 20 }
fee: { charged: false }
place: 乡镇大厅
phone: 0375-5000108
supervisionPhone: "12345"
onSiteVisits: 1
villageAgent: true
result: 低保证
related: [shenfenzheng]
---
## 怎么办

带户口本到窗口。
`

const SHENFENZHENG = `---
name: 居民身份证申领
aliases: [身份证]
itemType: 行政确认
handling: 即办
caseType: 即办件
audience: [residents]
category: household
department: police
materials:
  - { name: 户口本, originals: 1 }
steps:
  - { name: 照相, who: 窗口, limit: { unit: 当场 } }
promisedLimit: { unit: 当场 }
fee: { charged: true, amount: 补领 40 元, basis: 发改价格〔2003〕2322号 }
place: 派出所
phone: 0375-5000114
supervisionPhone: "12345"
onSiteVisits: 1
villageAgent: false
result: 居民身份证
---
## 怎么办

本人到窗口照相。
`

const ZHANZHUZHENG = `---
name: 暂住证办理
aliases: [暂住证]
itemType: 公共服务
handling: 退办
caseType: 即办件
audience: [residents]
category: household
department: police
steps:
  - { name: 说明原因, who: 窗口 }
promisedLimit: { unit: 当场 }
fee: { charged: false }
place: 派出所
phone: 0375-5000114
supervisionPhone: "12345"
onSiteVisits: 0
villageAgent: false
result: 告知改办居住证
related: [shenfenzheng]
---
## 怎么办

已经不办暂住证。
`

const NOTICE = `---
title: 冬季取暖补贴
level: normal
from: 2026-11-01
until: 2026-12-31
where: [kiosk, signage]
publisher: 县民政局
procedures: [dibao]
---
![取暖](media/notices/winter.svg)

请带户口本。
`

const TOWN_NOTICE = `---
title: 辛集停电通知
level: important
from: 2026-11-20
until: 2026-11-20
where: [kiosk]
halls: [410423-xinji]
publisher: 辛集乡
---
上午停电。
`

const CENTER = `name: 鲁山县政务服务中心
nameEn: Lushan Centre
level: county
address: 县城人民路
phone: 0375-5000100
`

const TOWN = `name: 辛集乡便民服务中心
nameEn: Xinji Hall
level: town
parent: 410423-center
address: 辛集乡政府院内
phone: 0375-5000101
hours:
  - { days: [1, 2, 3, 4, 5], ranges: ["8:00-12:00", "14:00-17:30"] }
businesses:
  - { id: civil, prefix: A, name: 民政, nameEn: Civil, departments: [civil] }
  - { id: police, prefix: B, name: 户籍, nameEn: Household, departments: [police] }
windows:
  - { id: "1", name: 民政, nameEn: Civil, businesses: [civil], x: 10, y: 0, width: 20, height: 10 }
  - { id: "2", name: 户籍, nameEn: Household, businesses: [police], x: 40, y: 0, width: 20, height: 10 }
plan:
  width: 100
  height: 60
  here: { x: 50, y: 50 }
  door: { x: 60, y: 60 }
  aisle: 20
  places:
    - { name: 等候区, nameEn: Seats, kind: seats, x: 10, y: 30, width: 30, height: 20 }
`

const VILLAGE = `name: 柴庄村便民服务站
nameEn: Chaizhuang Station
level: village
parent: 410423-xinji
address: 柴庄村委会
phone: 0375-5000102
agent: { name: 王代办, phone: 0375-5000103, when: 周一到周五, whenEn: Weekdays, services: [dibao] }
`

/** The small county. */
export const countyFiles = (): Map<string, string> => new Map([
  ['county.yaml', COUNTY],
  ['calendar.yaml', CALENDAR],
  ['procedures/dibao.md', DIBAO],
  ['procedures/shenfenzheng.md', SHENFENZHENG],
  ['procedures/zanzhuzheng.md', ZHANZHUZHENG],
  ['notices/dongji.md', NOTICE],
  ['notices/tingdian.md', TOWN_NOTICE],
  ['halls/410423-center/hall.yaml', CENTER],
  ['halls/410423-xinji/hall.yaml', TOWN],
  ['halls/410423-xinji-chaizhuang/hall.yaml', VILLAGE],
  ['media/samples/hukou.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['media/notices/winter.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1"/>'],
])

/** The small county with one text in one file replaced; the text must be there. */
export function countyWith(file: string, from: string, to: string): Map<string, string> {
  const files = countyFiles()
  const text = files.get(file)
  if (text?.includes(from) !== true) throw new Error(`${file} does not hold “${from}”`)
  return files.set(file, text.replace(from, to))
}

/** Parses files in memory. */
export function parseFiles(files: CountyFiles): Source {
  const media = [...files].flatMap(([name, text]): [string, number][] => (name.startsWith('media/') ? [[name.slice(6), text.length]] : []))
  return parseSource({ texts: new Map([...files].filter(([name]) => !name.startsWith('media/'))), media: new Map(media) })
}

/** All that is wrong with files, as `county check` prints it. */
export function problemsIn(files: CountyFiles): string[] {
  const source = parseFiles(files)
  return sortProblems([...source.problems, ...checkQuality(source, files)]).map(formatProblem)
}

/** Writes files into a new temporary folder; `remove` takes it away. */
export async function writeFiles(files: CountyFiles): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'county-'))
  for (const [name, text] of files) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
