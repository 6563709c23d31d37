import { useEventListener } from '@vueuse/core'
import { onScopeDispose, shallowRef } from 'vue'

/** Elements that are read, in the order of the page. */
const READABLE = '[data-read]'

/** Speech is a little slower than the voice's own pace: many listeners are old. */
const RATE = 0.9

/**
 * Reads the page aloud, one part after the other, the part being read framed; touching a part reads on from there.
 * `start` gives false where the machine has no voice of the language.
 */
export function useReadAloud(stage: () => HTMLElement | null) {
  const reading = shallowRef(false)
  let current: Element | undefined

  const frame = (element?: Element) => {
    current?.classList.remove('reading')
    element?.classList.add('reading')
    current = element
  }
  function stop(): void {
    reading.value = false
    frame()
    speechSynthesis.cancel()
  }
  function readFrom(parts: Element[], voice: SpeechSynthesisVoice): void {
    const [part, ...rest] = parts
    if (!part) { stop(); return }
    frame(part)
    part.scrollIntoView({ block: 'nearest' })
    const speech = new SpeechSynthesisUtterance(part.textContent.replace(/\s+/g, ' '))
    speech.voice = voice
    speech.lang = voice.lang
    speech.rate = RATE
    speech.onend = () => { if (reading.value && current === part) readFrom(rest, voice) }
    speech.onerror = () => { if (reading.value && current === part) stop() }
    speechSynthesis.cancel()
    speechSynthesis.speak(speech)
  }
  const partsOf = () => [...(stage()?.querySelectorAll(READABLE) ?? [])]
  const voiceOf = (language: string) => speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language))

  function start(language: string): boolean {
    const voice = voiceOf(language)
    if (!voice) return false
    reading.value = true
    readFrom(partsOf(), voice)
    return true
  }
  useEventListener(stage, 'click', (event: Event) => {
    const touched = event.target instanceof Element ? event.target.closest(READABLE) : null
    const voice = voiceOf(document.documentElement.lang.slice(0, 2))
    if (!reading.value || !touched || !voice) return
    const parts = partsOf()
    readFrom(parts.slice(parts.indexOf(touched)), voice)
  })
  onScopeDispose(stop)
  return { reading, start, stop }
}
