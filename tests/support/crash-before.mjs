// Loaded before a program: ends it as a power cut would, before the change of the disk with this number, from 0.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

let left = Number(process.env['CRASH_BEFORE'])
for (const name of /** @type {const} */ (['writeFile', 'rename', 'rm', 'copyFile'])) {
  const real = /** @type {(...args: unknown[]) => Promise<void>} */ (fs[name])
  Object.assign(fs, {
    [name]: (/** @type {unknown[]} */ ...args) => {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}
syncBuiltinESMExports()
