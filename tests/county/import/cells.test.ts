import { describe, expect, test } from 'vitest'
import { parseCounty } from '../../../core/content/parse.ts'
import { readFaq, readLegalBasis } from '../../../county/import/basis.ts'
import { readLimit, readPhone, readVisits } from '../../../county/import/cells.ts'
import { caseTypeOf, itemTypeOf, yesOrNo } from '../../../county/import/codes.ts'
import { readHeader } from '../../../county/import/columns.ts'
import { splitList, wholeNumber } from '../../../county/import/lists.ts'
import { matchAny, matchAudiences, matchNamed } from '../../../county/import/match.ts'
import { readMaterials } from '../../../county/import/materials.ts'
import { slugOf, uniqueSlug } from '../../../county/import/slug.ts'
import { readSteps } from '../../../county/import/steps.ts'
import { countyWith } from '../../support/county-fixture.ts'

describe('lists in one cell', () => {
  test.each([
    ['numbered, a line each', '1.年满60岁；\n2.本县户籍。', ['年满60岁', '本县户籍']],
    ['numbered, on one line', '1、身份证2、户口本3、照片', ['身份证', '户口本', '照片']],
    ['in brackets', '（1）甲；（2）乙', ['甲', '乙']],
    ['in circles', '①甲②乙', ['甲', '乙']],
    ['in Chinese', '一、甲；二、乙', ['甲', '乙']],
    ['in Chinese, past ten', Array.from({ length: 12 }, (_, index) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][index]!}、项${String(index)}`).join('\n'), Array.from({ length: 12 }, (_, index) => `项${String(index)}`)],
    ['a line each', '甲\n乙\n\n丙', ['甲', '乙', '丙']],
    ['apart by semicolons, not those in brackets', '甲（子；丑）；乙', ['甲（子；丑）', '乙']],
    ['one item with a decimal number', '年满60岁，有3.5亩地', ['年满60岁，有3.5亩地']],
    ['a number that does not begin a count', '持有2.身份证', ['持有2.身份证']],
    ['nothing', ' ', []],
  ])('%s', (_scenario, text, items) => {
    expect(splitList(text)).toEqual(items)
  })

  test.each([['12', 12], ['三', 3], ['两', 2], ['十', 10], ['十五', 15], ['二十', 20], ['二十三', 23], ['二三', undefined], ['', undefined], ['x', undefined]])('the number %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number)
  })
})

describe('materials in one cell', () => {
  test.each([
    ['counts behind the name', '1.身份证原件1份复印件2份；2.户口本复印件一份', [{ name: '身份证', originals: 1, copies: 2 }, { name: '户口本', copies: 1 }]],
    ['counts in brackets', '户口本（原件1份，复印件1份）', [{ name: '户口本', originals: 1, copies: 1 }]],
    ['originals and copies alike', '身份证（原件及复印件各1份）', [{ name: '身份证', originals: 1, copies: 1 }]],
    ['two of one kind', '《申请表》一式两份', [{ name: '《申请表》', originals: 2 }]],
    ['a form from the window', '核对授权书（窗口领取）', [{ name: '核对授权书', atWindow: true }]],
    ['papers for some people only', '结婚证（如有）；残疾证复印件1份（非必要）', [{ name: '结婚证', required: false }, { name: '残疾证', copies: 1, required: false }]],
    ['names only', '身份证、户口本、照片', [{ name: '身份证' }, { name: '户口本' }, { name: '照片' }]],
    ['a number that belongs to the name', '一寸照片2张；银行卡（农商行）', [{ name: '一寸照片2张' }, { name: '银行卡(农商行)' }]],
    ['a heading before them', '申请材料：身份证', [{ name: '身份证' }]],
    ['none', '无', []],
  ])('%s', (_scenario, text, materials) => {
    expect(readMaterials(text)).toEqual(materials)
  })
})

describe('steps in one cell', () => {
  test('numbered, with name, actor and limit', () => {
    expect(readSteps('1.申请：申请人向乡镇交材料。2.审核（20个工作日）：乡镇入户调查。3.审批：县民政局审批')).toEqual([
      { name: '申请', who: '申请人', note: '申请人向乡镇交材料' },
      { name: '审核', who: '乡镇', limit: { unit: '工作日', value: 20 }, note: '乡镇入户调查' },
      { name: '审批', who: '县级', note: '县民政局审批' },
    ])
  })

  test.each(['申请→受理→审核→发证', '申请-->受理-->审核-->发证', '申请；受理；审核；发证', '第一步：申请 第二步：受理 第三步：审核 第四步：发证'])('%s', (text) => {
    expect(readSteps(text)?.map(({ name, who }) => [name, who])).toEqual([['申请', '申请人'], ['受理', '窗口'], ['审核', '窗口'], ['发证', '窗口']])
  })

  test('sentences take their name from the word that says what happens', () => {
    expect(readSteps('申请人持身份证到便民服务中心民政窗口提出书面申请\n窗口工作人员当场受理申请并出具凭证')?.map(({ name }) => name)).toEqual(['申请', '受理'])
  })

  test('a bracket that is no limit stays', () => {
    expect(readSteps('受理（工作日上午）')).toEqual([{ name: '受理（工作日上午）', who: '窗口' }])
  })

  test.each([['a sentence with no such word', '请先到一楼大厅找导办台的工作人员问清楚'], ['thirteen steps', Array.from({ length: 13 }, () => '申请').join('→')]])('%s cannot be told apart', (_scenario, text) => {
    expect(readSteps(text)).toBeUndefined()
  })
})

describe('time limits', () => {
  test.each([
    ['20个工作日', '', { limit: { unit: '工作日', value: 20 } }],
    ['20', '工作日', { limit: { unit: '工作日', value: 20 } }],
    ['20', '', { limit: { unit: '工作日', value: 20 }, doubt: '没写单位，按工作日算' }],
    ['20', '1', { limit: { unit: '工作日', value: 20 }, doubt: '单位代码 1 按工作日算' }],
    ['20', '2', { limit: { unit: '自然日', value: 20 }, doubt: '单位代码 2 按自然日算' }],
    ['20', '9', 'unreadable'],
    ['自受理之日起15个工作日内', '', { limit: { unit: '工作日', value: 15 } }],
    ['二十个工作日', '', { limit: { unit: '工作日', value: 20 } }],
    ['30天', '', { limit: { unit: '自然日', value: 30 } }],
    ['3个月', '', { limit: { unit: '自然日', value: 90 } }],
    ['1', '年', { limit: { unit: '自然日', value: 365 } }],
    ['2小时', '', { limit: { unit: '当场', note: '2小时内' } }],
    ['当场办结', '', { limit: { unit: '当场' } }],
    ['0', '工作日', { limit: { unit: '当场' } }],
    ['无', '', { limit: undefined }],
    ['', '工作日', { limit: undefined }],
    ['视情况', '', 'unreadable'],
    ['20年', '', 'unreadable'],
    ['2026-05-10', '工作日', 'unreadable'],
  ])('%s %s', (text, unit, limit) => {
    expect(readLimit(text, unit, '')).toEqual(limit)
  })

  test('keep their note', () => {
    expect(readLimit('20', '工作日', '不含公示')).toEqual({ limit: { unit: '工作日', value: 20, note: '不含公示' } })
  })
})

describe('other cells', () => {
  test.each([
    ['0375－5086789', '0375-5086789'], ['（0375）5086789', '0375-5086789'], ['0375 5086789', '0375-5086789'], ['民政窗口 0375-5086789；10000138000', '0375-5086789'],
    ['网络投诉 http://a.cn；电话 12345', '12345'], ['5086789', undefined], ['', undefined], ['请到窗口', undefined],
  ])('telephone %s', (text, number) => {
    expect(readPhone(text)).toBe(number)
  })

  test.each([['1', 1], ['最多跑一次', 1], ['0次', 0], ['零跑动', 0], ['不超过2次', 2], ['多次', undefined], ['12', undefined]])('visits %s', (text, visits) => {
    expect(readVisits(text)).toBe(visits)
  })

  test.each([['1', true], ['是', true], ['收费', true], ['0', false], ['否', false], ['不收费', false], ['免费', false], ['看情况', undefined], ['', undefined]])('yes or no: %s', (text, answer) => {
    expect(yesOrNo(text)).toBe(answer)
  })

  test('codes of GB/T 39046', () => {
    expect(['01', '7', '10', '20', '公共服务事项', '其他行政权力', '99', '00'].map(itemTypeOf)).toEqual(['行政许可', '行政确认', '其他', '公共服务', '公共服务', '其他', undefined, undefined])
    expect(['1', '2', '9', '即办件', '承诺件'].map(caseTypeOf)).toEqual(['即办件', '承诺件', undefined, '即办件', '承诺件'])
  })

  test('laws with title, number and clause', () => {
    expect(readLegalBasis('1.《社会救助暂行办法》（国务院令第649号）第九条：国家给予最低生活保障。2.《河南省最低生活保障办法》')).toEqual([
      { title: '社会救助暂行办法', number: '国务院令第649号', clause: '第九条：国家给予最低生活保障' }, { title: '河南省最低生活保障办法' },
    ])
    expect(readLegalBasis('没有书名号的一大段话'.repeat(20))).toBeUndefined()
  })

  test('questions and answers', () => {
    expect(readFaq('1.问：能代办吗？答：可以。\n2.问：要几天？\n答：20天。')).toEqual([{ question: '能代办吗？', answer: '可以。' }, { question: '要几天？', answer: '20天。' }])
    expect(readFaq('常见问题请打电话')).toBeUndefined()
  })

  test.each([['法定办结时限（工作日）', 'statutory', '工作日'], ['ANTICIPATE_DAY', 'statutory', ''], ['Promise_Type', 'promisedUnit', ''], ['*事项 名称：', 'name', ''], ['是否收费(1是0否)', 'charged', '1是0否'], ['咨询方式', 'phone', '']])('header %s', (header, field, hint) => {
    expect(readHeader(header, 0)).toMatchObject({ field, hint })
  })

  test('headers without a place are told from unknown ones', () => {
    expect(readHeader('TASK_VERSION', 0)).toMatchObject({ notKept: true })
    expect(readHeader('心情', 0)).toMatchObject({ notKept: false })
  })

  test('file names are pinyin, cut between syllables, and unique', () => {
    expect(slugOf('女职工登记（2024版）')).toBe('nv-zhi-gong-deng-ji-2024-ban')
    expect(slugOf('最低生活保障'.repeat(9))).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(slugOf('最低生活保障'.repeat(9)).length).toBeLessThanOrEqual(58)
    expect(slugOf('！？')).toBe('shixiang')
    expect(uniqueSlug('a', new Set(['a', 'a-2']))).toBe('a-3')
  })
})

describe('offices and groups of the county', () => {
  const { value } = parseCounty('county.yaml', countyWith('county.yaml', 'departments:\n', `departments:
  - { id: insurance, name: 医保站, nameEn: x }
  - { id: labour, name: 人社所, nameEn: x }
  - { id: disabled, name: 残联, nameEn: x }
  - { id: market, name: 市场监管所, nameEn: x }
  - { id: education, name: 教育办, nameEn: x }
`).get('county.yaml') ?? '')
  const departments = value?.departments ?? []

  test.each([
    ['鲁山县民政局', 'civil'], ['民政所', 'civil'], ['civil', 'civil'], ['鲁山县医疗保障局', 'insurance'], ['人力资源和社会保障局', 'labour'], ['鲁山县残疾人联合会', 'disabled'],
    ['市场监督管理局', 'market'], ['教育体育局', 'education'], ['辛集乡人民政府', undefined], ['公安局', undefined], ['局', undefined], ['', undefined],
  ])('%s', (text, id) => {
    expect(matchNamed(departments, text)?.id).toBe(id)
  })

  test('the first of several words that fits', () => {
    expect(matchAny(value?.categories ?? [], '社会事务、户籍')?.id).toBe('household')
  })

  test.each([['自然人', ['residents']], ['1', ['residents']], ['所有居民', ['residents']], ['1,2', ['residents']], ['行政机关', []], ['', []]])('audience %s', (text, ids) => {
    expect(matchAudiences(value?.audiences ?? [], text)).toEqual(ids)
  })
})
