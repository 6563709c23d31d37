import { useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'

/** Words that found nothing are a visitor's words once they have stood for so long; before, they may be half a word. Milliseconds. */
const STOOD_MS = 3000

/** Notes words that found nothing: when they have stood for a while, or the visitor leaves the search with them. `words`: those of now, empty when they found something. */
export function useNotFound(words: Ref<string>, tell: (words: string) => void): void {
  const note = () => { if (words.value !== '') tell(words.value) }
  const { start, stop } = useTimeoutFn(note, STOOD_MS, { immediate: false })
  watch(words, (now) => {
    if (now === '') stop()
    else start()
  })
  onScopeDispose(note)
}
