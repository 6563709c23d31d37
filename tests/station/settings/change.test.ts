import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { changeSettings } from '../../../station/settings/change.ts'
import { readSettings } from '../../../station/settings/read.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('settings')
const PRINTER = { driver: 'escpos', device: 'tcp://192.168.1.50:9100', width: '58mm' } as const

async function folderWith(text?: string) {
  const folder = await makeFolder()
  const file = path.join(folder, 'station.yaml')
  if (text !== undefined) await writeFile(file, text)
  return { folder, text: () => readFile(file, 'utf8'), settings: async () => (await readSettings(folder)).settings }
}

test('a manager sets the printer; comments and everything else in the file stay', async () => {
  const { folder, text, settings } = await folderWith('# 辛集\nhall: 410423-xinji # 大厅\n\n# 打印机\nprinter:\n  driver: none # 还没买\nlisten: { port: 7411 }\n')
  expect(await changeSettings(folder, { printer: PRINTER })).toEqual({ ok: true })
  expect(await settings()).toMatchObject({ hall: '410423-xinji', printer: PRINTER, listen: { port: 7411 } })
  for (const kept of ['# 辛集', '# 大厅', '# 打印机', '# 还没买', '{ port: 7411 }']) expect(await text()).toContain(kept)
})

test('without a file one is made', async () => {
  const { folder, settings } = await folderWith()
  expect(await changeSettings(folder, { printer: PRINTER, screens: [{ name: 'front', diagonal: 43, orientation: 'landscape' }] })).toEqual({ ok: true })
  expect(await settings()).toMatchObject({ printer: PRINTER, screens: [{ name: 'front', diagonal: 43, orientation: 'landscape' }] })
})

test('a screen keeps what the panel does not show of it, and the others are not touched', async () => {
  const { folder, settings } = await folderWith('screens:\n  - { name: door, surface: board, display: HDMI-1 }\n  - { diagonal: 32 }\n')
  await changeSettings(folder, { screens: [{ name: 'door', diagonal: 55, orientation: 'portrait' }, { name: 'unknown', diagonal: 10, orientation: 'auto' }] })
  expect((await settings()).screens).toMatchObject([{ name: 'door', surface: 'board', display: 'HDMI-1', diagonal: 55, orientation: 'portrait' }, { name: 'front', diagonal: 32 }])
  expect((await settings()).screens).toHaveLength(2)
})

test('an empty field takes the key away', async () => {
  const { folder, text, settings } = await folderWith('printer: { driver: system, name: POS-80, width: 80mm }\n')
  await changeSettings(folder, { printer: { driver: 'system', width: '80mm', name: '' } })
  expect(await text()).not.toContain('POS-80')
  expect((await settings()).printer).toEqual({ driver: 'system', width: '80mm' })
})

test.each([
  [{ printer: { driver: 'escpos', width: '80mm' } }, 'station.yaml 第 1 行的 printer.device 没有写'],
  [{ printer: { driver: 'escpos', device: 'COM3', width: '80mm' } }, '要写成 tcp://192.168.1.50:9100'],
  [{ screens: [{ name: 'front', diagonal: 500, orientation: 'auto' }] }, 'diagonal'],
] as const)('what the station would refuse at its start is refused at once, and the file stays: %j', async (change, why) => {
  const before = 'printer: { driver: none } # 没有\n'
  const { folder, text } = await folderWith(before)
  const changed = await changeSettings(folder, change as Parameters<typeof changeSettings>[1])
  expect(changed).toMatchObject({ ok: false, error: { kind: 'wrong' } })
  expect(!changed.ok && changed.error.kind === 'wrong' && changed.error.why).toContain(why)
  expect(await text()).toBe(before)
})

test('a file that is broken is not mended by a machine: the manager is told which line', async () => {
  const { folder, text } = await folderWith('hall: 410423-xinji\nprinter: { driver: [\n')
  const changed = await changeSettings(folder, { printer: PRINTER })
  expect(changed).toMatchObject({ ok: false, error: { kind: 'wrong', why: expect.stringMatching(/^station\.yaml 第 \d 行不对：.+先请懂电脑的人改好/) as string } })
  expect(await text()).toBe('hall: 410423-xinji\nprinter: { driver: [\n')
})

test('the county\'s address is written, and taken away again, beside what else is said of the county', async () => {
  const { folder, settings } = await folderWith('county: { every: 1h } # 一小时问一次\n')
  expect(await changeSettings(folder, { county: { url: 'https://kiosk.example.cn/' } })).toEqual({ ok: true })
  expect((await settings()).county).toMatchObject({ url: 'https://kiosk.example.cn/', every: '1h' })
  expect(await changeSettings(folder, { county: { url: 'kiosk' } })).toMatchObject({ ok: false, error: { kind: 'wrong', why: expect.stringContaining('county.url') as string } })
  await changeSettings(folder, { county: { url: '' } })
  expect((await settings()).county).toEqual({ mirrors: [], every: '1h' })
})
