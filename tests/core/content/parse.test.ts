import { describe, expect, test } from 'vitest'
import { parseCalendar, parseCounty, parseHall, parseNotice, parseProcedure } from '../../../core/content/parse.ts'
import { formatProblem } from '../../../core/content/problem.ts'
import { countyFiles, countyWith } from '../../support/county-fixture.ts'

const DIBAO = 'procedures/dibao.md'

/** What is wrong with dibao.md after one text in it is replaced. */
const faults = (from: string, to: string): string[] => {
  const text = countyWith(DIBAO, from, to).get(DIBAO) ?? ''
  return parseProcedure('a.md', text, 'dibao').problems.map(formatProblem)
}

describe('a matter', () => {
  test('that is sound becomes a value with its id and body', () => {
    const { value, problems } = parseProcedure(DIBAO, countyFiles().get(DIBAO) ?? '', 'dibao')
    expect(problems).toEqual([])
    expect(value).toMatchObject({ id: 'dibao', name: '最低生活保障待遇申请', materials: [{ name: '全家人的户口本', originals: 1, required: true }] })
    expect(value?.body).toBe('## 怎么办\n\n带户口本到窗口。')
  })

  test.each([
    ['a field that is missing', 'place: 乡镇大厅\n', '', 'a.md:2: error: 办理地点（place）没有写，请补上'],
    ['a field left empty', 'place: 乡镇大厅', 'place:', 'a.md:24: error: 办理地点（place）后面是空的，请填上内容，或者删掉这一行'],
    ['blanks only', 'place: 乡镇大厅', 'place: "  "', 'a.md:24: error: 办理地点（place）后面是空的，请填上内容'],
    ['a word not on the list', 'handling: 承办', 'handling: 马上办', 'a.md:5: error: 办理方式（handling）不能写“马上办”，只能写：即办、承办、代办、补办、退办'],
    ['a unit not on the list', 'promisedLimit: { unit: 工作日, value: 20 }', 'promisedLimit: { unit: 天, value: 20 }', 'a.md:22: error: 时限单位（unit）不能写“天”，只能写：当场、工作日、自然日'],
    ['a number without quotation marks', 'supervisionPhone: "12345"', 'supervisionPhone: 12345', 'a.md:26: error: 监督电话（supervisionPhone）要写成文字，请加引号："12345"'],
    ['a wrong telephone number', '0375-5000108', '0375-50001', 'a.md:25: error: 电话（phone）“0375-50001”不对：电话要写成 0375-5000108、手机号，或 12345 这样的服务电话'],
    ['a Chinese yes', 'villageAgent: true', 'villageAgent: 是', 'a.md:28: error: 村级可代办（villageAgent）只能写 true（是）或 false（否），现在是“是”'],
    ['half a visit', 'onSiteVisits: 1', 'onSiteVisits: 0.5', 'a.md:27: error: 到办事现场次数（onSiteVisits）要写成整数，现在是“0.5”'],
    ['too many visits', 'onSiteVisits: 1', 'onSiteVisits: 10', 'a.md:27: error: 到办事现场次数（onSiteVisits）不能大于 9'],
    ['a name that is too long', 'place: 乡镇大厅', `place: ${'厅'.repeat(101)}`, 'a.md:24: error: 办理地点（place）太长了，最多 100 个字，现在有 101 个'],
    ['no audience', 'audience: [residents]', 'audience: []', 'a.md:7: error: 服务对象（audience）至少要写 1 项'],
    ['a list that is a text', 'aliases: [低保]', 'aliases: 低保', 'a.md:3: error: 俗称（aliases）要写成列表，每项一行，用“- ”开头，现在是“低保”'],
    ['an item of a list', '  - name: 全家人的户口本\n', '  - note: 带来\n', 'a.md:13: error: 申请材料（materials）第 1 项的材料名称（name）没有写，请补上'],
    ['a mistyped field', 'aliases: [低保]', 'alises: [低保]', 'a.md:3: error: 有不认识的字段“alises”，是不是想写“aliases”'],
    ['a field that does not exist', 'aliases: [低保]', 'colour: red', 'a.md:3: error: 有不认识的字段“colour”，请删掉或改成正确的字段名'],
    ['a mistyped field of an item', 'originals: 1', 'orignals: 1', 'a.md:14: error: 申请材料（materials）第 1 项里有不认识的字段“orignals”，是不是想写“originals”'],
    ['a value with “while you wait”', 'promisedLimit: { unit: 工作日, value: 20 }', 'promisedLimit: { unit: 当场, value: 20 }', 'a.md:22: error: 承诺办结时限（promisedLimit）里有不认识的字段“value”，请删掉或改成正确的字段名'],
    ['an address without https', 'result: 低保证', 'result: 低保证\nonlineUrl: http://a.cn', 'a.md:30: error: 网办地址（onlineUrl）“http://a.cn”不对：要写成 https:// 开头的网址'],
    ['an id of its own', 'result: 低保证', 'result: 低保证\nid: dibao', 'a.md:30: error: 不用写字段“id”，它由文件名或正文决定，请删掉这一行'],
  ])('with %s is told with line, field and remedy', (_scenario, from, to, told) => {
    expect(faults(from, to)).toEqual([told])
  })

  test.each([
    ['a field written twice', 'handling: 承办', 'handling: 承办\nhandling: 代办', 'a.md:6: error: 同一个字段写了两次'],
    ['a colon in a text', 'place: 乡镇大厅', 'place: 地点: 乡镇大厅', 'a.md:24: error: 一行里有两个“: ”'],
    ['a bracket left open', 'aliases: [低保]', 'aliases: [低保', 'a.md:'],
    ['a tab as indentation', '    originals: 1', '\toriginals: 1', 'a.md:14: error:'],
    ['an alias', 'aliases: [低保]', 'aliases: &a [低保]', 'a.md:3: error: 不能用 & 和 * 引用'],
    ['an alias bomb', 'aliases: [低保]', 'aliases: &a [*a, *a]', 'a.md:3: error: 不能用 & 和 * 引用'],
    ['a tag', 'place: 乡镇大厅', 'place: !js 乡镇大厅', 'a.md:24: error: 不能用 ! 开头的标记'],
    ['brackets a thousand deep', 'aliases: [低保]', `aliases: ${'['.repeat(1000)}${']'.repeat(1000)}`, 'a.md:3: error: 括号套得太深'],
    ['brackets fifty deep', 'aliases: [低保]', `aliases: ${'['.repeat(50)}${']'.repeat(50)}`, 'a.md:3: error: 括号套得太深'],
    ['a hidden control character', '乡镇大厅', '乡镇\u0007大厅', 'a.md:24: error: 这一行有看不见的控制字符'],
    ['an escaped control character', 'place: 乡镇大厅', 'place: "乡镇\\u0007大厅"', 'a.md:24: error: 办理地点（place）'],
    ['no front matter', '---\nname', 'name', 'a.md:1: error: 文件头不对'],
  ])('with %s in its YAML is refused', (_scenario, from, to, told) => {
    expect(faults(from, to)[0]).toContain(told)
  })

  test('whose file has a name that cannot be an address is refused', () => {
    expect(parseProcedure('procedures/低保.md', countyFiles().get(DIBAO) ?? '', '低保').problems.map(formatProblem))
      .toEqual(['procedures/低保.md:2: error: 代号（id）“低保”不对：只能用小写字母、数字和连字符'])
  })

  test('whose body is too long is refused', () => {
    expect(faults('带户口本到窗口。', '长'.repeat(8001))[0]).toContain('正文（body）太长了，最多 8000 个字')
  })

  test('never takes a field from the prototype of objects', () => {
    const { value, problems } = parseProcedure('a.md', '---\n__proto__: { name: 低保 }\nconstructor: 1\n---\n', 'a')
    expect(value).toBeUndefined()
    expect(problems.map(({ message }) => message)).toContain('名称（name）没有写，请补上')
  })
})

describe('the other files', () => {
  test('an empty calendar is a calendar without events', () => {
    expect(parseCalendar('calendar.yaml', '\n').value).toEqual({ events: [], holidays: [], workdays: [] })
  })

  test('an empty county.yaml is told as such', () => {
    expect(parseCounty('county.yaml', '').problems.map(formatProblem)).toEqual(['county.yaml:1: error: 这里要写成“字段: 内容”，每个字段一行'])
  })

  test('a hall takes its code from its folder', () => {
    const text = countyFiles().get('halls/410423-xinji/hall.yaml') ?? ''
    expect(parseHall('x', text, '410423-xinji').value?.code).toBe('410423-xinji')
    expect(parseHall('x', text, 'Xinji').problems[0]?.message).toContain('大厅代码形如 410423-xinji')
  })

  test('a notice on a day that no calendar has is refused', () => {
    const text = countyWith('notices/dongji.md', 'until: 2026-12-31', 'until: 2026-02-30').get('notices/dongji.md') ?? ''
    expect(parseNotice('n.md', text, 'n').problems.map(formatProblem)).toEqual(['n.md:5: error: 结束日期（until）“2026-02-30”不对：要写成日历上有的日期，如 2026-03-08'])
  })
})
