import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLIPS } from '../../../core/speech/clips.ts'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { ask } from '../../support/http.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const recording = (words: string, bytes = 100) => Buffer.alloc(bytes, `RIFF____WAVE${words} `)
const NONE = [404, { code: 'NOT_FOUND', message: '没有这个地址' }]
let station: Station
let data = ''
let own = ''
beforeAll(async () => {
  data = await makeFolder()
  own = path.join(data, 'voice')
  const pagesDir = path.join(data, 'pages')
  await mkdir(path.join(pagesDir, 'voice'), { recursive: true })
  await mkdir(path.join(own, '7.wav'), { recursive: true })
  for (const name of ['qing', '3', '4', '5', '7']) await writeFile(path.join(pagesDir, 'voice', `${name}.wav`), recording('as shipped'))
  await writeFile(path.join(pagesDir, 'voice/secret.wav'), recording('secret'))
  await writeFile(path.join(own, 'secret.wav'), recording('secret'))
  await writeFile(path.join(own, '4.wav'), recording('four', 2 ** 20 + 1))
  await writeFile(path.join(own, '5.wav'), 'ID3 a song')
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped')), { pagesDir }))
})
afterAll(() => station.stop())

describe('a recording', () => {
  test('that ships is heard, and never kept by the browser', async () => {
    const answer = await ask(station.origin, '/voice/qing.wav')
    expect([answer.status, answer.text]).toEqual([200, recording('as shipped').toString()])
    expect(answer.headers).toMatchObject({ 'content-type': 'audio/wav', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
  })

  test('is heard in the shell as in a browser', async () => {
    const answer = await station.pages(new Request('app://kiosk/voice/qing.wav'))
    expect([answer.status, await answer.text()]).toEqual([200, recording('as shipped').toString()])
  })

  test('of the hall’s own is heard from the moment it is there', async () => {
    expect((await ask(station.origin, '/voice/3.wav')).text).toContain('as shipped')
    await writeFile(path.join(own, '3.wav'), recording('Aunt Li says three'))
    expect((await ask(station.origin, '/voice/3.wav')).text).toContain('Aunt Li says three')
  })

  test.each([['4', '超过 1 MB'], ['5', '不是 WAV 录音'], ['7', '不是文件']])('of the hall’s own, %s.wav, that is of no use does not silence the word', async (name, why) => {
    expect((await ask(station.origin, `/voice/${name}.wav`)).text).toContain('as shipped')
    await expect.poll(() => journalLines(data).then((lines) => lines.map(({ message }) => message))).toContain(`自己录的 voice/${name}.wav ${why}，没有用它，还用原来的录音`)
  })

  test.each(['6.wav', 'secret.wav', 'qing', 'qing.mp3', 'QING.wav', '..%2fvoice%2fqing.wav', '../station.yaml', 'constructor.wav', '.wav', 'qing.wav/'])('%s is none', async (name) => {
    const answer = await ask(station.origin, `/voice/${name}`)
    expect([answer.status, answer.json()]).toEqual(NONE)
  })
})

test('every word of a call ships as a recording of its own', async () => {
  const shipped = path.resolve(import.meta.dirname, '../../../renderer/public')
  const ready = await startStation(stationOptions(await makeFolder(), path.join(data, 'shipped'), { pagesDir: shipped }))
  const sounds = new Set<string>()
  for (const name of CLIPS) {
    const answer = await ask(ready.origin, `/voice/${name}.wav`)
    expect(answer.status, name).toBe(200)
    sounds.add(answer.text)
  }
  expect(sounds.size).toBe(CLIPS.length)
  await ready.stop()
})
