import { describe, expect, test } from 'vitest'
import type { Drawing, Mark, Measure, PaperDots } from '../../../core/printing/drawing.ts'
import { layoutList } from '../../../core/printing/list.ts'
import type { TakeHomeList, TicketSlip } from '../../../core/printing/paper.ts'
import { layoutTicket } from '../../../core/printing/ticket.ts'
import { layoutTrial } from '../../../core/printing/trial.ts'
import { MATTERS, takeHomeList, ticketSlip } from '../../support/papers.ts'

/** Widths near those of the real font: a hanzi is square, a figure or letter a little more than half, a space a quarter. */
const widthOf = (character: string): number => (character === ' ' ? 0.25 : character.charCodeAt(0) > 0x2000 ? 1 : 0.57)
const measure: Measure = (text, { size }) => [...text].reduce((sum, character) => sum + widthOf(character), 0) * size
const PAPERS: readonly PaperDots[] = [576, 384]
const LANGUAGES = ['zh', 'en'] as const

type Text = Extract<Mark, { kind: 'text' }>
const textsOf = ({ marks }: Drawing): Text[] => marks.filter((mark) => mark.kind === 'text')
const words = (drawing: Drawing): string[] => textsOf(drawing).map(({ text }) => text)
const ticket = (over: Partial<TicketSlip> = {}, dots: PaperDots = 576): Drawing => layoutTicket(ticketSlip(over), { dots, measure })
const list = (id?: string, over: Partial<TakeHomeList> = {}, dots: PaperDots = 576): Drawing => layoutList(takeHomeList(id, over), { dots, measure })

/** What is wrong with a paper, in words. */
function faults({ width, height, marks }: Drawing): string[] {
  const boxes = marks.flatMap((mark) => (mark.kind === 'text' ? [{ mark, left: mark.x, right: mark.x + measure(mark.text, mark.style), top: mark.y - mark.style.size * 0.8, bottom: mark.y + mark.style.size * 0.1 }] : []))
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > width + 1 || top < 0 || bottom > height).map(({ mark }) => `outside: ${mark.text}`)
  const small = boxes.filter(({ mark }) => mark.style.size < 28).map(({ mark }) => `too small: ${mark.text}`)
  const upon = boxes.flatMap((a, at) => boxes.slice(at + 1)
    .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
    .map((b) => `upon each other: ${a.mark.text} ${b.mark.text}`))
  const beyond = marks.filter((mark) => mark.kind === 'area' && (mark.x < 0 || mark.x + mark.width > width || mark.y + mark.height > height)).map(() => 'an area outside')
  return [...outside, ...small, ...upon, ...beyond]
}

describe.each(PAPERS)('on paper of %i dots', (dots) => {
  test.each(LANGUAGES)('every matter of the county fits, nothing is small, nothing covers anything (%s)', (language) => {
    // all in Chinese; one in four in English, which says less
    const matters = language === 'zh' ? MATTERS : MATTERS.filter((_, at) => at % 4 === 0)
    for (const id of matters) expect({ id, faults: faults(list(id, { language }, dots)) }).toEqual({ id, faults: [] })
  })

  test.each(LANGUAGES)('tickets of all kinds fit (%s)', (language) => {
    const all = takeHomeList('dibao').procedure.materials
    for (const over of [{}, { number: 'A1234' }, { windows: [] }, { windows: ['1', '2', '3', '12'] }, { ahead: 0 }, { ahead: 128, estimate: { lowMinutes: 100, highMinutes: 120 } }, { estimate: null }, { missing: all }, { missing: [] }, { code: '字'.repeat(150) }]) {
      expect({ over, faults: faults(ticket({ ...over, language }, dots)) }).toEqual({ over, faults: [] })
    }
  })
})

