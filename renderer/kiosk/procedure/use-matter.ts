import { computed } from 'vue'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import type { Matter } from './types.ts'

/**
 * Fetches a matter, and again when another window takes it; `loaded` is there without a value when new content no longer has
 * the matter.
 */
export function useMatter(id: () => string) {
  const station = useStation()
  async function fetchMatter(signal: AbortSignal): Promise<Matter | undefined> {
    try {
      return await station.client.content.procedure({ id: id() }, { signal })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return undefined
      throw error
    }
  }
  const { loaded, again } = useLoad(fetchMatter, [id, () => station.state.value?.hallRevision])
  return { loaded, again, matter: computed(() => (loaded.value.state === 'there' ? loaded.value.value : undefined)) }
}
