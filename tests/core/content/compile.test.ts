import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, type CompiledPart } from '../../../core/content/compile.ts'
import { hallSchema, type Hall } from '../../../core/content/hall.ts'
import { noticeSchema, type Notice } from '../../../core/content/notice.ts'
import { procedureSchema, type Procedure } from '../../../core/content/procedure.ts'
import type { SoundSource } from '../../../core/content/source.ts'
import { countyFiles, countyWith, parseFiles, type CountyFiles } from '../../support/county-fixture.ts'

function sound(files: CountyFiles): SoundSource {
  const { county, calendar, ...rest } = parseFiles(files)
  if (!county || !calendar) throw new Error('the county is not sound')
  return { ...rest, county, calendar }
}

const json = (part: CompiledPart | undefined, path: string): unknown => JSON.parse(part?.files.find((file) => file.path === path)?.text ?? 'null')
const procedureFiles = (part: CompiledPart) => part.files.filter(({ path }) => path.startsWith('procedures/'))
const proceduresOf = (part: CompiledPart): Procedure[] => procedureFiles(part).flatMap(({ text }) => procedureSchema.array().parse(JSON.parse(text)))
const titles = (part: CompiledPart | undefined): string[] => noticeSchema.array().parse(json(part, 'notices.json')).map(({ title }: Notice) => title)

/** As many matters as asked, all the same but for their ids. */
const many = (count: number): SoundSource => {
  const source = sound(countyFiles())
  const [first] = source.procedures
  if (!first) throw new Error('no matter to copy')
  const procedures = Array.from({ length: count }, (_, index) => ({ file: first.file, value: { ...first.value, id: `matter-${String(index)}` } }))
  return { ...source, procedures }
}

describe('compiled content', () => {
  const { county, halls } = compile(sound(countyFiles()))
  const hall = (code: string) => halls.find(({ part }) => part === code)

  test('holds the county, its calendar, its matters and the names of its media', () => {
    expect(county.part).toBe('410423')
    expect(json(county, 'county.json')).toMatchObject({ county: { name: '鲁山县', timezone: 'Asia/Shanghai' } })
    expect(json(county, 'calendar.json')).toMatchObject({ workdays: ['2026-10-10'] })
    expect(proceduresOf(county).map(({ id }) => id).sort()).toEqual(['dibao', 'shenfenzheng', 'zanzhuzheng'])
    expect(county.media).toEqual(['notices/winter.svg', 'samples/hukou.svg'])
  })

  test('has a part for each hall and village station, sorted by code', () => {
    expect(halls.map(({ part }) => part)).toEqual(['410423-center', '410423-xinji', '410423-xinji-chaizhuang'])
    expect(hallSchema.parse(json(hall('410423-xinji'), 'hall.json')).windows).toHaveLength(2)
  })

  test('lists below each hall those whose parent it is', () => {
    const below = (code: string) => hallSchema.array().parse(json(hall(code), 'villages.json')).map(({ code: each }: Hall) => each)
    expect(below('410423-center')).toEqual(['410423-xinji'])
    expect(below('410423-xinji')).toEqual(['410423-xinji-chaizhuang'])
    expect(below('410423-xinji-chaizhuang')).toEqual([])
  })

  test('gives each hall its notices; a village station has those of its town', () => {
    expect(titles(hall('410423-center'))).toEqual(['冬季取暖补贴'])
    expect(titles(hall('410423-xinji'))).toEqual(['冬季取暖补贴', '辛集停电通知'])
    expect(titles(hall('410423-xinji-chaizhuang'))).toEqual(['冬季取暖补贴', '辛集停电通知'])
  })

  test('gives a village station a notice of its own, and the town not', () => {
    const { halls: others } = compile(sound(countyWith('notices/tingdian.md', '[410423-xinji]', '[410423-xinji-chaizhuang]')))
    expect(others.map(titles)).toEqual([['冬季取暖补贴'], ['冬季取暖补贴'], ['冬季取暖补贴', '辛集停电通知']])
  })

  test.each([[2000, 16, /^procedures\/[0-9a-f]\.json$/], [2001, 256, /^procedures\/[0-9a-f]{2}\.json$/]])('spreads %i matters over %i files', (count, files, name) => {
    const part = compile(many(count)).county
    expect(procedureFiles(part)).toHaveLength(files)
    expect(procedureFiles(part).every(({ path }) => name.test(path))).toBe(true)
    const largest = Math.max(...procedureFiles(part).map(({ text }) => (JSON.parse(text) as unknown[]).length))
    expect(largest).toBeLessThan(3 * count / files)
  })

  test('one changed matter changes one file', () => {
    const before = many(300)
    const after = { ...before, procedures: before.procedures.map((each) => (each.value.id === 'matter-7' ? { ...each, value: { ...each.value, place: '新址' } } : each)) }
    const texts = new Map(compile(before).county.files.map(({ path, text }) => [path, text]))
    expect(compile(after).county.files.filter(({ path, text }) => texts.get(path) !== text)).toHaveLength(1)
  })

  test('every matter stands in it exactly once, sorted, and the order of the files does not matter', () => {
    const template = sound(countyFiles())
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,8}){0,2}$/), { maxLength: 60 })
    fc.assert(fc.property(ids, fc.nat(), (names, turn) => {
      const files = countyFiles()
      for (const id of names) files.set(`procedures/${id}.md`, files.get('procedures/dibao.md') ?? '')
      const entries = [...files]
      const turned = new Map([...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)])
      const straight = compile({ ...template, ...sound(files) })
      expect(compile({ ...template, ...sound(turned) })).toEqual(straight)
      const found = proceduresOf(straight.county).map(({ id }) => id)
      expect(found.toSorted()).toEqual([...new Set([...names, 'dibao', 'shenfenzheng', 'zanzhuzheng'])].sort())
      for (const { text } of procedureFiles(straight.county)) {
        const inFile = procedureSchema.array().parse(JSON.parse(text)).map(({ id }) => id)
        expect(inFile).toEqual(inFile.toSorted())
      }
    }), { numRuns: 25 })
  })
})
