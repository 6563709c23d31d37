import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withLock } from '../../build/lib/lock.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('only one acts at a time, and each gets its turn', async () => {
  const file = path.join(folder, 'deep/turns.lock')
  let inside = 0
  let most = 0
  const act = async (): Promise<number> => {
    most = Math.max(most, ++inside)
    await new Promise(setImmediate)
    return --inside
  }
  await Promise.all([1, 2, 3, 4].map(() => withLock(file, act)))
  expect(most).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('an error sets the lock free', async () => {
  const file = path.join(folder, 'error.lock')
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await withLock(file, () => Promise.resolve('next'))).toBe('next')
})

test('a lock that a killed process left behind is taken away', async () => {
  const file = path.join(folder, 'left.lock')
  writeFileSync(file, '')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await withLock(file, () => Promise.resolve('mine'))).toBe('mine')
})
