import type { Readable } from 'node:stream'
import { z } from 'zod'
import { pinSchema, staffName } from '../../core/contract/staff.ts'
import { defaultDataDir } from '../data-dir.ts'
import { openStaff } from '../staff/staff.ts'
import { openStoreBeside } from '../store/store.ts'

/** Options of `staff add`. */
export const staffAddSchema = z.object({
  data: z.string().min(1).default(defaultDataDir()),
  name: staffName,
  role: z.enum(['manager', 'clerk']),
})

/** Where a PIN is typed, or comes from another program. */
type Input = Readable & { readonly isTTY?: boolean }

/** A PIN is short; more than this on standard input is something else. */
const PIN_INPUT_LIMIT = 200

/**
 * Adds an account, or gives one that is there a new PIN and role. The PIN is the first line of `input`; who sits before a
 * terminal is asked for it. Works while the station runs and while it does not; makes the data folder.
 * @returns undefined, or why it did not work, as a sentence
 */
export async function addStaff({ data, name, role }: z.infer<typeof staffAddSchema>, input: Input): Promise<string | undefined> {
  if (input.isTTY) process.stderr.write('请输入密码（6 到 12 位数字），然后按回车：\n')
  const pin = pinSchema.safeParse(await firstLine(input))
  if (!pin.success) return '密码要 6 到 12 位数字，从标准输入读'
  const store = await openStoreBeside(data)
  try {
    return await openStaff(store).put(name, role, pin.data) ? undefined : '这个密码太容易猜：不能全是一个数字，也不能是 123456 这样连着的'
  } finally {
    store.close()
  }
}

/** The first line that comes in, without what stands around it. */
async function firstLine(input: Readable): Promise<string> {
  let typed = ''
  for await (const chunk of input.setEncoding('utf8')) {
    typed += String(chunk)
    if (typed.includes('\n') || typed.length > PIN_INPUT_LIMIT) break
  }
  return (typed.split('\n')[0] ?? '').trim()
}
