import { ORPCError, ValidationError } from '@orpc/server'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import type { z } from 'zod'
import { faultAt } from '../../core/content/sentences.ts'
import type { Journal } from '../log/journal.ts'
import type { LinkContext } from './caller.ts'

/** What is told of a bug. */
export const BROKEN = '工作站出了错，已经记下来了'

interface Call {
  readonly path: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly next: () => Promise<unknown>
}

/**
 * What every link adds around a call: an outsider whose input is refused reads which field was wrong and why, and a bug
 * goes to the journal while the caller learns no more than that there was one.
 */
export function linkOptions(journal: Journal) {
  const around = async ({ path, signal, next }: Call): Promise<unknown> => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
        throw new ORPCError('BAD_REQUEST', { message: refusal(error.cause), data: error.data as unknown, cause: error.cause })
      }
      if (signal?.aborted === true || (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR')) throw error
      journal.fault({ where: `api ${path.join('.')}`, message: fullText(error) })
      throw new ORPCError('INTERNAL_SERVER_ERROR', { message: BROKEN })
    }
  }
  return { clientInterceptors: [around], interceptors: [unreadable], plugins: [new RequestHeadersPlugin<LinkContext>()] }
}

/** A body that is no JSON fails before there is a call. */
async function unreadable<T>({ next }: { readonly next: () => Promise<T> }): Promise<T> {
  try {
    return await next()
  } catch (error) {
    if (error instanceof SyntaxError) throw new ORPCError('BAD_REQUEST', { message: '发来的内容不是 JSON，请检查括号、引号和逗号', cause: error })
    throw error
  }
}

/** 参数 limit 不能大于 500 */
function refusal({ issues, data }: ValidationError): string {
  return (issues as readonly z.core.$ZodIssue[]).map((issue) => refusalOf(issue, data)).join('；')
}

/** Advice for files that somebody writes, which a program cannot follow. */
const FOR_WRITERS = /(?:；文字里有|，请加引号|，或者删掉).*$/

function refusalOf(issue: z.core.$ZodIssue, data: unknown): string {
  if (issue.path.length === 0 && issue.code === 'invalid_type') return '参数 没有写，请补上：放在一个 JSON 对象里，如 { "字段": "内容" }'
  return `参数 ${issue.path.map(String).join('.') || '内容'} ${faultAt(issue, data).replace(FOR_WRITERS, '')}`
}

/** An error with where it came from, and its cause. */
export function fullText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncause: ${fullText(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
