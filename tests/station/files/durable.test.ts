import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../../../station/files/durable.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeTemporary = temporaryFolders('durable')

describe('a folder', () => {
  test('that several make at the same time is there for each of them', async () => {
    const above = await makeTemporary()
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(path.join(above, 'a/b/c'))))
    expect(await readdir(path.join(above, 'a/b'))).toEqual(['c'])
  })

  test('whose name a file has is refused, and so is one below that file', async () => {
    const file = path.join(await makeTemporary(), 'file')
    await writeFile(file, '')
    await expect(makeFolder(file)).rejects.toThrow('EEXIST')
    await expect(makeFolder(path.join(file, 'below'))).rejects.toThrow('ENOTDIR')
  })

  test.runIf(process.platform === 'linux')('in a place where the system lets none be made ends in a fault', async () => {
    await expect(makeFolder('/proc/a/b')).rejects.toThrow('ENOENT')
  })
})
