import type { InferContractRouterOutputs } from '@orpc/contract'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { contract } from '../../../core/contract/index.ts'
import { useStation } from '../../station/station.ts'
import { useNoting } from '../noting.ts'
import { useLoad } from '../use-load.ts'
import { useNotFound } from './use-not-found.ts'

/** The station's answer to a search. */
export type Answer = InferContractRouterOutputs<typeof contract>['search']['query']

/** Hits that are fetched at once: all that the contract gives. */
const LIMIT = 50

/**
 * What the visitor types and what the station finds, at every key; an answer that comes late is dropped. The text, the
 * page of hits and whether the keys are folded away live in the page's address too, so that 返回 comes back to them.
 */
export function useSearch() {
  const station = useStation()
  const route = useRoute()
  const router = useRouter()
  const { q, from, keys } = route.query
  const typed = shallowRef(typeof q === 'string' ? q : '')
  /** hits before the first in sight */
  const first = shallowRef(Number(from) || 0)
  /** the keys are away, the hits have the whole page */
  const folded = shallowRef(keys === 'off')

  const asked = computed(() => typed.value.trim())
  const { loaded, again } = useLoad(async (signal) => {
    const q = asked.value
    return q === '' ? undefined : { q, ...await station.client.search.query({ q, limit: LIMIT }, { signal }) }
  }, [asked])
  const answer = computed(() => (asked.value !== '' && loaded.value.state === 'there' ? loaded.value.value : undefined))
  /** nothing was asked for yet, or its answer is on its way: what one starts with stays until then */
  const atStart = computed(() => asked.value === '' || (loaded.value.state === 'there' && !loaded.value.value))
  const failed = computed(() => asked.value !== '' && loaded.value.state === 'failed')

  useNotFound(computed(() => (answer.value?.total === 0 && answer.value.q === asked.value ? asked.value : '')), useNoting().notFound)
  watch(asked, () => { first.value = 0 })
  // straight into the history: a navigation of the router renders the whole page anew, at every key
  watch([typed, first, folded], () => {
    router.options.history.replace(router.resolve({ query: {
      ...(typed.value && { q: typed.value }), ...(first.value > 0 && { from: String(first.value) }), ...(folded.value && { keys: 'off' }),
    } }).fullPath)
  }, { flush: 'post' })
  return { typed, atStart, first, folded, answer, failed, again }
}
