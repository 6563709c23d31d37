import { expect, test } from 'vitest'
import { PRINTER_SENTENCES, faultOf, printFaultSchema, printerStatusSchema } from '../../../core/printing/status.ts'

test('a printer prints when it is ready or its paper is low, and in no other state', () => {
  const states = printerStatusSchema.options
  expect(states.filter((status) => faultOf(status) === undefined)).toEqual(['ready', 'paperLow'])
  for (const status of states) expect(printFaultSchema.safeParse(faultOf(status) ?? 'busy').success).toBe(true)
})

test('whatever is wrong, visitor and manager read a sentence without codes, blame or exclamation marks', () => {
  for (const kind of [...printerStatusSchema.options, ...printFaultSchema.options]) {
    const { visitor, manager } = PRINTER_SENTENCES[kind]
    for (const { zh, en } of [visitor, manager]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z][\x20-\x7e]+$/)
      expect(zh + en).not.toMatch(/[！!]|0x|error|错误|失败/i)
    }
  }
})

test('a visitor without paper is told what to do instead', () => {
  for (const kind of ['paperOut', 'coverOpen', 'jammed', 'offline'] as const) expect(PRINTER_SENTENCES[kind].visitor.zh).toMatch(/请扫码或找工作人员$/)
})
