import { essentials } from '../content/essentials.ts'
import { windowsFor } from '../content/place.ts'
import { papersToBring, spokenName, type Procedure, type Step } from '../content/procedure.ts'
import { evenParts, type Draft, type SlideFacts } from './facts.ts'
import type { SlideStep } from './slide.ts'
import { feeText, wordsOf, type Language } from './words.ts'

/** So many steps of a slide can be read across a hall (look.md §10). */
const STEPS = 4
/** So many rows of a list. */
const ROWS = 6
/** So many characters of what a matter costs fit into a row. */
const FEE = 9

/** A matter as steps, on as many slides as they take. */
export function procedureSlides(procedure: Procedure, { catalog: { hall } }: SlideFacts, language: Language): Draft[] {
  const windows = windowsFor(hall, procedure.department).map(({ id }) => id)
  const parts = evenParts(procedure.steps.map((step, index) => stepOf(step, index + 1, language)), STEPS)
  return parts.map((steps, index) => ({
    key: `${procedure.id} ${index + 1}`, kind: 'procedure', procedure: procedure.id, title: titleOf(procedure, language),
    part: { index: index + 1, of: parts.length }, total: procedure.steps.length, steps,
    papers: papersToBring(procedure).map((paper) => (language === 'en' ? paper.nameEn : undefined) ?? paper.name),
    windows, place: procedure.place, phone: procedure.phone,
    limit: wordsOf(language).done(procedure.promisedLimit),
    fee: feeText(procedure, language), isFree: !procedure.fee.charged, villageAgent: procedure.villageAgent,
    code: essentials(procedure, { hall: hall.name, windows: windows.map((id) => `${id}号窗口`) }),
  }))
}

function stepOf({ name, nameEn, who, limit, note }: Step, number: number, language: Language): SlideStep {
  const words = wordsOf(language)
  return {
    number, name: (language === 'en' ? nameEn : undefined) ?? name, isYours: who === '申请人', who: words.who[who],
    ...(limit && { limit: words.limit(limit) }),
    ...(note !== undefined && language === 'zh' && { note }),
  }
}

/** A sum with its reasons has no room in a row. */
function shortFee(procedure: Procedure, language: Language): string {
  const fee = feeText(procedure, language)
  return fee.length > FEE ? wordsOf(language).charged : fee
}

const titleOf = (procedure: Procedure, language: Language): string => (language === 'en' ? procedure.nameEn : undefined) ?? spokenName(procedure)

/** The matters of a category, or 高频事项, as rows; 退办 are left out, since they lead to no window. */
export function listSlides(category: string | undefined, { catalog }: SlideFacts, language: Language): Draft[] {
  const found = catalog.county.categories.find(({ id }) => id === category)
  if (category !== undefined && !found) return []
  const matters = found
    ? catalog.procedures.filter((one) => one.category === found.id)
    : catalog.county.frequent.flatMap((id) => catalog.byId.get(id) ?? [])
  const parts = evenParts(matters.filter(({ handling }) => handling !== '退办'), ROWS)
  const title = found ? (language === 'en' ? found.nameEn : found.name) : wordsOf(language).frequent
  return parts.map((rows, index) => ({
    key: `${category ?? 'frequent'} ${index + 1}`, kind: 'list', title, part: { index: index + 1, of: parts.length },
    rows: rows.map((procedure) => ({
      id: procedure.id, name: titleOf(procedure, language), windows: windowsFor(catalog.hall, procedure.department).map(({ id }) => id),
      limit: wordsOf(language).done(procedure.promisedLimit), fee: shortFee(procedure, language), isFree: !procedure.fee.charged,
    })),
  }))
}
