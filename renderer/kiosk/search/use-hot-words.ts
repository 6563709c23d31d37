import { computed } from 'vue'
import { useStation } from '../../station/station.ts'
import { useWords } from '../words.ts'

/** The words that many search for, in the visitor's language; what is searched for is the Chinese word. */
export function useHotWords() {
  const station = useStation()
  const { english } = useWords()
  return computed(() => (station.overview.value?.county.hotWords ?? []).flatMap(({ word, wordEn }) => {
    const label = english.value ? wordEn : word
    return label ? [{ label, query: word }] : []
  }))
}
