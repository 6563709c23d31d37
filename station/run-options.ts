import { z } from 'zod'
import { faultAt } from '../core/content/sentences.ts'
import { defaultDataDir } from './data-dir.ts'

/** Options with which a station starts, as a command line gives them: the headless program's and the shell's. */
export const runOptionsSchema = z.object({
  data: z.string().min(1).default(defaultDataDir()),
  content: z.string().min(1).optional(),
  port: z.coerce.number().int().min(0).max(65535).optional(),
  host: z.string().min(1).optional(),
  clock: z.iso.datetime({ offset: true, local: true, error: '要写成 2026-11-23T10:00:00+08:00 这样的时刻' }).optional(),
})

/** Options of a command line that fit its schema; otherwise why not, one line for each that does not. */
export function fittingOptions<T>(schema: z.ZodType<T>, options: unknown): { readonly ok: true; readonly options: T } | { readonly ok: false; readonly why: string } {
  const { success, data, error } = schema.safeParse(options)
  if (success) return { ok: true, options: data }
  return { ok: false, why: error.issues.map((issue) => `--${issue.path.join('.')} ${faultAt(issue, options)}`).join('\n') }
}
