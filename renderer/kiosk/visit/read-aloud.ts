import { useEventListener } from '@vueuse/core'
import { onScopeDispose, shallowRef } from 'vue'
import { findVoices, localVoice } from '../../voice/system-speech.ts'

/** Elements that are read, in the order of the page. */
const READABLE = '[data-read]'

/** A number that stands large above its unit is said with it. */
const ABOVE_ITS_UNIT = /(?<=\d)\s*\n\s*(?=[个样天件a-z])/g

/** What is said of a part: a pause where the eye sees a new line. */
const wordsOf = (part: HTMLElement): string => part.innerText.trim().replace(ABOVE_ITS_UNIT, ' ').replace(/\s*\n\s*/g, '，')

/** Speech is a little slower than the voice's own pace: many listeners are old. */
const RATE = 0.9

/**
 * Reads the page aloud, one part after the other, the part being read framed; touching a part reads on from there.
 * `start` gives false where the machine has no voice of the language. What is folded away is not read.
 */
export function useReadAloud(stage: () => HTMLElement | null) {
  const reading = shallowRef(false)
  let current: Element | undefined
  // asked only when somebody presses, the machine would say that it has none
  findVoices()

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
  function readFrom(parts: HTMLElement[], voice: SpeechSynthesisVoice): void {
    const [part, ...rest] = parts
    if (!part) { stop(); return }
    frame(part)
    part.scrollIntoView({ block: 'nearest' })
    const speech = new SpeechSynthesisUtterance(wordsOf(part))
    speech.voice = voice
    speech.lang = voice.lang
    speech.rate = RATE
    speech.onend = () => { if (reading.value && current === part) readFrom(rest, voice) }
    speech.onerror = () => { if (reading.value && current === part) stop() }
    speechSynthesis.cancel()
    speechSynthesis.speak(speech)
  }
  const partsOf = () => [...(stage()?.querySelectorAll<HTMLElement>(READABLE) ?? [])].filter((part) => part.checkVisibility())

  function start(language: 'zh' | 'en'): boolean {
    const voice = localVoice(language)
    if (!voice) return false
    reading.value = true
    readFrom(partsOf(), voice)
    return true
  }
  useEventListener(stage, 'click', (event: Event) => {
    const touched = event.target instanceof Element ? event.target.closest<HTMLElement>(READABLE) : null
    const voice = localVoice(document.documentElement.lang === 'en' ? 'en' : 'zh')
    if (!reading.value || !touched || !voice) return
    const parts = partsOf()
    readFrom(parts.slice(parts.indexOf(touched)), voice)
  })
  onScopeDispose(stop)
  return { reading, start, stop }
}
