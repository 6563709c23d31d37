import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../../build/lib/paths.mjs'
import { compileFolder } from '../../county/compile/compile.ts'
import { openServices } from '../../station/open.ts'
import { serveStation } from '../../station/start.ts'
import { type CountyFiles, countyFiles, countyWith, writeFiles } from '../support/county-fixture.ts'
import { film } from '../support/film.ts'
import { expect, test } from '../support/hosts.ts'
import { received } from '../support/library-fixture.ts'

const compile = async (out: string, files: CountyFiles): Promise<string> => {
  const source = await writeFiles(files)
  await compileFolder({ source: source.folder, out, now: '2026-11-20T01:00:00.000Z', progress: () => undefined })
  await source.remove()
  return out
}

test('new content comes to the notices without an empty frame', async ({ world, size }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-'))
  const shipped = await compile(path.join(folder, 'shipped'), countyFiles())
  const sent = await compile(path.join(folder, 'sent'), countyWith('halls/410423-xinji/hall.yaml', 'name: 辛集乡便民服务中心', 'name: 辛集镇便民服务中心'))
  const options = { dataDir: path.join(folder, 'data'), shippedDir: shipped, pagesDir: path.join(ROOT, 'dist/renderer'), version: 'test', port: 0 }
  const services = await openServices(options)
  const station = await serveStation(services, options)
  const context = await (await world.browserOf()).newContext({ viewport: { ...size }, hasTouch: true, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.goto(`${station.origin}/kiosk`)
    await expect(page.getByRole('heading', { name: '辛集乡' })).toBeVisible()
    const taken = await film(page)
    await services.library.switchTo(await received(services.library, sent, 1))
    await expect(page.getByRole('heading', { name: '辛集镇' })).toBeVisible()
    expect(await taken.emptyFrames()).toEqual([])
  } finally {
    await context.close()
    await station.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
