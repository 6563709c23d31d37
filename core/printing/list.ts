import { essentials } from '../content/essentials.ts'
import { papersToBring } from '../content/procedure.ts'
import { type Block, area, dashes, ends, inverse, space, stacked, text } from './blocks.ts'
import { codeWithWords } from './code.ts'
import type { Drawing } from './drawing.ts'
import { facts } from './list-facts.ts'
import { hoursLines } from './list-hours.ts'
import { materials } from './list-materials.ts'
import { steps } from './list-steps.ts'
import { type Page, type Setting, type TakeHomeList, paperOf, settingOf } from './paper.ts'

/** Lays a list out: what it is, the four answers, papers to tick, the way it goes, where and whom to ask. */
export function layoutList(list: TakeHomeList, page: Page): Drawing {
  const set = settingOf(page, list.language)
  const isEnded = list.procedure.handling === '退办'
  return paperOf(page.dots, [
    band(list, set),
    space(20),
    title(list, set),
    space(16),
    ...isEnded ? [ended(list, set)] : [facts(list, set), space(26), materials(list, set), space(26), steps(list, set)],
    space(18),
    dashes(set.width),
    space(22),
    takeAway(list, set),
    space(20),
    place(list, set),
    space(18),
    foot(list, set),
  ])
}

function band({ procedure }: TakeHomeList, set: Setting): Block {
  const { words, style, width } = set
  const inner = { ...set, width: width - 40 }
  const count = text(inner, words.papers(papersToBring(procedure).length), style(30))
  const line = ends(inner, text(inner, words.list, style(42, { bold: true })), count)
  return inverse(line, { width, height: line.height + 24, left: 20 })
}

function title({ procedure, language }: TakeHomeList, set: Setting): Block {
  const { words, style, nameOf } = set
  const { aliases, handling, villageAgent, name, nameEn } = procedure
  const isEnglish = language === 'en'
  const about = [
    !isEnglish && aliases[0] !== undefined && words.alias(aliases[0]),
    !isEnglish && handling,
    villageAgent && words.village,
  ].filter((part) => part !== false).join(' · ')
  return stacked(
    text(set, nameOf(procedure), style(46, { bold: true, serif: true })),
    // what the counter calls it
    ...isEnglish && nameEn !== undefined ? [text(set, name, style(30))] : [],
    ...about === '' ? [] : [space(4), text(set, about, style(30))],
  )
}

/** Instead of the papers of a matter that is not handled any more: what to do now. */
function ended({ procedure }: TakeHomeList, set: Setting): Block {
  const { words, style } = set
  return stacked(text(set, words.ended, style(42, { bold: true })), space(8), text(set, procedure.summary ?? procedure.result, style(34)))
}

function takeAway({ procedure, hall, windows }: TakeHomeList, set: Setting): Block {
  const { words, style } = set
  const essence = essentials(procedure, { hall: hall.name, windows: windows.map((id) => `${id}号窗口`) })
  const isAddress = essence.startsWith('https:')
  return codeWithWords(set, essence, (column, align) => stacked(
    text(column, isAddress ? words.takeOnline : words.take, style(36, { bold: true }), align),
    ...isAddress ? [] : [space(6), text(column, words.takeMeans, style(30), align)],
  ))
}

function place({ procedure, hall, windows, language }: TakeHomeList, set: Setting): Block {
  const { words, style, nameOf } = set
  const here = windows.length > 0
  const hours = procedure.hours !== undefined && language === 'zh' ? [procedure.hours] : here ? hoursLines(hall.hours, words) : []
  return stacked(
    text(set, here ? nameOf(hall) : procedure.place, style(34, { bold: true })),
    ...here ? [text(set, hall.address, style(30))] : [],
    ...hours.map((line) => text(set, line, style(30))),
    space(6),
    text(set, words.ask(procedure.phone), style(38, { bold: true })),
  )
}

function foot({ procedure, printedAt, content }: TakeHomeList, set: Setting): Block {
  const { words, style } = set
  return stacked(
    area(set.width, 2),
    space(12),
    text(set, [words.supervise(procedure.supervisionPhone), words.printed(printedAt)].join(' · '), style(28)),
    text(set, words.content(content.date, content.generation), style(28)),
  )
}
