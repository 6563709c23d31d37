import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loudness, samplesOf } from '../../../build/lib/wav.mjs'
import { CLIPS } from '../../../core/speech/clips.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../renderer/public/voice')
const RATE = 22_050

describe('the recordings that ship', () => {
  test('are those of which calls are put together, and no others', async () => {
    expect((await readdir(FOLDER)).toSorted()).toEqual(CLIPS.map((clip) => `${clip}.wav`).toSorted())
  })

  test.each(CLIPS)('%s.wav begins and ends with its word, and is as loud as the others', async (clip) => {
    const file = await readFile(path.join(FOLDER, `${clip}.wav`))
    // PCM, one channel, this rate, 16 bits
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([1, 1, RATE, 16])
    const samples = samplesOf(file)
    expect(samples.length / RATE).toBeGreaterThan(0.25)
    expect(samples.length / RATE).toBeLessThan(1.5)
    const loud = (sample: number) => Math.abs(sample) > 0.02 * 32_768
    expect(samples.findIndex(loud) / RATE).toBeLessThan(0.08)
    expect((samples.length - samples.findLastIndex(loud)) / RATE).toBeLessThan(0.08)
    // within 1 dB
    expect(Math.abs(20 * Math.log10(loudness(samples) / 0.16))).toBeLessThan(1)
  })
})
