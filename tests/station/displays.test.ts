import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { displaysText, noteDisplays } from '../../station/displays.ts'
import { settingsSchema } from '../../station/settings/schema.ts'
import { temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders('displays')
const panel = { label: 'HDMI-1', x: 0, y: 0, width: 1080, height: 1920, isPrimary: true }
const sender = { label: '', x: 1080, y: 0, width: 1920, height: 1080, isPrimary: false }

test('somebody who sets up a LED screen sees the displays, and lines that station.yaml takes as they are', async () => {
  const data = await makeFolder()
  await noteDisplays(data, [panel, sender])
  const found = await displaysText(data)
  if (!found.ok) throw new Error(found.why)
  expect(found.text).toContain('这台机器接了 2 块显示器')
  expect(found.text).toContain('1. 主显示器 HDMI-1，1080×1920')
  const [line] = found.text.split('\n').filter((each) => each.startsWith('  - '))
  const { screens } = settingsSchema.parse(parse(`screens:\n${line}`))
  expect(screens[0]).toMatchObject({ name: 'door', surface: 'signage', profile: 'led', display: { x: 1080, y: 0, width: 1920, height: 1080 } })
})

test('the last one stands when displays come and go quickly', async () => {
  const data = await makeFolder()
  await Promise.all([noteDisplays(data, [panel, sender]), noteDisplays(data, []), noteDisplays(data, [panel])])
  expect(await displaysText(data)).toMatchObject({ ok: true, text: expect.stringContaining('接了 1 块显示器') as string })
})

test('where no window was ever opened it says how to get there, and a file that is damaged is no crash', async () => {
  const data = await makeFolder()
  expect(await displaysText(data)).toMatchObject({ ok: false, why: expect.stringContaining('npm start') as string })
  for (const text of ['', '{', '[]', '[{"x":1}]', 'null']) {
    await writeFile(path.join(data, 'displays.json'), text)
    expect(await displaysText(data)).toMatchObject({ ok: false, why: expect.stringContaining('displays.json 坏了') as string })
  }
})
