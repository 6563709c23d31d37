import { databaseFault, type DatabaseFault } from './store/database.ts'

const NO_ADDRESS = '这台机器没有这个地址（--host）'

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: '端口被别的程序占用，换一个端口（--port）或先关掉那个程序',
  EADDRNOTAVAIL: NO_ADDRESS,
  EACCES: '没有权限用这个端口，换一个大于 1024 的（--port）',
}

const FOLDER: Readonly<Record<string, string>> = {
  EACCES: '没有权限', EPERM: '没有权限', EROFS: '磁盘只能读，不能写', ENOSPC: '磁盘满了', ENOTDIR: '它是文件，不是文件夹', EEXIST: '它是文件，不是文件夹',
  ENOENT: '那里建不了文件夹',
}

const DATABASE: Readonly<Record<DatabaseFault, string>> = { full: '磁盘满了', forbidden: '没有权限', damaged: '里面的数据库坏了' }

/** Why `startStation` rejected, in one sentence for the person who started it. */
export function whyNotStarted(error: unknown): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (syscall === 'getaddrinfo') return NO_ADDRESS
  if (syscall === 'listen') return LISTENING[code ?? ''] ?? message
  const database = databaseFault(error)
  const why = database ? DATABASE[database] : FOLDER[code ?? '']
  return why === undefined ? message : `数据文件夹（--data）不能写：${why}`
}
