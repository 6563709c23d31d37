import { describe, expect, test } from 'vitest'
import { paint, type Scene } from '../../../../core/signage/led/scene.ts'
import type { Slide, SlideOf } from '../../../../core/signage/slide.ts'
import { callScene } from '../../../../renderer/signage/led/call.ts'
import { formatOf } from '../../../../renderer/signage/led/format.ts'
import { idleScene } from '../../../../renderer/signage/led/idle.ts'
import { createLedMessages } from '../../../../renderer/signage/led/messages.ts'
import { slideScenes, stretch } from '../../../../renderer/signage/led/slides.ts'
import { ledLettering, textArt } from '../../../support/led.ts'

const { t: translate } = createLedMessages().global
const t = (key: string, named: Record<string, unknown> = {}): string => translate(key, named)
const format = (width: number, height: number, isColour = false) => formatOf({ width, height }, isColour, ledLettering)

const head = { id: 'slide', playlist: 'list', item: 'item', language: 'zh' } as const
const dibao: SlideOf<'procedure'> = {
  ...head, kind: 'procedure', procedure: 'dibao', title: '低保怎么办', part: { index: 1, of: 1 }, total: 3, papers: ['户口本', '身份证', '银行卡'], windows: ['3'], place: '便民服务中心一楼',
  steps: [
    { number: 1, name: '带户口本身份证', isYours: true, who: '您', note: '银行卡也带上' },
    { number: 2, name: '村里开会评议', isYours: false, who: '村里', limit: '10 个工作日' },
    { number: 3, name: '乡里入户调查之后公示七天', isYours: false, who: '乡里' },
  ],
  phone: '0375-500 0108', limit: '30 个工作日办好', fee: '不收费', isFree: true, villageAgent: true, code: '',
}
const notice: SlideOf<'notice'> = {
  ...head, kind: 'notice', notice: 'dian', level: 'urgent', title: '琴台明天停电，办事请到县政务中心', publisher: '琴台', paragraphs: ['11月24日8:00到18:00线路检修，大厅不办事。', '急事请打 0375-5000108。'], until: '2026-11-24',
}
const duty: SlideOf<'duty'> = { ...head, kind: 'duty', date: '2026-11-18', leader: '张某', staff: '李某、王某', phone: '0375-5000108', nightPhone: '', hours: [] }
const live = { calls: [{ number: 'A012', counter: '3' }] }
const call = { number: 'A012', counter: '3', next: ['A013', 'A014'], waiting: 5 }
const texts = ({ runs, lines }: Scene): string[] => [...runs, ...lines].map(({ text }) => text)
const drawn = (scene: Scene, { width, height }: { width: number; height: number }, step = 0): string[] =>
  textArt(paint(scene, { width, height }, { screen: step, slide: step, scene: step }, ledLettering))

/** Everything that may stand on a screen of a size. */
const everything = (width: number, height: number, isColour = false): Scene[] => {
  const size = format(width, height, isColour)
  const slides: Slide[] = [dibao, notice, duty, { ...head, kind: 'board' }]
  const facts = { hall: '辛集乡便民服务中心', time: '9:48', date: '11月18日 星期三', marquee: '今天党群直通车 9:30 到程村' }
  return [
    ...slides.flatMap((slide) => slideScenes(size, slide, live, t)), callScene(size, call, facts, t), callScene(size, { ...call, number: 'A1012', counter: '12' }, facts, t),
    idleScene(size, facts), idleScene(size, { ...facts, marquee: '' }),
  ]
}

describe('a call', () => {
  test('is 32 pixels high on a screen of 256×64, with who comes next and the moving line below (look/11a)', () => {
    const { runs, lines } = callScene(format(256, 64), call, { marquee: '今天党群直通车 9:30到程村 14:00到柴庄', time: '9:48' }, t)
    expect(runs.map(({ text, rows, x, y }) => [text, rows, x, y])).toEqual([
      ['请A012到3号窗口', 32, 8, 0], ['接下来 A013 A014', 16, 8, 32], ['等5人', 16, 208, 32],
    ])
    expect(lines.map(({ room }) => room)).toEqual([{ x: 0, y: 48, width: 256, height: 16 }])
  })

  test('stands in two lines where one would be too small', () => {
    expect(callScene(format(192, 96), call, { marquee: '', time: '9:48' }, t).runs.slice(0, 2).map(({ text, rows }) => [text, rows])).toEqual([['请A012到', 32], ['3号窗口', 32]])
    expect(texts(callScene(format(64, 32), call, { marquee: '', time: '' }, t))).toEqual(['请A012到', '3号窗口'])
  })

  test('with a long number leaves the polite word out before it becomes small', () => {
    const { runs } = callScene(format(256, 64), { ...call, number: 'A1012', counter: '12' }, { marquee: '', time: '' }, t)
    expect(runs[0]).toMatchObject({ text: 'A1012到12号窗口', rows: 32 })
  })
})