describe('a ticket', () => {
  test('says hall, time, business, matter, number, window, who is first, how long, what is missing, whom to ask', () => {
    const said = words(ticket()).join(' ')
    for (const part of ['辛集乡便民服务中心', '2026年11月18日 9:42', '民政救助', '低保', 'A012', '3号窗口', '3 人', '10–15 分钟', '还差 1 样', '银行卡或社保卡', '（复印 1 份）', '扫码看排到哪了', '0375-5000152', '不收任何费用']) expect(said).toContain(part)
  })

  test('has the number largest, and the window white on black', () => {
    const texts = textsOf(ticket())
    const largest = texts.toSorted((a, b) => b.style.size - a.style.size)
    expect(largest.slice(0, 2).map(({ text, ink }) => [text, ink])).toEqual([['A012', 'black'], ['3号窗口', 'white']])
  })

  test('tells no time that nobody knows, and no wait to the one who is next', () => {
    expect(words(ticket({ estimate: null })).join(' ')).not.toContain('分钟')
    expect(words(ticket({ ahead: 0 })).join(' ')).toContain('马上就到您')
    expect(words(ticket({ ahead: 0 })).join(' ')).not.toContain('分钟')
  })

  test('in English keeps the hall’s Chinese name, for those who help', () => {
    const said = words(ticket({ language: 'en' })).join(' ')
    for (const part of ['Xinji Township Service', '辛集乡便民服务中心', 'Relief & support', 'Minimum living', 'Counter 3', '3 people', '10–15 min', '1 paper still missing', 'Valid today only']) expect(said).toContain(part)
    expect(said.replace('辛集乡便民服务中心', '')).not.toMatch(/\p{Script=Han}/u)
  })

  test('names eight missing papers at most, and counts the others', () => {
    const missing = Array.from({ length: 11 }, (_, at) => ({ name: `材料${at}`, originals: 1, copies: 0 }))
    expect(words(ticket({ missing })).filter((text) => /^材料\d/.test(text))).toHaveLength(8)
    expect(words(ticket({ missing }))).toContain('另有 3 样，请问工作人员')
  })

  test('calls a code that is no address something to keep, and none nothing', () => {
    const { code: _, ...slip } = ticketSlip()
    const bare = layoutTicket(slip, { dots: 576, measure })
    expect(words(ticket({ code: '【低保】' })).join(' ')).toContain('扫码存到手机里')
    expect(words(bare).join(' ')).not.toContain('扫码')
  })
})

describe('a list', () => {
  test('answers the four questions, numbers the papers, and shows who does what', () => {
    const said = words(list()).join(' ')
    for (const part of ['一次性告知单', '要带 3 样', '俗称 低保', '承办', '村里可以代办', '3号窗口', '不收费', '30 个工作日', '1 趟', '1. 全家人的户口本', '带原件，复印 1 份 · 自己家里', '窗口有表，现场填', '用得上才带', '残疾人证', '怎么办', '交申请', '县里办', '问事 0375-5000108', '监督电话 12345', '打印 11月18日 9:42', '第 128 版', '周一至周五 8:00–12:00、', '14:00–17:30']) expect(said).toContain(part)
  })

  test('has a box for every paper, and a black circle for every step of the visitor’s own', () => {
    const { procedure } = takeHomeList()
    const { marks } = list()
    const boxes = marks.filter((mark) => mark.kind === 'area' && mark.ink === 'black' && mark.width === 40 && mark.height === 40)
    expect(boxes).toHaveLength(procedure.materials.length)
    const rings = marks.filter((mark) => mark.kind === 'disc' && mark.ink === 'white')
    expect(rings).toHaveLength(procedure.steps.filter(({ who }) => who !== '申请人').length)
  })

  test('has a tick in the boxes of the papers that the visitor has', () => {
    const ticks = ({ marks }: Drawing) => marks.filter((mark) => mark.kind === 'area' && mark.width === 7 && mark.height === 7).length
    expect(ticks(list())).toBe(0)
    expect(ticks(list('dibao', { brought: [0, 2] }))).toBe(2 * ticks(list('dibao', { brought: [1] })))
    expect(ticks(list('dibao', { brought: [1] }))).toBeGreaterThan(10)
  })

  test('of a matter that is done elsewhere names the place', () => {
    const said = words(list('dibao', { windows: [] })).join('')
    expect(said).toContain('看下面地址')
    expect(said).toContain('户籍所在地乡镇便民服务大厅')
    expect(said).not.toContain('号窗口')
  })

  test('of a matter that is not handled any more says what to do instead, and asks for nothing', () => {
    const { procedure } = takeHomeList('dibao')
    const ended = list('dibao', { procedure: { ...procedure, handling: '退办', summary: '现在到县里的窗口去办' } })
    expect(words(ended).join('')).toContain('这件事不办了现在到县里的窗口去办')
    expect(words(ended).join('')).not.toContain('要带的材料')
  })
})

test.each(PAPERS)('a trial paper fits, and says what a good one looks like (%i dots)', (dots) => {
  const trial = layoutTrial({ ...ticketSlip(), printedAt: ticketSlip().issuedAt }, { dots, measure })
  expect(faults(trial)).toEqual([])
  expect(words(trial).join('')).toContain('试打辛集乡便民服务中心2026年11月18日 9:42')
  expect(words(trial).join('')).toContain('就是好的')
})
