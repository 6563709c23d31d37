import type { z } from 'zod'
import type { ACTORS, stepSchema } from '../../core/content/procedure.ts'
import { readLimit } from './cells.ts'
import { splitList, splitOutside } from './lists.ts'

/** A step as written into a file. */
export type StepDraft = z.input<typeof stepSchema>

/** Words that name a step; the first in a text counts. (申请人 is a person, not a step.) */
const WORD = /申请(?!人)|受理|初审|审查|审核|复核|核对|核实|核查|调查|勘查|走访|评议|评估|公示|公告|审批|批准|决定|缴费|交费|培训|制证|发证|发放|送达|领取|登记|备案|办结|告知|提交/

/** Who acts, by the first word that says so. */
const ACTOR_WORDS: readonly (readonly [RegExp, (typeof ACTORS)[number]])[] = [
  [/申请人|申请者|群众|本人|当事人|家属/, '申请人'],
  [/村|居委会|社区/, '村级'],
  [/乡镇|乡|镇|街道/, '乡镇'],
  [/县|局|联合会/, '县级'],
]

/**
 * Steps of a flow's cell: numbered, a line each, apart by ；, → or --. Each is “name：what happens（limit）”; a step
 * without a name takes the word for it from its text. At most 12 steps of at most 12 characters fit a screen; undefined
 * when the cell holds more, or a step cannot be named.
 */
export function readSteps(text: string): StepDraft[] | undefined {
  const arrows = splitOutside(text.replace(/-{1,3}>|—+>?|⟶|➔|=>|->/g, '→'), '→').map((part) => part.trim()).filter((part) => part !== '')
  const items = arrows.length > 1 ? arrows : splitList(text)
  const steps = items.map(readStep)
  return steps.length > 0 && steps.length <= 12 && steps.every((step) => step !== undefined) ? steps : undefined
}

function readStep(item: string): StepDraft | undefined {
  const [bracket = '', duration = ''] = /[(（]([^()（）]*(?:日|天|小时|当场|即时)[^()（）]*)[)）]/.exec(item) ?? []
  const read = readLimit(duration, '', '')
  const limit = read === 'unreadable' ? undefined : read.limit
  const rest = limit === undefined ? item : item.replace(bracket, '').trim()
  const [, named, told] = /^([^:：,，。]{1,12})[:：]\s*(.+)$/s.exec(rest) ?? []
  const name = named?.trim() ?? (rest.length <= 12 ? rest.replace(/[。.]$/, '') : WORD.exec(rest)?.[0])
  if (name === undefined || name === '') return undefined
  const about = told?.trim() ?? (rest === name ? '' : rest)
  return {
    name,
    who: ACTOR_WORDS.find(([word]) => word.test(`${name}${about}`.slice(0, 20)))?.[1] ?? (/^(?:申请|提出|提交|递交|交|领取)/.test(name) ? '申请人' : '窗口'),
    ...(limit && { limit }),
    ...(about !== '' && about.length <= 60 && { note: about }),
  }
}
