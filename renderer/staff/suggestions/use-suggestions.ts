import { inject, type InjectionKey, provide, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Suggestion } from '../../../core/contract/feedback.ts'
import type { SuggestionState } from '../../../core/feedback/suggestion.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** Suggestions that are fetched at once, and the most that the station gives. */
const PORTION = 30
const MOST = 100

type SuggestionBox = ReturnType<typeof createBox>
const boxKey: InjectionKey<SuggestionBox> = Symbol('suggestions')

/** The box of suggestions: how many of each, the latest of them, and the one that is read. Asked again each minute. */
function createBox(lost: Ref<boolean>) {
  const { station, session } = useDesk()
  const counts = shallowRef({ new: 0, seen: 0, answered: 0 })
  const list = shallowRef<readonly Suggestion[]>()
  const hasMore = shallowRef(false)
  /** of one state only; all when undefined */
  const wanted = shallowRef<SuggestionState>()
  const chosen = shallowRef<Suggestion>()

  async function fetch(limit: number, before?: number): Promise<readonly Suggestion[] | undefined> {
    const of = wanted.value
    try {
      const got = await station.client.feedback.suggestions({ limit, ...(of && { state: of }), ...(before !== undefined && { before }) }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
      // somebody chose others meanwhile
      if (of !== wanted.value) return undefined
      counts.value = got.counts
      hasMore.value = got.more
      return got.suggestions
    } catch (error) {
      // a station that does not answer now is asked again with the next minute; the last list stands
      if (isLapsed(error)) session.end('lapsed')
      return undefined
    }
  }
  async function ask(): Promise<void> {
    if (!lost.value) list.value = await fetch(Math.min(Math.max(PORTION, list.value?.length ?? 0), MOST)) ?? list.value
  }
  async function more(): Promise<void> {
    const known = list.value ?? []
    const older = await fetch(PORTION, known.at(-1)?.id)
    // pressed twice, or asked for anew meanwhile: they would stand there twice
    if (older && list.value === known) list.value = [...known, ...older]
  }
  watch(() => [station.local.value.minutes, lost.value], () => { void ask() }, { immediate: true })
  watch(wanted, () => {
    list.value = undefined
    void ask()
  })
  return { counts: shallowReadonly(counts), list: shallowReadonly(list), hasMore: shallowReadonly(hasMore), wanted, chosen, ask, more }
}

/** Opens the box for a page; `lost` says that the station is away. */
export function provideSuggestions(lost: Ref<boolean>): SuggestionBox {
  const box = createBox(lost)
  provide(boxKey, box)
  return box
}

/** The box of this page. */
export function useSuggestions(): SuggestionBox {
  const box = inject(boxKey)
  if (!box) throw new Error('no suggestions provided')
  return box
}
