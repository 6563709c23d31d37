import type { RefusalKind } from '../../core/update/refusal.ts'

/** What became of a stick while it was read or written, with the sentence for the manager. */
export interface StickFault {
  readonly kind: RefusalKind
  readonly message: string
}

const PULLED: StickFault = { kind: 'unreachable', message: 'U 盘拔掉了，或者读写不了；插好再来一次' }
const FULL: StickFault = { kind: 'noRoom', message: 'U 盘满了，删掉一些东西再来' }
const LOCKED: StickFault = { kind: 'unwritable', message: '这个 U 盘不让写：看看上面的锁，或者换一个' }

const FAULTS: Readonly<Record<string, StickFault>> = {
  ENOSPC: FULL, EDQUOT: FULL, EFBIG: FULL, EROFS: LOCKED, EACCES: LOCKED, EPERM: LOCKED,
  ENOENT: PULLED, ENOTDIR: PULLED, EIO: PULLED, ENODEV: PULLED, ENXIO: PULLED, ENOTCONN: PULLED, EINVAL: PULLED, EBUSY: PULLED, EAGAIN: PULLED, UNKNOWN: PULLED,
}

/** The fault that an error of the file system tells of; undefined for all others, which are bugs. */
export function stickFault(error: unknown): StickFault | undefined {
  return error instanceof Error && 'code' in error ? FAULTS[String(error.code)] : undefined
}
