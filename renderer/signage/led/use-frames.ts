import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

/**
 * Draws before each frame, the first one before the first paint. One that cannot be drawn is a fault of the app, as one of a
 * template would be: a screen that only stopped would show its last picture for ever, and a call that is long over.
 * @param draw at a moment of the page's clock
 */
export function useFrames(draw: (now: number) => void): void {
  const fault = shallowRef<unknown>()
  let frame = 0
  const run = (): void => {
    try {
      draw(performance.now())
      frame = requestAnimationFrame(run)
    } catch (error) {
      fault.value = error
    }
  }
  // out of a frame nothing reaches who made the app; out of a watcher it does
  watch(fault, (error) => { throw error })
  onMounted(run)
  onBeforeUnmount(() => { cancelAnimationFrame(frame) })
}
