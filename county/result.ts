/** Why a command could not do its work, in one sentence for the person who typed it. */
export interface Refusal {
  readonly kind: 'unreadable' | 'unwritable' | 'faulty'
  readonly message: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (kind: Refusal['kind'], message: string): Result<never> => ({ ok: false, error: { kind, message } })

/** Sentences for what a disk answers, by Node's error code. */
const DISK: Readonly<Record<string, string>> = {
  ENOENT: '找不到', EACCES: '没有权限', EPERM: '没有权限', ENOTDIR: '不是文件夹', EISDIR: '是文件夹，不是文件', ENOSPC: '磁盘满了', EROFS: '磁盘只能读，不能写',
  EBUSY: '正被别的程序使用', ENOTEMPTY: '文件夹不是空的', EXDEV: '两个位置不在同一个磁盘', EIO: '磁盘读写出错', EMFILE: '打开的文件太多', EAGAIN: '文件正在被修改，请稍后再试', ELOOP: '链接绕圈', ENAMETOOLONG: '名字太长',
}

/** The sentence for a failed disk operation, or undefined when the error is none (a bug: throw it on). */
export function diskFault(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return code === undefined || !/^E[A-Z0-9]+$/.test(code) ? undefined : DISK[code] ?? `读写出错（${code}）`
}

/** Does work on a disk; what the disk refuses becomes a refusal that begins with `sentence`. Bugs are thrown on. */
export async function onDisk<T>(kind: Refusal['kind'], sentence: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse(kind, `${sentence}：${fault}`)
  }
}
