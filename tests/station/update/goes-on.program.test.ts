import { readdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countyFiles } from '../../support/county-fixture.ts'
import type { RepositoryServer } from '../../support/repository-server.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('resume')
const open = updates()

const SIZE = 400_000
const picture = `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(SIZE - 56)}--></svg>`

/** A county whose one picture is large, behind a network that breaks in the midst of it. */
async function breaking(times: number) {
  const county = await open.county(new Map(countyFiles()).set('media/samples/hukou.svg', picture))
  const server = await open.serve(county.repo)
  server.cut = { above: SIZE / 2, after: 100_000, times }
  const dataDir = await makeFolder()
  return { county, server, dataDir, start: () => open.station({ dataDir, root: county.root, county: { url: server.url } }) }
}

/** What was asked for of the picture after the network broke. */
const askedAgain = ({ asked }: RepositoryServer) => asked.filter(({ path: file, bytes }) => file.startsWith('/blobs/') && bytes > 10_000).slice(1)
const partsIn = async (dataDir: string) => (await readdir(path.join(dataDir, 'content/staging'))).filter((name) => name.endsWith('.part')).map((name) => path.join(dataDir, 'content/staging', name))

describe('a download that breaks', () => {
  test('goes on where it was, also after a restart, and only the rest is sent', async () => {
    const { server, dataDir, start } = await breaking(1)
    const first = await start()
    expect((await checked(first)).lastOutcome).toMatchObject({ outcome: 'refused', refusal: { kind: 'unreachable' } })
    await first.updater.stop()
    const again = await start()
    expect((await checked(again)).lastOutcome?.outcome).toBe('updated')
    const [rest, ...others] = askedAgain(server)
    expect(others).toEqual([])
    expect(rest).toMatchObject({ status: 206 })
    expect(rest!.bytes).toBeLessThan(picture.length)
    expect(rest!.range).toBe(`bytes=${picture.length - rest!.bytes}-`)
    expect(await readdir(path.join(dataDir, 'content'))).not.toContain('staging')
  })

  test('begins that file anew where the server knows no ranges', async () => {
    const { server, start } = await breaking(1)
    server.ignoresRanges = true
    const station = await start()
    await checked(station)
    expect((await checked(station)).lastOutcome?.outcome).toBe('updated')
    expect(askedAgain(server).at(-1)).toMatchObject({ status: 200, bytes: picture.length })
  })

  test('begins anew when what came first was not what it should be', async () => {
    const { server, dataDir, start } = await breaking(1)
    const station = await start()
    await checked(station)
    const [part] = await partsIn(dataDir)
    await truncate(part!, 0)
    await writeFile(part!, 'rubbish of some other file')
    expect((await checked(station)).lastOutcome?.outcome).toBe('updated')
    expect(askedAgain(server).map(({ status }) => status)).toEqual([206, 200])
  })

  test('stopped by the manager keeps what came', async () => {
    const { server, start } = await breaking(0)
    let arrived = () => undefined as void
    const reached = new Promise<void>((resolve) => { arrived = resolve })
    server.meddle = (request, response) => {
      if (request.url?.startsWith('/blobs/') !== true) return false
      response.writeHead(200, { 'content-length': SIZE })
      response.write('x')
      arrived()
      return true
    }
    const station = await start()
    await station.updater.check()
    await reached
    await station.updater.cancel()
    expect(await station.updater.state()).toMatchObject({ phase: 'idle', running: { generation: 0 }, lastOutcome: { outcome: 'cancelled', message: '停下了，没有更新。已经传来的留着，下次接着来' } })
    server.meddle = undefined
    expect((await checked(station)).lastOutcome?.outcome).toBe('updated')
  })
})

describe('a server that never ends', () => {
  test('is left when it falls silent', async () => {
    const { server, dataDir, county } = await breaking(0)
    server.meddle = (_request, response) => {
      response.writeHead(200)
      response.write('{')
      return true
    }
    const station = await open.station({ dataDir, root: county.root, county: { url: server.url }, patience: { spanMs: 50, bytes: 10 } })
    await expect(checked(station)).resolves.toMatchObject({ lastOutcome: { refusal: { kind: 'tooSlow', message: '网太慢，先停下了，下次接着传' } } })
  })

  test('is left when it sends more than there can be', async () => {
    const { server, dataDir, county } = await breaking(0)
    server.meddle = (request, response) => {
      if (request.url?.endsWith('timestamp.json') !== true) return false
      response.writeHead(200)
      const more = () => { if (response.write(Buffer.alloc(65_536, 0x20))) setImmediate(more) }
      response.on('drain', more)
      more()
      return true
    }
    const station = await open.station({ dataDir, root: county.root, county: { url: server.url } })
    await expect(checked(station)).resolves.toMatchObject({ lastOutcome: { refusal: { kind: 'tooLarge' } } })
  })
})
