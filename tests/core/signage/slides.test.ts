import { describe, expect, test } from 'vitest'
import { buildCatalog, type Catalog } from '../../../core/content/catalog.ts'
import type { Procedure } from '../../../core/content/procedure.ts'
import type { ShownNotice } from '../../../core/contract/notices.ts'
import { evenParts, type SlideFacts } from '../../../core/signage/facts.ts'
import { makeProgram } from '../../../core/signage/make-program.ts'
import { planSignage } from '../../../core/signage/plan.ts'
import { playlistSchema, type PlaylistItem } from '../../../core/signage/playlist.ts'
import { slidesOf } from '../../../core/signage/slides.ts'
import { countyFiles, parseFiles } from '../../support/county-fixture.ts'

const { county, calendar, procedures, halls } = parseFiles(countyFiles())
const hall = halls.find(({ value }) => value.code === '410423-xinji')!.value
const catalogWith = (over: Partial<Catalog> = {}, change: (one: Procedure) => Procedure = (one) => one): Catalog => buildCatalog({
  county: county!.value, calendar: calendar!.value, hall, villages: [], notices: [], playlists: [], media: new Map(), procedures: procedures.map(({ value }) => change(value)), ...over,
})
const notice = (id: string, level: ShownNotice['level'], body = '正文'): ShownNotice =>
  ({ id, level, title: id, body, from: '2026-11-01', until: '2026-11-30', where: ['signage'], publisher: '县里', procedures: [], source: 'county' })
const facts = (over: Partial<SlideFacts> = {}): SlideFacts => ({
  catalog: catalogWith(), now: { date: '2026-11-23', minutes: 600, weekday: 1 }, notices: [], address: (path) => `/media/${path}`, ...over,
})
const show = (item: PlaylistItem, over: Partial<SlideFacts> = {}, language: 'zh' | 'en' = 'zh') => slidesOf({ playlist: 'p', key: item.show, item, language }, facts(over))
const DIBAO: PlaylistItem = { show: 'procedure', procedure: 'dibao' }
const withSteps = (count: number) => catalogWith({}, (one) => ({ ...one, steps: Array.from({ length: count }, (_, index) => ({ name: `第${index + 1}步`, who: index === 0 ? '申请人' : '乡镇' })) }))

describe('a matter', () => {
  test('says its steps, who does them, what to bring, where to go and whom to ask', () => {
    const [slide] = show(DIBAO)
    expect(slide).toMatchObject({ kind: 'procedure', title: '低保', windows: ['1'], fee: '不收费', isFree: true, limit: '20 个工作日办好', seconds: 15, part: { index: 1, of: 1 } })
    expect(slide?.kind === 'procedure' && slide.steps[0]).toMatchObject({ number: 1, isYours: true, who: '您' })
    expect(slide?.kind === 'procedure' && slide.code).toContain('【低保】')
  })

  test.each([[1, [1]], [4, [4]], [5, [3, 2]], [8, [4, 4]], [9, [3, 3, 3]], [12, [4, 4, 4]]])('of %i steps takes slides of %j', (count, parts) => {
    const slides = show(DIBAO, { catalog: withSteps(count) })
    expect(slides.map((slide) => slide.kind === 'procedure' && slide.steps.length)).toEqual(parts)
    expect(slides.flatMap((slide) => (slide.kind === 'procedure' ? slide.steps.map(({ number }) => number) : []))).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  })

  test('that the content does not have is no slide', () => {
    expect(show({ show: 'procedure', procedure: 'nowhere' })).toEqual([])
  })

  test('speaks English where the playlist does', () => {
    expect(show(DIBAO, {}, 'en')[0]).toMatchObject({ fee: 'Free', limit: 'Done in 20 working days' })
  })
})

describe('a list', () => {
  test('holds the matters of a category, those that are handled', () => {
    const rows = show({ show: 'list', category: 'household' }).flatMap((slide) => (slide.kind === 'list' ? slide.rows : []))
    expect(rows.map(({ id }) => id)).toEqual(['shenfenzheng'])
  })

  test('without a category holds what is wanted most', () => {
    expect(show({ show: 'list' })).toMatchObject([{ kind: 'list', title: '大家常办的事', rows: [{ id: 'dibao', windows: ['1'] }] }])
  })
})

describe('a notice', () => {
  test('shows how it begins without marks, and the picture of its text', () => {
    const [slide] = show({ show: 'notices' }, { notices: [notice('a', 'normal', '**先看**烟筒。\n\n![炉子](media/notices/winter.svg)\n\n- 开窗')] })
    expect(slide).toMatchObject({ kind: 'notice', paragraphs: ['先看烟筒。', '开窗'], media: { kind: 'picture', address: '/media/notices/winter.svg' } })
  })

  test('that is urgent is no part of the list, it comes by itself', () => {
    expect(show({ show: 'notices' }, { notices: [notice('a', 'urgent'), notice('b', 'normal')] }).map(({ id }) => id)).toEqual(['p/notices/b'])
  })
})

test('a hall without roster and stars has no slides of them', () => {
  expect([...show({ show: 'duty' }), ...show({ show: 'stars' })]).toEqual([])
})

test('a screen is never without a slide, even where all items say nothing', () => {
  const playlist = playlistSchema.parse({ id: 'p', title: 'p', items: [{ show: 'duty' }, { show: 'procedure', procedure: 'nowhere' }, { show: 'picture', file: 'a.png' }] })
  const target = { screen: 'door', profile: 'lcd' } as const
  const now = facts().now
  expect(makeProgram(planSignage([playlist], [], now, target), facts({ address: () => undefined }), target).slides).toMatchObject([{ kind: 'idle' }])
})

test('parts are as even as can be', () => {
  expect(evenParts([1, 2, 3, 4, 5], 4)).toEqual([[1, 2, 3], [4, 5]])
  expect(evenParts([], 4)).toEqual([])
})
