import { INK } from '../../../core/signage/led/palette.ts'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Slide, SlideOf } from '../../../core/signage/slide.ts'
import { dayWords, type Translate } from '../../i18n/opening.ts'
import { type Card, cardScenes, listScenes, type Row } from './card.ts'
import type { Format } from './format.ts'
import { FRAME_MS, msOf, roomOf, sceneOf, textIn } from './parts.ts'

/** What slides that change by themselves are drawn with. */
export interface Live {
  /** the last calls, the newest first */
  readonly calls: readonly { readonly number: string; readonly counter: string }[]
}

/** Long notices are read at the kiosk; on a LED screen they go by up to so many characters. */
const NOTICE_LENGTH = 120

const counters = (t: Translate, ids: readonly string[]): string => (ids.length === 0 ? '' : t('led.counters', { ids: ids.join(t('led.and')) }))

const partMark = (t: Translate, { index, of }: { readonly index: number; readonly of: number }): string => (of > 1 ? t('led.page', { index, of }) : '')

/** A matter (look/11b): what to bring, where to go, then a frame for each step. What it costs and how long it takes stand below. */
function procedureScenes(format: Format, slide: SlideOf<'procedure'>, t: Translate): Scene[] {
  const { title, papers, steps, total, part, place, phone, limit, fee, windows, villageAgent } = slide
  const opening: Card[] = part.index > 1 ? [] : [
    { title, marks: [t('led.bring')], words: papers.length > 0 ? papers : [t('led.nothing')], left: limit, right: fee },
    { title, marks: [t('led.where')], words: [counters(t, windows) || place], left: phone, right: villageAgent ? t('led.agent') : fee },
  ]
  const cards = steps.map(({ number, name, who, limit: within, note }): Card => ({
    title, words: [name], right: fee,
    marks: [t('led.stepOf', { number, of: total }), t('led.page', { index: number, of: total })],
    left: note ?? [who, within].filter(Boolean).join(' '),
  }))
  return [...opening, ...cards].flatMap((card) => cardScenes(format, card))
}

/** Where the title of a notice may be broken best. */
const CLAUSES = /(?<=[，。；：！？])/u

/** A notice: its title in large letters, again and again until its text has gone by below. */
function noticeScenes(format: Format, { title, level, paragraphs, until }: SlideOf<'notice'>, t: Translate): Scene[] {
  const text = paragraphs.join('　')
  const left = text.length > NOTICE_LENGTH ? `${text.slice(0, NOTICE_LENGTH)}……` : text
  const scenes = cardScenes(format, { title: t(level === 'normal' ? 'led.notice' : `led.${level}`), marks: [t('led.until', { day: dayWords(t, until) })], words: title.split(CLAUSES), joint: '', left, right: '' })
  if (format.rows === 1) return scenes
  const line = scenes[0]?.lines.find(({ room }) => room.y > 0)
  const times = line ? Math.ceil(msOf(format, line) / (scenes.length * FRAME_MS)) : 1
  return Array.from({ length: times }, () => scenes).flat().map((scene) => ({ ...scene, ms: FRAME_MS, lines: scene.lines.map((each) => ({ ...each, since: 'slide' as const })) }))
}

function calendarScenes(format: Format, { coming, today }: SlideOf<'calendar'>, t: Translate): Scene[] {
  const rows = coming.map(({ date, short, name, time, place }): Row => ({
    left: `${date === today ? t('when.today') : dayWords(t, date)} ${format.isColour || format.rows > 4 ? name : short}`, right: [time, place].filter(Boolean).join(' '),
  }))
  return listScenes(format, t('led.calendar'), dayWords(t, today), rows.length > 0 ? rows : [{ left: t('led.nothingSoon'), right: '' }])
}

function dutyScenes(format: Format, { date, leader, staff, phone, nightPhone, hours }: SlideOf<'duty'>, t: Translate): Scene[] {
  const facts: readonly (readonly [string, string])[] = [
    ['leader', leader], ['staff', staff], ['phone', phone], ['nightPhone', nightPhone ?? ''], ['hours', hours.length > 0 ? hours.join(' ') : t('led.closed')],
  ]
  return listScenes(format, t('led.duty'), dayWords(t, date), facts.filter(([, value]) => value !== '').map(([key, right]) => ({ left: t(`led.${key}`), right })))
}

function starsScenes(format: Format, { earned, all, figures }: SlideOf<'stars'>, t: Translate): Scene[] {
  const { matters, atOnce, village, windows } = figures
  return [
    ...cardScenes(format, { title: t('led.stars'), marks: [`${earned.length}/${all.length}`], words: earned.length > 0 ? earned : all, left: '', right: '' }),
    ...listScenes(format, t('led.figures'), t('led.matters', { count: matters }), [
      { left: t('led.atOnce'), right: t('led.count', { count: atOnce }) },
      { left: t('led.village'), right: t('led.count', { count: village }) },
      { left: t('led.windows'), right: t('led.windowCount', { count: windows }) },
    ]),
  ]
}

/** The room of a picture or a film: the screen, without a row for its words where there are enough of them. */
function mediaScenes(format: Format, { caption = '' }: SlideOf<'picture' | 'video'>): Scene[] {
  const { width, height, row, rows } = format
  if (caption === '' || rows < 4) return [{ ...sceneOf(format, []), picture: { x: 0, y: 0, width, height } }]
  return [{ ...sceneOf(format, [textIn(format, caption, roomOf(format, rows - 1), INK.white, 'centre')]), picture: { x: 0, y: 0, width, height: (rows - 1) * row } }]
}

/** The frames of a slide; none for what the screen cannot show: films move too fast for one colour. */
export function slideScenes(format: Format, slide: Slide, live: Live, t: Translate): Scene[] {
  switch (slide.kind) {
    case 'procedure': return procedureScenes(format, slide, t)
    case 'list': return listScenes(format, slide.title, partMark(t, slide.part), slide.rows.map(({ name, windows, fee }) => ({ left: name, right: counters(t, windows) || fee })))
    case 'notice': return noticeScenes(format, slide, t)
    case 'calendar': return calendarScenes(format, slide, t)
    case 'duty': return dutyScenes(format, slide, t)
    case 'stars': return starsScenes(format, slide, t)
    case 'board': return listScenes(format, t('led.calls'), '', live.calls.length > 0
      ? live.calls.map(({ number, counter }) => ({ left: number, right: t('led.counter', { id: counter }) }))
      : [{ left: t('led.nobody'), right: '' }])
    case 'picture': return mediaScenes(format, slide)
    case 'video': return format.isColour ? mediaScenes(format, slide) : []
    case 'idle': return []
  }
}

/** Gives a slide the seconds that its playlist asks for, when its frames would be over sooner. */
export function stretch(scenes: readonly Scene[], seconds: number | undefined): Scene[] {
  if (scenes.length === 0) return []
  const total = scenes.reduce((ms, scene) => ms + scene.ms, 0)
  const factor = Math.max(1, (seconds ?? 0) * 1000 / total)
  return scenes.map((scene) => ({ ...scene, ms: scene.ms * factor }))
}
