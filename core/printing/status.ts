import { z } from 'zod'

/**
 * What a printer can do now: `paperLow` still prints, `jammed` stands for every fault of its mechanics, `offline` for no
 * answer, `none` for a station without a printer.
 */
export const printerStatusSchema = z.enum(['ready', 'paperLow', 'paperOut', 'coverOpen', 'jammed', 'offline', 'none'])
export type PrinterStatus = z.infer<typeof printerStatusSchema>

/** Why a paper was not printed. It is gone then: nothing is kept for later. `busy`: others are being printed, and take too long. */
export const printFaultSchema = z.enum(['paperOut', 'coverOpen', 'jammed', 'offline', 'none', 'busy'])
export type PrintFault = z.infer<typeof printFaultSchema>

/** What became of a paper. `ok` means that the printer had paper and no fault until the end of it. */
export type PrintOutcome = { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: PrintFault } }

/** Why nothing can be printed in this state; undefined when something can. */
export const faultOf = (status: PrinterStatus): Exclude<PrintFault, 'busy'> | undefined =>
  status === 'ready' || status === 'paperLow' ? undefined : status

/** A sentence in both languages. */
interface Sentence {
  readonly zh: string
  readonly en: string
}

/** What a state or a failure means for the one who stands in front of the machine, and for the one who looks after it. */
export interface PrinterSentences {
  readonly visitor: Sentence
  readonly manager: Sentence
}

const canPrint: Sentence = { zh: '可以打印', en: 'Printing works' }

/** The sentences for each state, and for `busy`. */
export const PRINTER_SENTENCES: Readonly<Record<PrinterStatus | PrintFault, PrinterSentences>> = {
  ready: { visitor: canPrint, manager: { zh: '打印机正常', en: 'The printer is fine' } },
  paperLow: { visitor: canPrint, manager: { zh: '纸快用完了，请备好一卷新纸', en: 'The paper is nearly used up: have a new roll at hand' } },
  paperOut: {
    visitor: { zh: '没纸了，请扫码或找工作人员', en: 'Out of paper: please scan the code or ask the staff' },
    manager: { zh: '没纸了：换上新纸，盖好盖子；没打出来的不会补打', en: 'Out of paper: put in a new roll and close the cover; nothing old will print' },
  },
  coverOpen: {
    visitor: { zh: '打印机开着盖，请扫码或找工作人员', en: 'The printer is open: please scan the code or ask the staff' },
    manager: { zh: '打印机的盖子没盖好：两边都按下去', en: 'The printer cover is open: press both sides down' },
  },
  jammed: {
    visitor: { zh: '打印机卡住了，请扫码或找工作人员', en: 'The printer is stuck: please scan the code or ask the staff' },
    manager: { zh: '打印机卡住了：关电源，取出卡住的纸，再打开', en: 'The printer is stuck: switch it off, take out the paper, switch it on again' },
  },
  offline: {
    visitor: { zh: '打印机没连上，请扫码或找工作人员', en: 'The printer does not answer: please scan the code or ask the staff' },
    manager: { zh: '打印机没连上：看看电源、连线，再看 station.yaml 里的 printer', en: 'The printer does not answer: check power and cable, then printer in station.yaml' },
  },
  none: {
    visitor: { zh: '这台机器不打印，扫码就能带走', en: 'This machine does not print: scan the code to take it along' },
    manager: { zh: '没有设打印机，在“设置”里设', en: 'No printer is set: see Settings' },
  },
  busy: {
    visitor: { zh: '前面的还在打，等几秒再点一下', en: 'Still printing: try again in a few seconds' },
    manager: { zh: '打印的人多，有一张没有打', en: 'Many are printing: one paper was not printed' },
  },
}
