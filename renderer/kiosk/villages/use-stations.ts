import { computed } from 'vue'
import type { Hall } from '../../../core/content/hall.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { useWords } from '../words.ts'

/** The village stations of this hall, or the one it is, and the matters that their agents may take. */
export function useStations() {
  const station = useStation()
  const generation = computed(() => station.overview.value?.generation)
  const hall = computed(() => station.overview.value?.hall)
  return useLoad(async (signal) => {
    const [stations, matters] = await Promise.all([
      station.client.content.villages(undefined, { signal }),
      station.client.content.procedures({ only: 'village', limit: 500 }, { signal }),
    ])
    return { stations: hall.value?.level === 'village' ? [hall.value] : stations, matters: matters.items }
  }, [generation])
}

/** When a station's agent is in, in the visitor's language. */
export function useAgentText() {
  const { english } = useWords()
  return ({ agent }: Pick<Hall, 'agent'>) => (english.value ? agent?.whenEn : agent?.when)
}
