import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCounty } from '../../../core/content/parse.ts'
import { readProcedure } from '../../../county/import/procedure.ts'
import { slugOf } from '../../../county/import/slug.ts'
import { readTable } from '../../../county/import/table.ts'
import { faultIn, procedureText } from '../../../county/import/write-procedure.ts'
import { countyFiles } from '../../support/county-fixture.ts'

const HEADER = ['事项名称', '俗称', '事项类型', '办件类型', '服务对象', '事项分类', '受理部门', '设定依据', '受理条件', '申请材料', '办理流程', '法定办结时限', '承诺办结时限', '承诺办结时限单位',
  '是否收费', '办理地点', '咨询电话', '监督电话', '到办事现场次数', '网办地址', '常见问题', '结果名称', '材料名称', '原件份数']
const SOUND = ['开证明', '证明', '公共服务', '即办件', '自然人', '户籍', '派出所', '', '', '', '', '', '5', '工作日', '否', '派出所', '0375-5000114', '12345', '1', '', '', '证明', '', '']

const county = parseCounty('county.yaml', countyFiles().get('county.yaml') ?? '').value!
const ground = { county, usual: new Map([['civil', 'relief']]) }
const piece = fc.oneof(
  fc.constantFrom('1.', '2、', '（1）', '①', '一、', '；', '\n', '：', '（', '）', '《', '》', '原件', '复印件', '各', '一式', '两', '份', '问：', '答：', '→', '工作日', '个月', '天', '20', '0', '当场', '无', '0375-', '5000114', '申请', '审核', '--->', ' ', '---', '#', '\u0000'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const cell = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('no text that a cell can hold', () => {
  test('crashes the import, and a matter is kept only as a file without a fault', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(HEADER.length - 1), cell), { maxLength: 6 }), (changes) => {
      const row = SOUND.with(0, SOUND[0]!)
      for (const [index, text] of changes) row[index] = text
      for (const entry of readTable({ name: '', merged: [], rows: [HEADER, row] })?.entries ?? []) {
        const read = readProcedure(entry, ground)
        if ('reasons' in read) {
          expect(read.reasons.length).toBeGreaterThan(0)
          continue
        }
        const id = slugOf(entry.text('name'))
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        const fault = faultIn(procedureText(read.draft), id)
        if (fault !== undefined) expect(fault).toMatch(/\p{Script=Han}/u)
      }
    }), { numRuns: 400 })
  })

  test.each([['blanks', ' '], ['numbers', '1'], ['counts', '1份'], ['questions', '问：'], ['brackets', '（'], ['lines', '\n'], ['list marks', '1、2、'], ['originals', '原件复印件'], ['provinces', '省'], ['offices', '所']])('takes long to read: %s', (_scenario, unit) => {
    const text = unit.repeat(8000 / unit.length)
    const begun = performance.now()
    for (let index = 0; index < HEADER.length; index++) {
      for (const entry of readTable({ name: '', merged: [], rows: [HEADER, SOUND.with(index, text)] })?.entries ?? []) readProcedure(entry, ground)
    }
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('is read when it is longer than any field', () => {
    const [entry] = readTable({ name: '', merged: [], rows: [HEADER, SOUND.with(8, '长'.repeat(8001))] })?.entries ?? []
    expect(readProcedure(entry!, ground)).toEqual({ reasons: ['“受理条件”（I2 单元格）太长，最多 8000 个字'] })
  })
})
