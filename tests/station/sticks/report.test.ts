import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Report, saveReport } from '../../../station/sticks/report.ts'
import { stickFault } from '../../../station/sticks/stick-fault.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { writeLink } from '../../support/sticks.ts'

const makeFolder = temporaryFolders('report')
const NAME = '410423-xinji-2026-11-25'
let stick: string
let report: Report
beforeEach(async () => {
  stick = await makeFolder('stick')
  const logs = await makeFolder('logs')
  await writeFile(path.join(logs, 'station.3.log'), [
    { level: 30, time: '2026-11-25T01:00:00.000Z', name: '张主任', source: '192.168.1.9', msg: 'logged in' },
    { level: 50, time: '2026-11-25T02:00:00.000Z', where: 'printer', message: '没纸了\n  at somewhere', msg: 'fault' },
  ].map((line) => `${JSON.stringify(line)}\n`).join('') + '{"level":30,"time":"cut o')
  await writeFile(path.join(logs, 'station.2.log'), '{"level":30,"time":"2026-11-24T00:00:00.000Z","by":"李四","title":"停水","msg":"notice posted"}\n')
  await writeFile(path.join(logs, 'passwords.txt'), 'no log')
  report = { name: NAME, state: { version: '9.9.9' }, summary: ['辛集乡便民服务中心'], logs }
})
const textOf = (name: string) => readFile(path.join(stick, 'kiosk-report', NAME, name), 'utf8')

test('a report has the journal, the state, and a page for people, and tells of nobody', async () => {
  expect(await saveReport(stick, report)).toEqual({ ok: true, folder: `kiosk-report/${NAME}`, files: 4 })
  expect((await readdir(path.join(stick, 'kiosk-report', NAME))).toSorted()).toEqual(['state.json', 'station.2.log', 'station.3.log', '运行情况.txt'])
  const all = (await Promise.all(['state.json', 'station.2.log', 'station.3.log', '运行情况.txt'].map(textOf))).join('')
  for (const secret of ['张主任', '李四', '192.168.1.9', 'cut o']) expect(all).not.toContain(secret)
  expect(await textOf('station.3.log')).toBe('{"level":30,"time":"2026-11-25T01:00:00.000Z","msg":"logged in"}\n{"level":50,"time":"2026-11-25T02:00:00.000Z","where":"printer","message":"没纸了\\n  at somewhere","msg":"fault"}\n')
  expect(await textOf('运行情况.txt')).toBe('\uFEFF辛集乡便民服务中心\r\n\r\n最近的毛病：\r\n2026-11-25T02:00:00.000Z printer：没纸了\r\n')
})

test('a second report of the day replaces the first', async () => {
  await saveReport(stick, report)
  expect(await saveReport(stick, { ...report, state: { version: '10' } })).toMatchObject({ ok: true })
  expect(JSON.parse(await textOf('state.json'))).toEqual({ version: '10' })
  expect(await readdir(path.join(stick, 'kiosk-report', NAME))).toHaveLength(4)
})

describe('is refused with a sentence', () => {
  test('when the stick was pulled', async () => {
    await rm(stick, { recursive: true })
    expect(await saveReport(stick, report)).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
  })

  test('when the folder for reports leads somewhere else, and nothing is written there', async () => {
    const elsewhere = await makeFolder('elsewhere')
    await writeLink(stick, 'kiosk-report', elsewhere)
    expect(await saveReport(stick, report)).toMatchObject({ ok: false, error: { kind: 'unsafe' } })
    expect(await readdir(elsewhere)).toEqual([])
    await rm(path.join(stick, 'kiosk-report'))
    await mkdir(path.join(stick, 'kiosk-report'))
    await writeLink(stick, `kiosk-report/${NAME}`, elsewhere)
    expect(await saveReport(stick, report)).toMatchObject({ ok: false, error: { kind: 'unsafe' } })
    expect(await readdir(elsewhere)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('when the stick may not be written', async () => {
    // a folder that takes nothing of root either
    expect(await saveReport('/sys', report)).toMatchObject({ ok: false, error: { kind: 'unwritable' } })
  })

  test.each([['ENOSPC', 'noRoom'], ['EROFS', 'unwritable'], ['EIO', 'unreachable'], ['ENODEV', 'unreachable']])('for %s: %s', (code, kind) => {
    expect(stickFault(Object.assign(new Error(code), { code }))?.kind).toBe(kind)
  })

  test('and a bug is none', () => {
    expect(stickFault(new TypeError('x is not a function'))).toBeUndefined()
  })
})
