import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callClips } from '../../../core/speech/call.ts'
import type { VoiceCall } from '../../../renderer/voice/call-queue.ts'
import { createVoice } from '../../../renderer/voice/voice.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** How long the loudspeaker of these tests takes for a call, milliseconds. */
const CALL_MS = 8000

interface World {
  /** clips that cannot be loaded */
  readonly missing?: string[]
  readonly hasMandarin?: boolean
  /** numbers at which the sound card hangs */
  readonly hangsAt?: string
}

/** A voice with a loudspeaker that writes down what it plays, and that fails when it has to play two things at once. */
function voiceIn({ missing = [], hasMandarin = false, hangsAt }: World = {}) {
  const heard: string[] = []
  const faults: string[] = []
  let playing = false
  const sound = (what: string, signal: AbortSignal) => new Promise<void>((resolve) => {
    if (playing) heard.push('two at once')
    heard.push(what)
    playing = true
    const end = () => { playing = false; resolve() }
    signal.addEventListener('abort', end)
    if (hangsAt === undefined || !what.includes(hangsAt)) setTimeout(end, CALL_MS)
  })
  const voice = createVoice({
    load: (clip) => (missing.includes(clip) ? Promise.reject(new Error('HTTP 404')) : Promise.resolve(clip)),
    play: (clips, signal) => sound(clips.join(' '), signal),
    speakText: async (text, signal) => {
      if (hasMandarin) await sound(text, signal)
      return hasMandarin
    },
    onFault: (message) => { faults.push(message) },
  })
  return { ...voice, heard, faults, missing }
}

let calls = 0
const call = (number: string, counter = '3'): VoiceCall => ({ id: String(++calls), number, counter })
const recordings = (number: string, counter = '3') => callClips({ number, counter }).join(' ')

/** The world goes on for a while. */
const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

describe('people who are called', () => {
  test('hear their number, and the page knows meanwhile what is being said', async () => {
    const { say, saying, clips, heard } = voiceIn()
    const made = call('A012')
    const said = say(made)
    await later(1)
    expect([heard, saying.value, clips.value]).toEqual([[recordings('A012')], made, ['qing', 'a', '0', '1', '2', 'hao-dao', '3', 'hao-chuangkou']])
    await later(CALL_MS / 1000)
    await said
    expect([saying.value, clips.value]).toEqual([undefined, []])
  })

  test('at five windows at once hear all calls, in order, none over another', async () => {
    const { say, heard, faults } = voiceIn()
    const numbers = ['A001', 'A002', 'B001', 'A003', 'C001']
    const all = Promise.all(numbers.map((number, index) => say(call(number, String(index + 1)))))
    await later(5 * CALL_MS / 1000)
    await all
    expect(heard).toEqual(numbers.map((number, index) => recordings(number, String(index + 1))))
    expect(faults).toEqual([])
  })

  test('once more hear their number once more', async () => {
    const { say, heard } = voiceIn()
    void say(call('A012'))
    void say(call('A012'))
    await later(2 * CALL_MS / 1000)
    expect(heard).toEqual([recordings('A012'), recordings('A012')])
  })

  test('after a call at which the sound card hung are heard all the same, and the station is told', async () => {
    const { say, heard, faults, saying } = voiceIn({ hangsAt: 'b 0 0 1' })
    void say(call('B001', '2'))
    void say(call('B002'))
    await later(29)
    expect(heard).toEqual([recordings('B001', '2')])
    await later(1 + CALL_MS / 1000)
    expect(heard).toEqual([recordings('B001', '2'), recordings('B002')])
    expect(faults).toEqual(['B001 → 2: Error: not said after 30 s'])
    expect(saying.value).toBeUndefined()
  })
})

describe('where a recording is missing', () => {
  test('the machine’s own Mandarin says the whole call', async () => {
    const { say, heard, faults } = voiceIn({ missing: ['1'], hasMandarin: true })
    void say(call('A012'))
    await later(CALL_MS / 1000)
    expect([heard, faults]).toEqual([['请A零一二号，到三号窗口'], ['1.wav: Error: HTTP 404']])
  })

  test('and the machine speaks no Mandarin, a number with a hole is never called: it would be another one', async () => {
    for (const clip of ['1', 'hao-dao']) {
      const { say, heard, faults } = voiceIn({ missing: [clip] })
      void say(call('A1012'))
      await later(CALL_MS / 1000)
      expect([heard, faults]).toEqual([[], [`${clip}.wav: Error: HTTP 404`, 'A1012 → 3: Error: neither recordings nor a Mandarin voice']])
    }
  })

  test('a 请 or the word for window is left out', async () => {
    const { say, heard } = voiceIn({ missing: ['qing', 'hao-chuangkou'] })
    void say(call('A012'))
    await later(CALL_MS / 1000)
    expect(heard).toEqual(['a 0 1 2 hao-dao 3'])
  })

  test('it is heard from the moment it is there', async () => {
    const { say, heard, missing } = voiceIn({ missing: ['1'] })
    await say(call('A012'))
    missing.pop()
    void say(call('A012'))
    await later(CALL_MS / 1000)
    expect(heard).toEqual([recordings('A012')])
  })
})
