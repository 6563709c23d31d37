import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, shallowReadonly, shallowRef, watch } from 'vue'

/** A ring: two strokes of a counter bell, hertz; then a rest, so that one can still talk to a visitor. Milliseconds. */
const STROKES = [988, 784] as const
const STROKE_SECONDS = 0.9
const BETWEEN_SECONDS = 0.28
const AGAIN_MS = 3000
const LOUDNESS = 0.35

/** The events in which a browser sees that somebody is there. */
const TOUCHES = ['pointerup', 'keydown'] as const

function strike(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator()
  const fade = context.createGain()
  tone.frequency.value = pitch
  fade.gain.setValueAtTime(LOUDNESS, at)
  fade.gain.exponentialRampToValueAtTime(0.001, at + STROKE_SECONDS)
  tone.connect(fade).connect(context.destination)
  tone.start(at)
  tone.stop(at + STROKE_SECONDS)
}

/** Rings while it is wanted. `silent`: the browser waits for a touch of this page before it lets anything be heard. */
export function useBell(wanted: Ref<boolean>) {
  const silent = shallowRef(false)
  let context: AudioContext | undefined
  let opening = false
  let timer: ReturnType<typeof setInterval> | undefined

  function ring(): void {
    const here = context ??= new AudioContext()
    silent.value = !navigator.userActivation.hasBeenActive
    if (opening) return
    opening = true
    void here.resume().then(() => {
      opening = false
      silent.value = false
      if (wanted.value) STROKES.forEach((pitch, index) => { strike(here, pitch, here.currentTime + index * BETWEEN_SECONDS) })
    })
  }
  watch(wanted, (is) => {
    clearInterval(timer)
    if (!is) return
    ring()
    timer = setInterval(ring, AGAIN_MS)
  }, { immediate: true })
  // what waits to be opened opens at a touch
  for (const event of TOUCHES) useEventListener(window, event, () => { if (opening) void context?.resume() }, { passive: true })
  onScopeDispose(() => {
    clearInterval(timer)
    void context?.close()
  })
  return { silent: shallowReadonly(silent) }
}
