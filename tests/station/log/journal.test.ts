import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openJournal } from '../../../station/log/journal.ts'
import { journalLines, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('journal')

describe('the journal', () => {
  test('holds what happened and what broke, one line of JSON each, with the time', async () => {
    const data = await makeFolder()
    const journal = await openJournal(data)
    journal.event('started', { port: 7410 })
    journal.fault({ where: 'printer', message: '缺纸\n第二行' })
    await journal.close()
    const lines = await journalLines(data)
    expect(lines).toMatchObject([{ level: 30, msg: 'started', port: 7410 }, { level: 50, msg: 'fault', where: 'printer', message: '缺纸\n第二行' }])
    for (const { time } of lines) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  test('goes on in the same file after a restart', async () => {
    const data = await makeFolder()
    for (const message of ['first', 'second']) {
      const journal = await openJournal(data)
      journal.event(message)
      await journal.close()
    }
    expect((await journalLines(data)).map(({ msg }) => msg)).toEqual(['first', 'second'])
  })

  test('stays bounded on the disk, files of earlier starts included', async () => {
    const data = await makeFolder()
    await mkdir(path.join(data, 'logs'))
    for (let number = 1; number <= 9; number++) await writeFile(path.join(data, `logs/station.${number}.log`), '')
    await truncate(path.join(data, 'logs/station.9.log'), 5 * 2 ** 20)
    const journal = await openJournal(data)
    journal.event('one line too many')
    // the next file is opened, then the old ones go, behind the scenes
    await expect.poll(() => readdir(path.join(data, 'logs')).then((names) => names.length), { timeout: 5000 }).toBeLessThanOrEqual(5)
    await journal.close()
    const names = await readdir(path.join(data, 'logs'))
    expect(names).toContain('station.10.log')
    expect(names).not.toContain('station.1.log')
  })

  test('is quiet after it was closed, and may be closed twice', async () => {
    const data = await makeFolder()
    const journal = await openJournal(data)
    await journal.close()
    journal.event('late')
    journal.fault({ where: 'late', message: 'late' })
    await journal.close()
    expect(await readFile(path.join(data, 'logs/station.1.log'), 'utf8')).toBe('')
  })

  test('that cannot be written is refused at the start', async () => {
    const data = await makeFolder()
    await writeFile(path.join(data, 'logs'), '')
    await expect(openJournal(data)).rejects.toMatchObject({ code: expect.stringMatching(/EEXIST|ENOTDIR/) as string })
  })

  test.runIf(process.platform === 'linux')('on a full disk loses its lines, stops nothing and can still be closed', async () => {
    const data = await makeFolder()
    await mkdir(path.join(data, 'logs'))
    await symlink('/dev/full', path.join(data, 'logs/station.1.log'))
    const journal = await openJournal(data)
    journal.event('started')
    // by the time another journal is written and closed, the disk has answered this one
    const other = await openJournal(await makeFolder())
    other.event('started')
    await other.close()
    for (let line = 0; line < 3000; line++) journal.fault({ where: 'disk', message: 'x'.repeat(1000) })
    await journal.close()
    await journal.close()
  })
})
