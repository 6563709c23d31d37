import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { ask, type Answer } from '../../support/http.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const FILM = Buffer.alloc(2 ** 20, 'film')
let station: Station
let media: Record<string, string> = {}
beforeAll(async () => {
  const data = await makeFolder()
  const pagesDir = path.join(data, 'pages')
  await mkdir(path.join(pagesDir, 'assets/folder.js'), { recursive: true })
  await writeFile(path.join(pagesDir, 'kiosk.html'), '<!doctype html><title>办事大厅</title>')
  for (const name of ['staff', 'signage']) await writeFile(path.join(pagesDir, `${name}.html`), '<!doctype html>')
  await writeFile(path.join(pagesDir, 'secret.js'), 'secret')
  for (const name of ['kiosk-1a2B_x.js', 'kiosk.css', 'song.woff2', 'map.js.map', '.hidden.js']) await writeFile(path.join(pagesDir, 'assets', name), name)
  const files = countyFiles().set('media/film.mp4', FILM.toString())
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'), files), { pagesDir }))
  media = ((await ask(station.origin, '/api/overview')).json() as { media: Record<string, string> }).media
})
afterAll(() => station.stop())

const policyOf = (answer: Answer) => new Map(String(answer.headers['content-security-policy']).split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]))

describe('GET /kiosk', () => {
  test('is HTML at once, without a redirect', async () => {
    const answer = await ask(station.origin, '/kiosk?screen=front')
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html><title>办事大厅</title>'])
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('may load from the station only: no inline script, no eval, no frame, no form', async () => {
    const policy = policyOf(await ask(station.origin, '/kiosk'))
    expect(policy.get('default-src')).toEqual(['\'none\''])
    for (const name of ['script-src', 'style-src', 'font-src', 'media-src', 'connect-src']) expect(policy.get(name), name).toEqual(['\'self\''])
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name), name).toEqual(['\'none\''])
    expect([...policy.values()].flat().filter((source) => source.includes('unsafe') || source.includes('*') || source.startsWith('http'))).toEqual([])
  })

  test('holds no frame; only the manager’s page does, and only the signage may stand in it', async () => {
    const policies = new Map(await Promise.all(['kiosk', 'staff', 'signage'].map(async (page) => [page, policyOf(await ask(station.origin, `/${page}`))] as const)))
    expect([...policies].map(([page, policy]) => [page, policy.get('frame-src'), policy.get('frame-ancestors')])).toEqual([
      ['kiosk', undefined, ['\'none\'']], ['staff', ['\'self\''], ['\'none\'']], ['signage', undefined, ['\'self\'']],
    ])
  })

  test('is not sniffed, not framed and not read by other origins', async () => {
    expect((await ask(station.origin, '/kiosk')).headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' })
  })

  test('asked for with HEAD has the same headers and no body', async () => {
    const answer = await ask(station.origin, '/kiosk', { method: 'HEAD' })
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8'])
  })
})

describe('GET /assets', () => {
  test.each([['kiosk-1a2B_x.js', 'text/javascript; charset=utf-8'], ['kiosk.css', 'text/css; charset=utf-8'], ['song.woff2', 'font/woff2']])('%s is %s, for ever', async (name, type) => {
    const answer = await ask(station.origin, `/assets/${name}`)
    expect([answer.status, answer.text, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, name, type, 'public, max-age=31536000, immutable'])
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    '', 'gone.js', 'map.js.map', 'folder.js', '../secret.js', '..%2fsecret.js', '%2e%2e/secret.js', '%2e%2e%2fsecret.js', '..%5csecret.js',
    './/../secret.js', 'kiosk.css/', 'kiosk.css%00.js', 'kiosk.css%2f..%2f..%2fsecret.js', '%252e%252e%252fsecret.js', '../kiosk.html', '/etc/passwd', 'x/../../secret.js',
  ])('%s is none', async (name) => {
    const answer = await ask(station.origin, `/assets/${name}`)
    expect([answer.status, answer.json()]).toEqual([404, { code: 'NOT_FOUND', message: '没有这个地址' }])
  })
})

test('a path with a backslash is refused, not tidied up', async () => {
  const answer = await ask(station.origin, '/assets/..\\secret.js')
  expect([answer.status, answer.text.includes('secret')]).toEqual([400, false])
})

describe('GET /media', () => {
  test('gives a film whole', async () => {
    const answer = await ask(station.origin, media['film.mp4']!)
    expect([answer.status, answer.headers['content-type'], answer.text === FILM.toString()]).toEqual([200, 'video/mp4', true])
  })

  test('gives a picture of the content that can do nothing by itself', async () => {
    const SVG = countyFiles().get('media/samples/hukou.svg')!
    const answer = await ask(station.origin, media['samples/hukou.svg']!)
    expect([answer.status, answer.text]).toEqual([200, SVG])
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml', 'content-length': String(SVG.length), 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = policyOf(answer)
    expect(policy.get('default-src')).toEqual(['\'none\''])
    expect(policy.get('sandbox')).toEqual([])
    expect(policy.has('script-src')).toBe(false)
  })

  test('asked for with HEAD tells the size and leaves no file open', async () => {
    const openFiles = () => readdir('/proc/self/fd').then((names) => names.length, () => 0)
    const before = await openFiles()
    for (let turn = 0; turn < 60; turn++) {
      const answer = await ask(station.origin, media['film.mp4']!, { method: 'HEAD' })
      expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([200, '', String(FILM.length)])
    }
    await expect.poll(openFiles).toBeLessThan(before + 30)
  })

  test('gives nothing else: no other blob, no other ending, no other folder', async () => {
    const address = media['samples/hukou.svg']!
    const hash = /[0-9a-f]{64}/.exec(address)![0]
    const pointer = '..%2fcurrent.json'
    for (const wrong of [
      `/media/${'0'.repeat(64)}.svg`, `/media/${hash}`, `/media/${hash}.html`, `/media/${hash}.svg/`, `/media/${hash.toUpperCase()}.svg`, `/media/${hash}.svg%00`,
      `/media/${pointer}`, '/media/../station.yaml', '/media/%2e%2e/%2e%2e/station.yaml', `/media/x/${hash}.svg`, '/media/', '/media', `/media/${hash}.svg/../x`,
    ]) {
      const answer = await ask(station.origin, wrong)
      expect([wrong, answer.status, answer.json()]).toEqual([wrong, 404, { code: 'NOT_FOUND', message: '没有这个地址' }])
    }
  })
})

describe('the shell\'s own protocol', () => {
  test('gets the same pages and pictures with the same headers', async () => {
    for (const address of ['/kiosk', '/assets/kiosk.css', media['samples/hukou.svg']!]) {
      const [own, web] = [await station.pages(new Request(`app://kiosk${address}`)), await ask(station.origin, address)]
      expect([own.status, await own.text()]).toEqual([web.status, web.text])
      for (const name of ['content-type', 'content-security-policy', 'cache-control', 'x-content-type-options']) expect(own.headers.get(name) ?? undefined, name).toBe(web.headers[name])
    }
  })

  test('gets nothing but them', async () => {
    for (const address of ['/api/search', '/healthz', '/rpc', '/', '/assets/..%2fsecret.js']) expect((await station.pages(new Request(`app://kiosk${address}`))).status, address).toBe(404)
  })
})
