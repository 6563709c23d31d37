import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseProcedure } from '../../../core/content/parse.ts'
import { importWorkbook } from '../../../county/import/import.ts'
import { importReport } from '../../../county/import/report.ts'
import { runCounty } from '../../support/county-command.ts'
import { countyFiles, writeFiles } from '../../support/county-fixture.ts'
import { writeArchive, writeSpans, writeWorkbook, type CellValue } from '../../support/workbook.ts'

const HEADER = ['事项名称', '俗称', '事项类型', '办件类型', '服务对象', '事项分类', '受理部门', '设定依据', '受理条件', '申请材料', '办理流程', '法定办结时限（工作日）', '承诺办结时限', '承诺办结时限单位',
  '是否收费', '收费标准', '收费依据', '办理地点', '办理时间', '咨询电话', '监督电话', '到办事现场次数', '村级可代办', '网办地址', '常见问题', '结果名称', '行使层级', '心情']
const ROW: CellValue[] = ['临时救助金给付', '临时救助、救急钱', '行政给付', '承诺件', '自然人', '救助', '鲁山县民政局', '《社会救助暂行办法》（国务院令第649号）', '1.本县户籍；2.遇到急难。', '1.身份证原件1份复印件1份；2.户口本（原件1份）',
  '1.申请：申请人交材料。2.审核：乡镇审核。', 20, '10', '工作日', '否', '', '', '乡镇便民服务中心', '工作日', '民政所 0375－5086789', 12345, '最多跑一次', '是', 'https://www.hnzwfw.gov.cn/x', '问：能代办吗？答：可以。', '救助金', '县级', '好']

const FEW = ['事项名称', '事项类型', '服务对象', '主题', '承办机构', '承诺时限', '是否收费', '办理地点', '咨询方式', '监督投诉方式']
const few = (name: string, changes: Readonly<Record<number, CellValue>> = {}): CellValue[] =>
  [name, '公共服务', '自然人', '户籍', '派出所', '5个工作日', '否', '派出所', '0375-5000114', '12345'].map((cell, index) => changes[index] ?? cell)

const asCell = (value: string | { value: string; rowSpan: number } | null) => (typeof value === 'string' ? { value } : value)

