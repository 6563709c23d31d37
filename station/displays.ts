import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { defaultDataDir } from './data-dir.ts'
import { writeDurably } from './files/durable.ts'

/** Options of `displays`. */
export const displaysSchema = z.object({ data: z.string().min(1).default(defaultDataDir()) })

const seenSchema = z.array(z.object({
  /** as the platform names it; empty where it does not */
  label: z.string().max(200),
  x: z.int(), y: z.int(), width: z.int(), height: z.int(),
  isPrimary: z.boolean(),
})).max(32)

/** A display that the shell sees: its place on the desktop, pixels. */
export type SeenDisplay = z.infer<typeof seenSchema>[number]

const fileOf = (dataDir: string): string => path.join(dataDir, 'displays.json')

let writing: Promise<void> = Promise.resolve()

/** Keeps what the shell sees for {@link displaysText}: a program without windows cannot ask the system. Writes one after the other. */
export const noteDisplays = (dataDir: string, displays: readonly SeenDisplay[]): Promise<void> => {
  writing = writing.catch(() => undefined).then(() => writeDurably(fileOf(dataDir), JSON.stringify(displays)))
  return writing
}

const describe = ({ label, x, y, width, height, isPrimary }: SeenDisplay, index: number): string => [
  `${index + 1}. ${isPrimary ? '主显示器' : '显示器'}${label === '' ? '' : ` ${label}`}，${width}×${height}，在桌面的 ${x}, ${y}`,
  `   display: { x: ${x}, y: ${y}, width: ${width}, height: ${height} }`,
].join('\n')

const example = ({ x, y, width, height }: SeenDisplay): string =>
  `  - { name: door, surface: signage, display: { x: ${x}, y: ${y}, width: ${width}, height: ${height} }, bounds: { x: 0, y: 0, width: 256, height: 64 }, profile: led, palette: red }`

/** What the shell saw last, in the words of station.yaml; why nothing is known when there is nothing. */
export async function displaysText(dataDir: string): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined)
  if (text === undefined) return { ok: false, why: '还不知道这台机器接了哪些显示器：把带屏幕的程序（npm start）开一次，它会记下来，再来看' }
  const displays = readSeen(text)
  const last = displays?.at(-1)
  if (!displays || !last) return { ok: false, why: 'displays.json 坏了：把带屏幕的程序（npm start）再开一次，它会重新记' }
  return { ok: true, text: [
    `这台机器接了 ${displays.length} 块显示器。把 display 那一段写进 station.yaml 的 screens 里，主显示器也可以只写 primary：`, '',
    ...displays.map(describe), '',
    'LED 屏写成这样，bounds 是控制卡截取的那一块，从这块显示器的左上角算起：', example(last), '',
  ].join('\n') }
}

function readSeen(text: string): SeenDisplay[] | undefined {
  try {
    return seenSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
