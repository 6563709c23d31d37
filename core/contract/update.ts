import { z } from 'zod'
import { ITEM_KINDS, REFUSALS } from '../update/refusal.ts'
import { auditedCall, managerCall, moment } from './base.ts'

/** Where a generation came from: with the program, over the network, off a stick, or brought back by the manager. */
export const ORIGINS = ['shipped', 'county', 'usb', 'rollback'] as const

/** A generation that the station keeps 一份资料. */
export const heldSchema = z.object({
  generation: z.int(),
  origin: z.enum(ORIGINS),
  /** the county's number for it 第 128 版, the version of its TUF targets; null when it shipped with the program */
  version: z.int().nullable(),
  /** when the county published it */
  published: moment,
  /** when it began to run here */
  activated: moment,
})
export type Held = z.infer<typeof heldSchema>

/** How far a long work is; bytes and files that are fetched or copied anew. */
const progressSchema = z.object({
  doneBytes: z.int(), totalBytes: z.int(), doneFiles: z.int(), totalFiles: z.int(),
  /** about so long it still takes; null while nobody can tell */
  secondsLeft: z.int().nullable(),
})

/** Why something was not taken, with the sentence for the manager. */
export const refusalSchema = z.object({ kind: z.enum(REFUSALS), message: z.string() })

/** How the last check or import ended. */
const outcomeSchema = z.object({
  at: moment,
  from: z.enum(['county', 'usb']),
  outcome: z.enum(['current', 'updated', 'refused', 'cancelled']),
  /** one sentence for the manager */
  message: z.string(),
  refusal: refusalSchema.nullable(),
})

/** What the manager sees of the content and its updates. */
export const updateStateSchema = z.object({
  /** a county's root is trusted here; without it updates are off */
  isTrusted: z.boolean(),
  /** the county's address of station.yaml; null when the station has none */
  county: z.string().nullable(),
  phase: z.enum(['idle', 'checking', 'fetching', 'verifying', 'switching']),
  progress: progressSchema.nullable(),
  running: heldSchema.nullable(),
  /** the others that are kept, newest first 留着备用 */
  kept: z.array(heldSchema),
  /** when the county's own signature was last verified, over the network or off a stick */
  lastHeard: moment.nullable(),
  lastOutcome: outcomeSchema.nullable(),
  /** when the next check is due; null without a county */
  nextCheck: moment.nullable(),
  /** the manager went back: only something newer than this version is taken by itself */
  passedOver: z.int().nullable(),
  /** the machine's clock lies before the newest content, which cannot be */
  clockFault: z.object({ now: moment, published: moment }).nullable(),
  /** bytes free on the disk of the data folder */
  freeBytes: z.int(),
})
export type UpdateState = z.infer<typeof updateStateSchema>

/** A drive, or a folder named in `importFolders`, that content can be taken from. */
export const sourceSchema = z.object({
  id: z.string().max(80),
  /** as its owner named it: KINGSTON, or the name of the folder */
  label: z.string(),
  kind: z.enum(['drive', 'folder']),
  /** there is a `kiosk-update/` on it */
  hasUpdate: z.boolean(),
  /** there is a `local/` on it: the hall's own pictures */
  hasLocal: z.boolean(),
  isWritable: z.boolean(),
  freeBytes: z.int(),
})
export type Source = z.infer<typeof sourceSchema>

/** One thing that differs between what runs and what would. */
const differenceItemSchema = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  kind: z.enum(ITEM_KINDS),
  name: z.string(),
  /** what changed, in words: 承诺时限 45 → 30 个工作日; empty when there is nothing short to say */
  note: z.string(),
})

/** What a verified source would bring. */
export const differenceSchema = z.object({
  source: z.string(),
  version: z.int(),
  published: moment,
  /** 200 at most, those of the most interest first */
  items: z.array(differenceItemSchema).max(200),
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int(), media: z.int() }),
  /** bytes that have to be copied */
  bytes: z.int(),
})
export type Difference = z.infer<typeof differenceSchema>

const busy = { CONFLICT: { status: 409, message: '正在更新，等这一次完了再来' } } as const
const refused = { REFUSED: { status: 422, message: '没有用它', data: refusalSchema } } as const
export const noSource = { NOT_FOUND: { status: 404, message: '这个 U 盘不在了' } } as const
const source = z.object({ source: z.string().min(1).max(80) })

/** Updates of the content 资料更新. What is under way is told by `system.events` to every screen. */
export const updateContract = {
  get: managerCall.route({ method: 'GET', path: '/update', summary: '资料的版本和更新' }).output(updateStateSchema),
  /** Looks at the county's server now; answers at once. */
  check: managerCall.route({ method: 'POST', path: '/update/check', summary: '现在检查更新', successStatus: 202 })
    .errors({ ...busy, PRECONDITION_FAILED: { status: 409, message: '还没有设县里的地址，或者还没有认县里的钥匙' } })
    .output(updateStateSchema),
  /** Drives that are plugged in, and folders of `importFolders`. */
  sources: managerCall.route({ method: 'GET', path: '/update/sources', summary: '能导入的 U 盘和文件夹' }).output(z.array(sourceSchema)),
  /** Verifies what a source brings, and tells how it differs; nothing is changed. */
  preview: managerCall.route({ method: 'POST', path: '/update/preview', summary: '看看 U 盘里有什么变化' })
    .errors({ ...noSource, ...busy, ...refused }).input(source).output(differenceSchema),
  /** Copies, verifies and switches; answers when it is done. */
  import: auditedCall('source').route({ method: 'POST', path: '/update/import', summary: '从 U 盘导入' })
    .errors({ ...noSource, ...busy, ...refused }).input(source).output(updateStateSchema),
  /** 不更新了: ends an import or a check that is under way; what was copied stays for the next one. */
  cancel: auditedCall().route({ method: 'POST', path: '/update/cancel', summary: '停下正在进行的更新' }).output(updateStateSchema),
  /** Goes back to a kept generation, the newest kept one unless named. */
  rollback: auditedCall('generation').route({ method: 'POST', path: '/update/rollback', summary: '退回留着备用的资料' })
    .errors({ ...busy, NOT_FOUND: { status: 404, message: '没有留着这一份' } })
    .input(z.object({ generation: z.int().min(0).optional() })).output(updateStateSchema),
  /** Writes logs, statistics and the state of this station into a folder on the drive. */
  saveReport: auditedCall('source').route({ method: 'POST', path: '/update/report', summary: '把运行记录存到 U 盘' })
    .errors({ ...noSource, ...refused }).input(source).output(z.object({ folder: z.string(), files: z.int() })),
}