describe('county import', () => {
  let folder: string
  let xlsx: string
  let remove: () => Promise<void>
  beforeEach(async () => {
    ({ folder, remove } = await writeFiles(countyFiles()))
    xlsx = path.join(folder, 'table.xlsx')
  })
  afterEach(() => remove())

  /** what the command does and prints, without a program of its own */
  const run = async () => {
    const imported = await importWorkbook(xlsx, folder, () => undefined)
    if (!imported.ok) return { code: 2, stdout: '', stderr: imported.error.message }
    const { lines, refused } = importReport(imported.value)
    return { code: refused > 0 ? 1 : 0, stdout: `${lines.join('\n')}\n`, stderr: '' }
  }
  const file = (id: string) => readFile(path.join(folder, `procedures/${id}.md`), 'utf8')

  test('of a full row fills the fields, and the county stays sound', async () => {
    await writeWorkbook(xlsx, { 事项: [['鲁山县事项清单'], HEADER, ROW] })
    const { code, stdout, stderr } = await runCounty(['import', '--xlsx', xlsx, '--source', folder])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { value, problems } = parseProcedure('', await file('lin-shi-jiu-zhu-jin-ji-fu'), 'lin-shi-jiu-zhu-jin-ji-fu')
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      name: '临时救助金给付', aliases: ['临时救助', '救急钱'], itemType: '行政给付', caseType: '承诺件', handling: '承办', audience: ['residents'], category: 'relief', department: 'civil',
      legalBasis: [{ title: '社会救助暂行办法', number: '国务院令第649号' }], acceptConditions: ['本县户籍', '遇到急难'],
      materials: [{ name: '身份证', originals: 1, copies: 1 }, { name: '户口本', originals: 1 }], steps: [{ name: '申请', who: '申请人' }, { name: '审核', who: '乡镇' }],
      statutoryLimit: { unit: '工作日', value: 20 }, promisedLimit: { unit: '工作日', value: 10 }, fee: { charged: false }, place: '乡镇便民服务中心', hours: '工作日', phone: '0375-5086789',
      supervisionPhone: '12345', onSiteVisits: 1, villageAgent: true, onlineUrl: 'https://www.hnzwfw.gov.cn/x', faq: [{ question: '能代办吗？', answer: '可以。' }], result: '救助金',
    })
    expect(stdout).toContain('法定办结时限（工作日）→statutory')
    expect(stdout).toContain('认得但用不到的列：行使层级\n')
    expect(stdout).toContain('不认识的列：心情\n')
    expect(stdout).toContain('第 3 行 临时救助金给付：写入 procedures/lin-shi-jiu-zhu-jin-ji-fu.md\n')
    await rm(xlsx)
    expect((await runCounty(['check', '--source', folder])).stdout).toContain('没有发现问题')
  })

  test('of a provincial export with database columns and codes', async () => {
    await writeWorkbook(xlsx, { Sheet1: [
      ['ROW_GUID', 'TASK_NAME', 'TASK_CODE', 'CATALOG_CODE', 'TASK_TYPE', 'SERVER_TYPE', 'PROJECT_TYPE', 'DEPT_NAME', '主题', 'BY_LAW', 'ACCEPT_CONDITION', 'HANDLE_FLOW', 'ANTICIPATE_DAY', 'ANTICIPATE_TYPE', 'PROMISE_DAY', 'PROMISE_TYPE', 'PROMISE_EXPLAIN', 'IS_FEE', 'FEE_BASIS', 'TRANSACT_ADDR', 'TRANSACT_TIME', 'LINK_WAY', 'SUPERVISE_WAY', 'LIMIT_SCENE_NUM', 'TASK_VERSION', 'HANDLE_TYPE'],
      ['标识', '事项名称', '实施编码', '基本编码', '事项类型', '服务对象', '办件类型', '实施主体', '主题', '设定依据', '受理条件', '办理流程', '法定办结时限', '单位', '承诺办结时限', '单位', '说明', '是否收费', '收费依据', '办理地点', '办理时间', '咨询方式', '监督投诉方式', '次数', '版本', '办理形式'],
      ['a1', '居民户口登记', '11410423MB0001', '000109001000', '07', '1', '1', '鲁山县派出所', '户籍', '《户口登记条例》', '本县居民', '申请→受理→办结', 0, '1', 0, '1', '材料齐全', '0', null, '县城人民路', '周一至周五', '电话：0375-5000114', '12345；信函', 1, 3, '1,2'],
    ] })
    const { code, stdout } = await run()
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('第 3 行 居民户口登记：写入 procedures/ju-min-hu-kou-deng-ji.md') as string })
    expect(parseProcedure('', await file('ju-min-hu-kou-deng-ji'), 'x').value).toMatchObject({
      itemType: '行政确认', caseType: '即办件', handling: '即办', department: 'police', codes: { basic: '000109001000', impl: '11410423MB0001' }, promisedLimit: { unit: '当场', note: '材料齐全' }, fee: { charged: false },
    })
  })

  test('of a table with a row for each material', async () => {
    await writeWorkbook(xlsx, { 事项: [
      [...FEW, '材料名称', '原件份数', '复印件份数', '是否必备材料', '来源渠道'],
      [...few('户口迁移'), '户口本', 1, 1, '是', '自己家里'],
      [...few('').map(() => null), '结婚证', 1, 0, '否', ''],
      [...few('户口迁移'), '准迁证', 1, 0, '1', '迁入地派出所'],
      [...few('户口注销'), '户口本', 1, 0, '是', ''],
    ] })
    expect((await run()).code).toBe(0)
    expect(parseProcedure('', await file('hu-kou-qian-yi'), 'x').value?.materials).toMatchObject([
      { name: '户口本', originals: 1, copies: 1, required: true, source: '自己家里' }, { name: '结婚证', originals: 1, required: false }, { name: '准迁证', source: '迁入地派出所' },
    ])
    expect(parseProcedure('', await file('hu-kou-zhu-xiao'), 'x').value?.materials).toHaveLength(1)
  })

  test('tells what it took for granted, and never guesses what a visitor relies on', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('开证明'),
      few('甲证', { 4: '公安局' }), few('乙证', { 2: '行政机关' }), few('丙证', { 8: '5000114' }), few('丁证', { 5: '很快' }), few('戊证', { 6: '看情况' }), few('己证', { 1: '99' }), few('庚证', { 2: '6' })] })
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain('第 2 行 开证明：写入 procedures/kai-zheng-ming.md（没有办理流程，写了一般流程；没有到办事现场次数，按 1 次写；没有结果名称，写了“办理结果告知”）')
    expect(stdout).toContain('第 3 行 甲证：没有收，受理部门“公安局”和 county.yaml 对不上，要写成：民政所、派出所')
    expect(stdout).toContain('第 4 行 乙证：没有收，服务对象“行政机关”和 county.yaml 对不上')
    expect(stdout).toContain('第 5 行 丙证：没有收，咨询电话“5000114”里没有能拨的号码，要写成 0375-5000108 这样')
    expect(stdout).toContain('第 6 行 丁证：没有收，承诺办结时限“很快”看不懂')
    expect(stdout).toContain('第 7 行 戊证：没有收，是否收费“看情况”看不懂')
    expect(stdout).toContain('第 8 行 己证：没有收，事项类型“99”看不懂')
    expect(stdout).toContain('第 9 行 庚证：没有收，服务对象“6”和 county.yaml 对不上')
    expect(stdout).toContain('写入 1 个事项，已有 0 个，没有收 7 个')
    expect((await readdir(path.join(folder, 'procedures'))).toSorted()).toEqual(['dibao.md', 'kai-zheng-ming.md', 'shenfenzheng.md', 'zanzhuzheng.md'])
  })

  test('with the national themes, or none, lays a matter beside the others of its department, and says so', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('甲证', { 3: '证件办理' }), few('乙证').with(3, null), few('丙证', { 4: '民政所' }).with(3, null)] })
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toContain('甲证：写入 procedures/jia-zheng.md（没有事项分类“证件办理”，照这个部门别的事项写了“户籍”，请核对；')
    expect(stdout).toContain('乙证：写入 procedures/yi-zheng.md（没有事项分类，照这个部门别的事项写了“户籍”，请核对；')
    expect(parseProcedure('', await file('bing-zheng'), 'x').value).toMatchObject({ department: 'civil', category: 'relief' })
  })

  test('with the national themes and a department that has no matter yet is refused, and told which there are', async () => {
    await rm(path.join(folder, 'procedures/dibao.md'))
    await writeWorkbook(xlsx, { 事项: [FEW, few('甲证', { 3: '证件办理', 4: '民政所' })] })
    expect(await run()).toMatchObject({ code: 1, stdout: expect.stringContaining('甲证：没有收，事项分类“证件办理”和 county.yaml 对不上，要写成：救助、户籍') as string })
  })

  test('takes the office from whichever column names one that the county knows, and the telephone from whichever holds one', async () => {
    await writeWorkbook(xlsx, { 事项: [[...FEW, '实施主体', '咨询电话'], [...few('甲证', { 4: '综合股' }), '鲁山县公安局派出所', '请来窗口问']] })
    expect((await run()).code).toBe(0)
    expect(parseProcedure('', await file('jia-zheng'), 'x').value).toMatchObject({ department: 'police', phone: '0375-5000114' })
  })

  test('without kind and audience is for everybody, and says so', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('甲证').with(1, null).with(2, null)] })
    expect((await run()).stdout).toContain('甲证：写入 procedures/jia-zheng.md（没有事项类型，写了“其他”；没有服务对象，按“自然人”写；')
    expect(parseProcedure('', await file('jia-zheng'), 'x').value).toMatchObject({ itemType: '其他', audience: ['residents'] })
  })

  test('of cells merged over several matters gives each what they share; a merged name is one matter', async () => {
    const shared = (value: string) => ({ value, rowSpan: 2 })
    await writeSpans(xlsx, [
      [{ value: '鲁山县事项清单', columnSpan: 11 }, ...Array<null>(10).fill(null)],
      [...FEW, '材料名称'].map((value) => ({ value })),
      ['开证明', '公共服务', '自然人', shared('户籍'), shared('派出所'), '5个工作日', '否', shared('一楼大厅'), shared('0375-5000114'), shared('12345'), '户口本'].map(asCell),
      ['补证明', '公共服务', '自然人', null, null, '当场', '否', null, null, null, '身份证'].map(asCell),
      [shared('迁户口'), shared('公共服务'), shared('自然人'), shared('户籍'), shared('派出所'), shared('当场'), shared('否'), shared('二楼'), shared('0375-5000115'), shared('12345'), '户口本'].map(asCell),
      [...Array<null>(10).fill(null), '准迁证'].map(asCell),
    ])
    const { code, stdout } = await run()
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('写入 3 个事项，已有 0 个，没有收 0 个') as string })
    expect(parseProcedure('', await file('bu-zheng-ming'), 'x').value).toMatchObject({ department: 'police', place: '一楼大厅', phone: '0375-5000114', promisedLimit: { unit: '当场' }, materials: [{ name: '身份证' }] })
    expect(parseProcedure('', await file('qian-hu-kou'), 'x').value).toMatchObject({ place: '二楼', materials: [{ name: '户口本' }, { name: '准迁证' }] })
  })

  test('of cells that say nothing sure keeps no matter, and names the cells', async () => {
    const formula: CellValue = { value: 'B3', type: 'Formula' }
    const materials = ['材料名称', '原件份数']
    await writeWorkbook(xlsx, { 总表: [
      [...FEW, '受理条件', ...materials, formula],
      [...few('开证明', { 8: { value: 3755000114, format: '0000-0000000' } }), '本县户籍', '户口本', 1, null],
      [...few('补证明', { 4: '#N/A', 7: formula }), formula, '户口本', 1, null],
      [...few('').map(() => null), null, '身份证', formula, null],
      [...few('迁户口'), '本县户籍', '户口本', 114104230000000000, null],
      Array<CellValue>(10).fill(formula),
    ] })
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain('工作表“总表”\n')
    expect(stdout).toContain('  不认识的列：=…\n')
    expect(stdout).toContain('第 2 行 开证明：写入 procedures/kai-zheng-ming.md')
    const noResult = '是公式，没有算出的结果，请用表格软件打开存一次，或者改成文字'
    expect(stdout).toContain(`第 3 行 补证明：没有收，“承办机构”（E3 单元格）是算错的公式，显示 #N/A，请在表格里改好；“办理地点”（H3 单元格）、“受理条件”（K3 单元格）、“原件份数”（M4 单元格）${noResult}\n`)
    expect(stdout).toContain('第 5 行 迁户口：没有收，“原件份数”（M5 单元格）是位数太多的数字，后面几位已经变了，请把单元格设成“文本”，再填一遍\n')
    expect(stdout).toContain(`第 6 行 =…：没有收，“事项名称”（A6 单元格）、“事项类型”（B6 单元格）、`)
    expect(parseProcedure('', await file('kai-zheng-ming'), 'x').value).toMatchObject({ phone: '0375-5000114' })
  })

  test('again changes nothing; a file that was edited since stays as it is', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('开证明'), few('补证明')] })
    await run()
    const edited = (await file('bu-zheng-ming')).replace('请到窗口办理。', '请先打电话。')
    await writeFile(path.join(folder, 'procedures/bu-zheng-ming.md'), edited)
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain('procedures/kai-zheng-ming.md 已经有了，内容一样')
    expect(stdout).toContain('没有收，procedures/bu-zheng-ming.md 已经有了，内容不一样，没有改动')
    expect(await file('bu-zheng-ming')).toBe(edited)
  })

  test('gives two matters of one name two files, the same each time', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('开证明'), few('开证明', { 5: '当场' })] })
    await run()
    const both = async () => [await file('kai-zheng-ming'), await file('kai-zheng-ming-2')]
    const first = await both()
    for (const id of ['kai-zheng-ming', 'kai-zheng-ming-2']) await rm(path.join(folder, `procedures/${id}.md`))
    expect((await run()).code).toBe(0)
    expect(await both()).toEqual(first)
  })

  test('keeps in the body what no field holds', async () => {
    const long = '条件'.repeat(150)
    await writeWorkbook(xlsx, { 事项: [[...FEW, '受理条件', '办理流程', '设定依据'], [...few('开证明'), long, '请先到一楼大厅找导办台的工作人员问清楚', '依据'.repeat(60)]] })
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toContain('设定依据放进了正文，请整理；受理条件放进了正文，请整理；办理流程分不成环节，写了一般流程，原文在正文里')
    const body = parseProcedure('', await file('kai-zheng-ming'), 'x').value?.body
    for (const text of [long, '请先到一楼大厅找导办台的工作人员问清楚', '依据'.repeat(60)]) expect(body).toContain(text)
  })

  test('reads every sheet that has a header, and says which has none', async () => {
    await writeWorkbook(xlsx, { 说明: [['填表说明'], ['请认真填写']], 一: [FEW, few('开证明')], 二: [FEW, few('补证明')] })
    const { stdout } = await run()
    expect(stdout).toContain('工作表“说明”：没有找到表头，没有读')
    expect(stdout).toContain('写入 2 个事项')
  })

  test('text that means something to YAML or Markdown stays text', async () => {
    const hostile = '开证明: "甲" - [乙] {丙} #丁 & *戊 !己 %庚 @辛 `壬` --- | >'
    await writeWorkbook(xlsx, { 事项: [FEW, few(hostile, { 7: '---\n一楼: 大厅' })] })
    expect((await run()).code).toBe(0)
    const [id = ''] = (await readdir(path.join(folder, 'procedures'))).filter((name) => name.startsWith('kai'))
    expect(parseProcedure('', await readFile(path.join(folder, 'procedures', id), 'utf8'), 'x').value).toMatchObject({ name: hostile, place: '--- 一楼: 大厅' })
  })

  test.each([
    ['a file that is missing', () => Promise.resolve(), '找不到'],
    ['a .csv', () => writeFile(xlsx, '\uFEFF事项名称,电话\n'), '不是 .xlsx 表格，请用表格软件打开，另存为 .xlsx'],
    ['a web page that a system calls .xls', () => writeFile(xlsx, '<html><table></table></html>'), '请用表格软件打开，另存为 .xlsx'],
    ['an old or encrypted workbook', () => writeFile(xlsx, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), '旧的 .xls 格式，或者加了密码，请用表格软件打开，另存为不加密的 .xlsx'],
    ['an archive of something else', () => writeArchive(xlsx, [{ name: 'a.xml', content: Buffer.from('<a/>') }]), '不是能读的 .xlsx 表格'],
    ['a sheet without a header', () => writeWorkbook(xlsx, { 一: [['甲', '乙'], ['1', '2']] }), '没有找到表头'],
    ['a bomb', () => writeArchive(xlsx, [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(110 * 2 ** 20, 0x20) }]), '展开后太大'],
    ['a bomb that claims to be small', () => writeArchive(xlsx, [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(110 * 2 ** 20, 0x20), declared: 100 }]), '展开后太大'],
    ['a cell in the last row', () => writeArchive(xlsx, [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<c r="A1048576"><v>1</v></c>') }]), '超过 50000 行'],
    ['a cell in the last column', () => writeArchive(xlsx, [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<c r="XFD1"><v>1</v></c>') }]), '超过 500 列'],
    ['a file that is too big', async () => { await writeFile(xlsx, ''); await truncate(xlsx, 20 * 2 ** 20 + 1) }, '表格最大 20 MB'],
  ])('%s ends with 2 and one sentence', async (_scenario, make, told) => {
    await make()
    const { code, stdout, stderr } = await run()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a truncated workbook ends with 2 and one sentence', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('开证明')] })
    const whole = await readFile(xlsx)
    await writeFile(xlsx, whole.subarray(0, whole.length >> 1))
    expect(await run()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('不是能读的 .xlsx 表格') as string })
  })

  test('as a program ends with 1 when rows were refused, with 2 when there is nothing to read', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('甲证', { 4: '公安局' })] })
    const args = ['import', '--xlsx', xlsx, '--source', folder]
    expect(await runCounty(args)).toMatchObject({ code: 1, stderr: '' })
    await rm(xlsx)
    expect(await runCounty(args)).toEqual({ code: 2, stdout: '', stderr: `读不了 ${xlsx}：找不到\n` })
  })

  test('a folder without a sound county.yaml ends with 2', async () => {
    await writeWorkbook(xlsx, { 事项: [FEW, few('开证明')] })
    await writeFile(path.join(folder, 'county.yaml'), 'name: [')
    expect(await run()).toMatchObject({ code: 2, stderr: 'county.yaml 有错误，请先运行 county check 改好' })
    await rm(path.join(folder, 'county.yaml'))
    expect((await run()).stderr).toContain('county.yaml：找不到')
  })

  test('the same workbook gives the same files', async () => {
    await writeWorkbook(xlsx, { 事项: [HEADER, ROW] })
    const twin = await writeFiles(countyFiles())
    await run()
    await cp(xlsx, path.join(twin.folder, 'table.xlsx'))
    await importWorkbook(path.join(twin.folder, 'table.xlsx'), twin.folder, () => undefined)
    expect(await readFile(path.join(twin.folder, 'procedures/lin-shi-jiu-zhu-jin-ji-fu.md'), 'utf8')).toBe(await file('lin-shi-jiu-zhu-jin-ji-fu'))
    await twin.remove()
  })
})
