import path from 'node:path'
import type { TakeHomeList, TicketSlip } from '../../core/printing/paper.ts'
import { sampleSource } from './sample-county.ts'

const PACKAGES = path.resolve(import.meta.dirname, '../../node_modules/@fontsource-variable')

/** The font files that the build takes into the pages. */
export const FONT_FOLDERS = ['noto-sans-sc', 'noto-serif-sc'].map((name) => path.join(PACKAGES, name, 'files'))

const source = await sampleSource()
const procedure = (id: string) => source.procedures.find(({ value }) => value.id === id)!.value
const hall = source.halls.find(({ value }) => value.code === '410423-xinji')!.value

/** A Wednesday morning. */
const MORNING = { date: '2026-11-18', minutes: 582, weekday: 3 }

/** A ticket of the sample hall for 低保, with one paper missing. */
export const ticketSlip = (over: Partial<TicketSlip> = {}): TicketSlip => ({
  language: 'zh',
  hall,
  issuedAt: MORNING,
  number: 'A012',
  business: hall.businesses[0]!,
  matter: procedure('dibao'),
  windows: ['3'],
  ahead: 3,
  estimate: { lowMinutes: 10, highMinutes: 15 },
  missing: [procedure('dibao').materials[2]!],
  code: 'http://192.168.1.20:7410/kiosk?ticket=A012',
  rejoinWithin: 3,
  ...over,
})

/** The list of a matter of the sample county. */
export const takeHomeList = (id = 'dibao', over: Partial<TakeHomeList> = {}): TakeHomeList => ({
  language: 'zh', hall, procedure: procedure(id), windows: ['3'], printedAt: MORNING, content: { date: '2026-11-13', generation: 128 }, ...over,
})

/** All matters of the sample county, by id. */
export const MATTERS = source.procedures.map(({ value }) => value.id)
