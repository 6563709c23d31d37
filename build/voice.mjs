// `node build/voice.mjs`: speaks the recordings of calls anew, with espeak-ng (a package of most Linux distributions). For
// maintainers: the recordings are part of the sources, and a hall can put a human voice in their place.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { levelled, samplesOf, trimmed, wavOf } from './lib/wav.mjs'
import { node, ROOT } from './lib/paths.mjs'

/** Samples a second, as espeak-ng gives them. */
const RATE = 22_050
/** How fast it speaks, words a minute. */
const PACE = 150
/** The loudness of every clip, the root of its mean square, 0 … 1: as far up as words can go without their peaks being bent much. */
const LEVEL = 0.16

const OUT = path.join(ROOT, 'renderer/public/voice')

/** The words of the clips, from core itself, which needs a Node that runs TypeScript. @returns {Record<string, string>} */
const clipWords = () => JSON.parse(execFileSync(node(), ['--input-type=module', '-e', "import { CLIP_WORDS } from './core/speech/clips.ts'; process.stdout.write(JSON.stringify(CLIP_WORDS))"], { cwd: ROOT, encoding: 'utf8' }))

/** Third tones as they fall before another word: low, without the rise at the end of a sentence. */
const HALF_THIRD = { 5: "[[w'u21]]", 9: "[[tS;'iou21]]", qing: "[[tS;h'i21N]]" }

/**
 * How a clip is spoken. The plain Mandarin voice of espeak-ng 1.51 reads its own pinyin as English, so it takes the one
 * that reads pinyin; letters are read in English, as in China, by the same speaker.
 * @param {string} name @param {string} words
 */
const spoken = (name, words) => /^[a-z]$/.test(name)
  ? { voice: 'en-us+f3', text: `<say-as interpret-as="characters">${words}</say-as>` }
  : { voice: 'cmn-latn-pinyin+f3', text: /** @type {Record<string, string>} */ (HALF_THIRD)[name] ?? words }

/** @param {string} name @param {string} words */
const clip = (name, words) => {
  const { voice, text } = spoken(name, words)
  const file = path.join(OUT, `${name}.wav`)
  // a wide range of pitch, for tones are words here; phonemes want spaces around them
  execFileSync('espeak-ng', ['-v', voice, '-s', String(PACE), '-m', '-w', file, `<prosody range="160%"> ${text} </prosody>`])
  const sound = trimmed(samplesOf(readFileSync(file)), { quiet: 0.01, margin: RATE / 100 })
  writeFileSync(file, wavOf(levelled(sound, { level: LEVEL, fade: RATE / 200 }), RATE))
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
for (const [name, words] of Object.entries(clipWords())) clip(name, words)
