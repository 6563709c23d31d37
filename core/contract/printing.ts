import { z } from 'zod'
import { slug } from '../content/text.ts'
import { printerStatusSchema, printFaultSchema } from '../printing/status.ts'
import { auditedCall, contentCall, visitorCall } from './base.ts'
import { ticketNumberSchema } from './queue.ts'

/** Language of a paper. */
const language = z.enum(['zh', 'en']).default('zh')

/** It was not printed, and nothing is kept to print later. `kind` says why; the message is for the visitor. */
const notPrinted = { NOT_PRINTED: { status: 409, message: '小票没打出来', data: z.object({ kind: printFaultSchema }) } } as const
const tooMany = { TOO_MANY_REQUESTS: { status: 429, message: '打得太快了，过一分钟再试' } } as const
const printed = z.object({ printed: z.literal(true) })

/** Printing 打印. */
export const printingContract = {
  status: visitorCall.route({ method: 'GET', path: '/printer', summary: '打印机的状态' }).output(z.object({ status: printerStatusSchema })),
  /** 小票: today's ticket */
  ticket: contentCall.route({ method: 'POST', path: '/tickets/{number}/print', summary: '打印小票' })
    .errors({ NOT_FOUND: { status: 404, message: '今天没有这个号' }, ...notPrinted, ...tooMany })
    .input(z.object({ number: ticketNumberSchema, language })).output(printed),
  /** 一次性告知单: the papers of a matter; `brought` are indices into its materials that the visitor has already */
  list: contentCall.route({ method: 'POST', path: '/procedures/{id}/print', summary: '打印一次性告知单' })
    .errors({ NOT_FOUND: { status: 404, message: '没有这个事项' }, ...notPrinted, ...tooMany })
    .input(z.object({ id: slug, brought: z.array(z.int().min(0).max(29)).max(30).optional() })).output(printed),
  /** a trial paper, for the manager */
  test: auditedCall().route({ method: 'POST', path: '/printer/test', summary: '试打一张' }).errors(notPrinted).output(printed),
}