describe('a matter', () => {
  test('says what to bring and where to go, then each step with its place among all (look/11b)', () => {
    const scenes = slideScenes(format(256, 64), dibao, live, t)
    expect(scenes.map(texts)).toEqual([
      ['低保怎么办', '要带什么', '户口本、身份证', '30个工作日办好', '不收费'],
      ['低保怎么办', '要带什么', '银行卡', '30个工作日办好', '不收费'],
      ['低保怎么办', '去哪办', '3号窗口', '0375-500 0108', '村里能替您跑'],
      ['低保怎么办', '第1步 共3步', '带户口本身份证', '银行卡也带上', '不收费'],
      ['低保怎么办', '第2步 共3步', '村里开会评议', '村里10个工作日', '不收费'],
      ['低保怎么办', '第3步 共3步', '乡里入户调查', '乡里', '不收费'],
      ['低保怎么办', '第3步 共3步', '之后公示七天', '乡里', '不收费'],
    ])
    expect(scenes.every(({ ms }) => ms === 6000)).toBe(true)
  })

  test('has its title black on lit ground, and its step in letters of 32 pixels', () => {
    const [, , , step] = slideScenes(format(256, 64), dibao, live, t)
    expect(step!.boxes).toEqual([{ x: 0, y: 0, width: 256, height: 16, ink: 1 }])
    expect(step!.runs.map(({ rows, y, ink }) => [rows, y, ink])).toEqual([[16, 0, 0], [16, 0, 0], [32, 16, 1], [16, 48, 4], [16, 48, 3]])
  })

  test('that goes on from another slide says no second time what to bring', () => {
    const [first] = slideScenes(format(256, 64), { ...dibao, part: { index: 2, of: 2 }, total: 5, steps: [{ number: 5, name: '领证', isYours: true, who: '您' }] }, live, t)
    expect(texts(first!)).toEqual(['低保怎么办', '第5步 共5步', '领证', '您', '不收费'])
  })
})

test('a notice shows its title again and again until its text has gone by', () => {
  const scenes = slideScenes(format(256, 64), notice, live, t)
  expect(texts(scenes[0]!)).toEqual(['紧急通知', '11月24日前有效', '琴台明天停电', '11月24日8:00到18:00线路检修，大厅不办事。　急事请打0375-5000108。'])
  const pixels = ledLettering(notice.paragraphs.join('　'), 16).width
  expect(scenes.reduce((ms, scene) => ms + scene.ms, 0)).toBeGreaterThan(pixels / 50 * 1000)
})

test.each([[64, 16], [64, 32], [128, 32], [192, 96], [256, 64], [512, 128], [1024, 32], [320, 160], [96, 192], [200, 50]])('nothing on a screen of %i×%i is empty, at any moment', (width, height) => {
  for (const isColour of [false, true]) {
    for (const scene of everything(width, height, isColour)) {
      for (const step of [0, 40, 75, 130]) expect(drawn(scene, { width, height }, step).join('')).toContain('#')
    }
  }
})

test.each([[64, 16], [192, 96], [256, 64], [512, 128], [1024, 32], [200, 50]])('on a screen of %i×%i no text leaves the screen, and all of them stand on the grid of 16', (width, height) => {
  for (const { runs, lines } of everything(width, height)) {
    for (const { text, rows, x, y } of runs) {
      expect([x >= 0, y >= 0, x + ledLettering(text, rows).width <= width, y + rows <= height, y % 16, rows % 16], text).toEqual([true, true, true, true, 0, 0])
    }
    for (const { room } of lines) expect([room.x >= 0, room.x + room.width <= width, room.y + room.height <= height, room.height % 16]).toEqual([true, true, true, 0])
  }
})

test('a slide stands as long as its playlist wants, and never shorter than it takes to read', () => {
  const scenes = slideScenes(format(256, 64), duty, live, t)
  expect(stretch(scenes, 30).reduce((ms, { ms: each }) => ms + each, 0)).toBe(30_000)
  expect(stretch(scenes, 1)).toEqual(scenes)
  expect(stretch([], 10)).toEqual([])
})
