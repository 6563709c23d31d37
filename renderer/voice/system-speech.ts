/** A little slower than the voice's own pace, as in reading aloud. */
const RATE = 0.9

/** Mandarin of this machine itself: a voice from the network would be silent without one. */
const mandarin = () => speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^(cmn|zh([-_](cn|hans.*))?$)/i.test(lang))

/** Wakes the speech engine: browsers begin to look for its voices when they are first asked. */
export const findVoices = (): void => { speechSynthesis.getVoices() }

/** Says a sentence twice with the machine's Mandarin voice, `volume` 0 … 100. False where there is none, or when it fails. */
export function speakTwice(text: string, volume: number, signal: AbortSignal): Promise<boolean> {
  const voice = mandarin()
  if (!voice) return Promise.resolve(false)
  return new Promise((resolve) => {
    const [first, second] = [0, 1].map(() => {
      const speech = new SpeechSynthesisUtterance(text)
      Object.assign(speech, { voice, lang: voice.lang, rate: RATE, volume: volume / 100, onerror: () => { resolve(false) } })
      return speech
    }) as [SpeechSynthesisUtterance, SpeechSynthesisUtterance]
    second.onend = () => { resolve(true) }
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel()
      resolve(false)
    })
    speechSynthesis.speak(first)
    speechSynthesis.speak(second)
  })
}
