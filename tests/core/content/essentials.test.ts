import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { essentials } from '../../../core/content/essentials.ts'
import { papersToBring, procedureSchema, type Material, type Procedure } from '../../../core/content/procedure.ts'
import { windowsFor } from '../../../core/content/place.ts'
import type { Source } from '../../../core/content/source.ts'
import { countyFiles, parseFiles } from '../../support/county-fixture.ts'
import { sampleSource } from '../../support/sample-county.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length
const matter = (id: string): Procedure => parseFiles(countyFiles()).procedures.find(({ value }) => value.id === id)!.value
const DIBAO = matter('dibao')
const XINJI = { hall: '辛集乡便民服务中心', windows: ['3号窗口'] }
const paper = (name: string): Material => ({ name, required: true, originals: 1, copies: 1, atWindow: false })

describe('what a visitor takes home', () => {
  test('says what to bring, where, how long, what it costs and whom to ask', () => {
    expect(essentials(DIBAO, XINJI)).toBe('【低保】\n带：全家人的户口本（原件1、复印1）\n去：辛集乡便民服务中心 3号窗口\n时限：20个工作日\n不收费\n问：0375-5000108')
  })

  test('names the place of the matter where the hall does not take it', () => {
    expect(essentials(DIBAO, { hall: '柴庄村便民服务站', windows: [] })).toContain('去：乡镇大厅\n')
  })

  test('says what is done while one waits, what it costs, and that nothing is to bring', () => {
    const text = essentials({ ...matter('shenfenzheng'), materials: [] }, { hall: '大厅', windows: ['1号窗口', '2号窗口'] })
    expect(text).toBe('【身份证】\n不用带材料\n去：大厅 1号窗口、2号窗口\n时限：当场办好\n收费：补领 40 元\n问：0375-5000114')
  })

  test('of a matter that ended says so, and what to do instead', () => {
    expect(essentials(matter('zanzhuzheng'), XINJI)).toBe('【暂住证】\n这件事不办了\n告知改办居住证\n问：0375-5000114')
  })

  test('is the address where the county has one', () => {
    const url = `https://www.hnzwfw.gov.cn/${'a'.repeat(170)}`
    expect(essentials({ ...DIBAO, onlineUrl: url }, XINJI)).toBe(url)
  })

  test('is the text after all when the address is too long for the code', () => {
    expect(essentials({ ...DIBAO, onlineUrl: `https://www.hnzwfw.gov.cn/${'办'.repeat(170)}` }, XINJI)).toContain('【低保】')
  })

  test('leaves out papers that are optional or filled in at the window', () => {
    const materials = [paper('户口本'), { ...paper('残疾证'), required: false }, { ...paper('申请表'), atWindow: true }, { ...paper('照片'), originals: 0, copies: 0 }]
    expect(essentials({ ...DIBAO, materials }, XINJI)).toContain('\n带：户口本（原件1、复印1），照片\n')
  })

  test('counts the papers that do not fit', () => {
    const materials = Array.from({ length: 20 }, (_, index) => paper(`第${index + 1}份很长很长的证明材料`))
    const line = essentials({ ...DIBAO, materials }, XINJI).split('\n')[1]!
    expect(line).toMatch(/^带：第1份.*（原件1、复印1） 等 20 样$/)
  })

  test('counts them all when not even one fits', () => {
    const long = '𠮷'.repeat(20)
    const text = essentials({ ...DIBAO, materials: [paper('证'.repeat(80)), paper('照片')], place: '厅'.repeat(100), aliases: [long], fee: { charged: true, amount: '元'.repeat(60) } }, { hall: '', windows: [] })
    expect(text).toContain('\n带：材料 2 样\n')
    expect(text).toContain('…\n问：0375-5000108')
  })
})

describe('its length', () => {
  let source: Source
  beforeAll(async () => { source = await sampleSource() })

  test('fits the code for every sample matter in every hall, with all its papers named', () => {
    for (const { value: hall } of source.halls) {
      for (const { value: procedure } of source.procedures) {
        const windows = windowsFor(hall, procedure.department).map(({ id }) => `${id}号窗口`)
        const text = essentials(procedure, { hall: hall.name, windows })
        expect(bytes(text), `${hall.code} ${procedure.id}`).toBeLessThanOrEqual(500)
        if (procedure.handling !== '退办' && procedure.onlineUrl === undefined) {
          for (const { name } of papersToBring(procedure)) expect(text, `${hall.code} ${procedure.id}`).toContain(name)
        }
      }
    }
  })

  test('fits for whatever a county may write, and no paper is dropped silently', () => {
    const han = (max: number) => fc.string({ unit: fc.constantFrom('办', '证', '𠮷', 'a', '1', '（', 'é'), minLength: 1, maxLength: max }).map((text) => text.slice(0, max).toWellFormed().replaceAll('\uFFFD', '口'))
    const material = fc.record({ name: han(80), required: fc.boolean(), originals: fc.integer({ min: 0, max: 20 }), copies: fc.integer({ min: 0, max: 20 }), atWindow: fc.boolean() })
    const written = fc.record({
      name: han(100), aliases: fc.array(han(20), { maxLength: 2 }), place: han(100), materials: fc.array(material, { maxLength: 30 }),
      handling: fc.constantFrom<Procedure['handling']>('即办', '承办', '退办'), result: han(80),
      promisedLimit: fc.constantFrom<Procedure['promisedLimit']>({ unit: '当场' }, { unit: '自然日', value: 3650 }),
      fee: fc.record({ charged: fc.boolean(), amount: han(60) }),
    })
    const where = fc.record({ hall: han(30), windows: fc.array(fc.stringMatching(/^[0-9A-Z]{1,3}$/).map((id) => `${id}号窗口`), { maxLength: 40 }) })
    fc.assert(fc.property(written, where, (over, hall) => {
      const procedure = procedureSchema.parse({ ...DIBAO, ...over })
      const text = essentials(procedure, hall)
      expect(bytes(text)).toBeLessThanOrEqual(500)
      expect(text.isWellFormed()).toBe(true)
      if (procedure.handling === '退办') return
      const papers = papersToBring(procedure)
      const named = papers.every(({ name }) => text.includes(name))
      if (!named) expect(text).toContain(`${papers.length} 样`)
    }), { numRuns: 300 })
  })
})
