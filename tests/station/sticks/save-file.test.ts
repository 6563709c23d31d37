import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { saveFile } from '../../../station/sticks/save-file.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { writeLink } from '../../support/sticks.ts'

const makeFolder = temporaryFolders('save-file')
const NAME = '辛集乡-统计-2026-01-01-2026-03-31.xlsx'
const fileOf = (text: string) => new File([text], NAME)
let stick: string
beforeEach(async () => { stick = await makeFolder('stick') })

test('a file lies in the folder of the halls, beside what was saved there before', async () => {
  await mkdir(path.join(stick, 'kiosk-report', '410423-xinji-2026-11-25'), { recursive: true })
  expect(await saveFile(stick, fileOf('first'))).toEqual({ ok: true, file: `kiosk-report/${NAME}` })
  expect(await saveFile(stick, fileOf('second'))).toEqual({ ok: true, file: `kiosk-report/${NAME}` })
  expect(await readFile(path.join(stick, 'kiosk-report', NAME), 'utf8')).toBe('second')
  expect((await readdir(path.join(stick, 'kiosk-report'))).toSorted()).toEqual(['410423-xinji-2026-11-25', NAME])
})

describe('is refused with a sentence', () => {
  test('when the stick was pulled', async () => {
    await rm(stick, { recursive: true })
    expect(await saveFile(stick, fileOf('x'))).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
  })

  test('when the folder leads somewhere else, and nothing is written there', async () => {
    const elsewhere = await makeFolder('elsewhere')
    await writeLink(stick, 'kiosk-report', elsewhere)
    expect(await saveFile(stick, fileOf('x'))).toMatchObject({ ok: false, error: { kind: 'unsafe' } })
    expect(await readdir(elsewhere)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('when the stick may not be written', async () => {
    expect(await saveFile('/sys', fileOf('x'))).toMatchObject({ ok: false, error: { kind: 'unwritable' } })
  })
})
