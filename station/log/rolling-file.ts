import { once } from 'node:events'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import pino from 'pino'

/** How a log is kept on the disk; sizes are bytes. */
export interface RollingOptions {
  readonly folder: string
  /** the files are called `<name>.<number>.log` */
  readonly name: string
  /** a file that has grown to this size is followed by the next one */
  readonly size: number
  /** how many files are kept, the one written to included; those of earlier starts count */
  readonly kept: number
  /** what waits in memory while the disk takes nothing; lines beyond it are lost */
  readonly waiting: number
}

/** Opens a log that goes on where the last one ended. Rejects when it cannot be written. */
export async function openRollingFile({ folder, name, size, kept, waiting }: RollingOptions) {
  const fileOf = (number: number) => path.join(folder, `${name}.${number}.log`)
  const numbers = async () => (await readdir(folder)).flatMap((file) => {
    const number = Number(/\.(\d+)\.log$/.exec(file)?.[1])
    return file === path.basename(fileOf(number)) ? [number] : []
  })

  await mkdir(folder, { recursive: true })
  let number = Math.max(1, ...await numbers())
  let written = await stat(fileOf(number)).then((found) => found.size, () => 0)
  const stream = pino.destination({ dest: fileOf(number), sync: false, maxLength: waiting })
  await once(stream, 'ready')

  const removeOld = async () => {
    for (const old of await numbers()) if (old <= number - kept) await rm(fileOf(old), { force: true })
  }
  stream.on('write', (bytes: number) => {
    written += bytes
    if (written < size) return
    written = 0
    stream.once('drain', () => {
      number += 1
      stream.reopen(fileOf(number))
      // a file that stays is one too many, and nothing worse
      void removeOld().catch(() => undefined)
    })
  })
  return stream
}
