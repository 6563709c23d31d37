import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { CounterState } from '../../../core/contract/counter.ts'
import { openServices } from '../../../station/open.ts'
import { serveStation } from '../../../station/start.ts'
import { post } from '../../support/http.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('told')

/** The first thing that an event stream says. */
async function firstEvent(origin: string, token: string): Promise<CounterState> {
  const stopping = new AbortController()
  const stream = await fetch(`${origin}/api/counters/events`, { headers: { authorization: `Bearer ${token}` }, signal: stopping.signal })
  let text = ''
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.includes('\n\n')) break
  }
  stopping.abort()
  return JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as CounterState
}

test('the clerks\' page and the journal say that the database was damaged, and the hall opens', async () => {
  const data = await makeFolder()
  const options = stationOptions(data, await compileInto(path.join(data, 'shipped')))
  await writeFile(path.join(data, 'station.db'), 'hello '.repeat(2000))
  const services = await openServices(options)
  const station = await serveStation(services, options)
  try {
    await services.staff.put('王某', 'clerk', '864201')
    const { token } = (await post(station.origin, '/api/staff/login', { name: '王某', pin: '864201' })).json() as { token: string }
    const sentence = expect.stringMatching(/^排队数据坏了，没有备份，也读不出来，从头开始；工作人员账号要重新加；原来的文件留着，叫 station\.damaged-.+\.db$/) as string
    expect(await firstEvent(station.origin, token)).toMatchObject({ day: '2026-11-23', storeFault: sentence })
  } finally {
    await station.stop()
  }
  expect((await journalLines(data)).filter(({ msg }) => msg === 'fault')).toMatchObject([{ where: 'store', message: expect.stringContaining('排队数据坏了') as string }])
  const again = await openServices(options)
  expect(again.storeFault()).toBeUndefined()
  await again.close()
})
