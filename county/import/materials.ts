import type { z } from 'zod'
import type { materialSchema } from '../../core/content/procedure.ts'
import { yesOrNo } from './codes.ts'
import { NUMBER, splitList, splitOutside, wholeNumber } from './lists.ts'
import type { Entry } from './table.ts'

/** A material as written into a file. */
export type MaterialDraft = z.input<typeof materialSchema>

/** Materials of a cell: numbered, a line each, apart by ；, or else by 、; with counts such as 原件1份复印件2份. */
export function readMaterials(text: string): MaterialDraft[] {
  const items = splitList(text.replace(/^(?:申请|申报|所需|办理|提交)?材料\s*[:：]\s*/, ''))
  const [only] = items
  const parts = items.length === 1 && only !== undefined ? splitOutside(only, '、').map((part) => part.trim()).filter((part) => part !== '') : items
  return parts.filter((part) => !/^(?:无|不需要|免提交)$/.test(part)).map(readMaterial)
}

/** Materials of a table that gives each a row of its own. */
export function readMaterialRows(rows: readonly Entry[]): MaterialDraft[] {
  return rows.map((row) => {
    const { source, note, ...material } = readMaterial(row.text('materialName'))
    const originals = wholeNumber(row.text('materialOriginals')) ?? material.originals
    const copies = wholeNumber(row.text('materialCopies')) ?? material.copies
    const required = yesOrNo(row.text('materialRequired')) ?? material.required
    return withDetails({ name: material.name, ...counts(originals, copies), ...(required === false && { required }), ...(material.atWindow === true && { atWindow: true }) },
      row.text('materialSource') || source, row.text('materialNote') || note)
  })
}

/** What a bracket says about counts and the like is taken out of the name; other brackets stay. */
const DETAIL = /原件|复印|[0-9一二两三四五六七八九]\s*份|必要|必备|必须|非必|可选|如有|窗口/

/** An item longer than this is no material with counts; its length is told as a fault of the name. */
const LONGEST_ITEM = 400

function readMaterial(item: string): MaterialDraft {
  if (item.length > LONGEST_ITEM) return { name: item }
  const text = item.normalize('NFKC').replace(/\s+/g, ' ')
  const brackets = [...text.matchAll(/[(（]([^()（）]*)[)）]/g)].map(([, inside = '']) => inside).filter((inside) => DETAIL.test(inside))
  let name = text.replace(/[(（]([^()（）]*)[)）]/g, (whole, inside: string) => (DETAIL.test(inside) ? '' : whole))
  const details = [...brackets, name].join(';')
  name = name.replace(new RegExp(`[,，;；:： ]*(?:(?:原件|复印件|正本|副本)(?:[及和、与/]复印件)?|各)*\\s*(?:各?\\s*(?:一式)?${NUMBER}\\s*份)+`, 'g'), (whole) => (DETAIL.test(whole) ? '' : whole))
    .replace(/(?:[,，;；]|的)?\s*(?:原件[及和、与/]复印件|原件|复印件)+$/, '').replace(/[,，;；:：]+/g, '，').replace(/^，|，$/g, '').trim()
  const [head = '', ...rest] = name.length > 80 ? name.split('，') : [name]
  return withDetails({
    name: head === '' ? item : head,
    ...countsIn(details),
    ...(/非必|可选|选交|如有|视情况/.test(details) && { required: false }),
    ...(/窗口(?:领取|提供|填写|有表)/.test(details) && { atWindow: true }),
  }, undefined, rest.join('，'))
}

/** 原件1份复印件2份; 原件及复印件各1份; 一式两份; a kind named without a count is one. */
function countsIn(text: string): { originals?: number; copies?: number } {
  const both = new RegExp(`原件[及和、与/]复印件各?${NUMBER}份`).exec(text)
  if (both) return counts(wholeNumber(both[1] ?? ''), wholeNumber(both[1] ?? ''))
  const count = (kind: string) => {
    const after = new RegExp(`${kind}\\s*[:：]?\\s*(?:一式)?${NUMBER}\\s*份`).exec(text) ?? new RegExp(`${NUMBER}\\s*份\\s*${kind}`).exec(text)
    return after ? wholeNumber(after[1] ?? '') : text.includes(kind) ? 1 : undefined
  }
  const bare = new RegExp(`(?:一式)?${NUMBER}份`).exec(text)
  const copies = count('复印件')
  const originals = count('(?<!复印)原件') ?? (text.includes('原件') ? 1 : undefined)
  return counts(originals ?? (copies === undefined && bare ? wholeNumber(bare[1] ?? '') : undefined), copies)
}

const counts = (originals: number | undefined, copies: number | undefined) => ({
  ...(originals !== undefined && originals > 0 && { originals }),
  ...(copies !== undefined && copies > 0 && { copies }),
})

/** Adds where it comes from and what to know, one line each and only when they fit. */
function withDetails(material: MaterialDraft, source: string | undefined, note: string | undefined): MaterialDraft {
  const fits = (text: string | undefined, max: number): text is string => text !== undefined && text.trim() !== '' && text.length <= max && !text.includes('\n')
  return { ...material, ...(fits(source, 40) && { source }), ...(fits(note, 120) && { note }) }
}
