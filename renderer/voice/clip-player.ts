import { shallowRef } from 'vue'
import { schedule } from './schedule.ts'

/** Between asking for the first word and its sound, seconds: what it takes to schedule them all. */
const LEAD_S = 0.05
/** A context that may sound begins to run within this time, milliseconds; every one begins as suspended. */
const SETTLE_MS = 1000

/** Whether a page can be heard: not known yet, yes, or a browser keeps it silent until somebody touches it. */
export type Sound = 'unknown' | 'open' | 'blocked'

/** Plays recordings on the clock of the sound card, so that words follow each other without a gap of the page's making. */
export function createClipPlayer(context: AudioContext) {
  const sound = shallowRef<Sound>('unknown')
  const loudness = new GainNode(context)
  loudness.connect(context.destination)
  const look = () => { sound.value = context.state === 'running' ? 'open' : 'blocked' }
  context.addEventListener('statechange', look)
  setTimeout(look, SETTLE_MS)

  const startWord = (buffer: AudioBuffer, at: number): AudioBufferSourceNode => {
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(loudness)
    source.start(at)
    return source
  }
  /** Plays the words back to back, twice; resolves when the last one has ended, or when the signal ends it. */
  const play = (words: readonly AudioBuffer[], signal: AbortSignal): Promise<void> => new Promise((resolve) => {
    const from = context.currentTime + LEAD_S
    const sources = schedule(words.map(({ duration }) => duration)).flatMap(({ word, at }) => {
      const buffer = words[word]
      return buffer ? [startWord(buffer, from + at)] : []
    })
    sources.at(-1)?.addEventListener('ended', () => { resolve() })
    signal.addEventListener('abort', () => {
      for (const source of sources) source.stop()
      resolve()
    })
  })
  return {
    sound,
    play,
    decode: (bytes: ArrayBuffer) => context.decodeAudioData(bytes),
    /** to be called while somebody touches the page */
    unlock: () => { void context.resume().catch(() => undefined) },
    /** 0 … 100 */
    setVolume: (volume: number) => { loudness.gain.value = volume / 100 },
  }
}
