/** Where the sound lies in a WAV file of 16-bit samples. @param {Buffer} file @returns {Int16Array} one channel */
export const samplesOf = (file) => {
  const at = file.indexOf('data', 12) + 8
  return Int16Array.from({ length: Math.floor((file.length - at) / 2) }, (_, index) => file.readInt16LE(at + 2 * index))
}

/** A WAV file of one channel of 16-bit samples. @param {Int16Array} samples @param {number} rate samples a second */
export const wavOf = (samples, rate) => {
  const head = Buffer.alloc(44)
  const bytes = samples.length * 2
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, bytes)])
}

/** How loud some samples are: the root of their mean square, 0 … 1. @param {Int16Array} samples */
export const loudness = (samples) => Math.sqrt(samples.reduce((sum, each) => sum + (each / 32768) ** 2, 0) / samples.length)

/** The samples without the silence around them; `quiet` is the greatest sample that counts as silence, `margin` what is left at both ends. @param {Int16Array} samples @param {{ quiet: number, margin: number }} how */
export const trimmed = (samples, { quiet, margin }) => {
  /** @param {number} sample */
  const isLoud = (sample) => Math.abs(sample) > quiet * 32768
  const from = samples.findIndex(isLoud)
  const to = samples.findLastIndex(isLoud)
  return samples.slice(Math.max(0, from - margin), Math.min(samples.length, to + 1 + margin))
}

/**
 * The samples as loud as asked, faded in and out over `fade` samples so that joints do not click. Peaks that would go over
 * the top are bent, not cut.
 * @param {Int16Array} samples
 * @param {{ level: number, fade: number }} how
 */
export const levelled = (samples, { level, fade }) => {
  const gain = level / loudness(samples)
  /** @param {number} value */
  const bent = (value) => (Math.abs(value) < 0.7 ? value : Math.sign(value) * (0.7 + 0.28 * Math.tanh((Math.abs(value) - 0.7) / 0.28)))
  return samples.map((each, index) => {
    const edge = Math.min(1, (index + 1) / fade, (samples.length - index) / fade)
    return Math.round(bent(each / 32768 * gain) * edge * 32767)
  })
}
