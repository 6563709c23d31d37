/** A little slower than the voice's own pace, as in reading aloud. */
const RATE = 0.9

/** Tags of the voices that are understood here: Mandarin, no Cantonese; any English. */
const UNDERSTOOD = { zh: /^(cmn|zh([-_](cn|hans.*))?$)/i, en: /^en\b/i } as const

/** A voice of this machine itself: one from the network would be silent without it. Undefined where there is none. */
export const localVoice = (language: keyof typeof UNDERSTOOD): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang, localService }) => localService && UNDERSTOOD[language].test(lang))

/** Wakes the speech engine: browsers begin to look for its voices when they are first asked. */
export const findVoices = (): void => { speechSynthesis.getVoices() }

/** Says a sentence twice with the machine's Mandarin voice, `volume` 0 … 100. False where there is none, or when it fails. */
export function speakTwice(text: string, volume: number, signal: AbortSignal): Promise<boolean> {
  const voice = localVoice('zh')
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
