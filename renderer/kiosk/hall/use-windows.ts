import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import type { HallWindow } from '../../../core/content/hall.ts'
import { useStation } from '../../station/station.ts'
import { useWords } from '../words.ts'
import { useHallNow } from './use-hall-now.ts'

/** A department whose matters a window takes, as a way to its shelf of the guide. */
export interface Shelf { readonly id: string; readonly name: string; readonly count: number }

/** A window as a row of the list. */
export interface WindowItem {
  readonly id: string
  /** what it handles: names of its businesses */
  readonly does: readonly string[]
  /** departments that have matters in the guide */
  readonly shelves: readonly Shelf[]
  /** how to walk there */
  readonly way: string
}

/** The windows of the hall in the visitor's language, and the one that `?window=` names. */
export function useWindows() {
  const station = useStation()
  const route = useRoute()
  const { t } = useI18n()
  const { english, nameOf } = useWords()
  const hall = useHallNow()

  function itemOf(window: HallWindow): WindowItem {
    const businesses = hall.value?.businesses.filter(({ id }) => window.businesses.includes(id)) ?? []
    const departments = new Set(businesses.flatMap((business) => business.departments))
    const said = english.value ? window.wayEn : window.way
    return {
      id: window.id,
      does: businesses.map(nameOf),
      shelves: (station.overview.value?.county.departments ?? []).filter(({ id }) => departments.has(id))
        .map((department) => ({ id: department.id, name: nameOf(department), count: station.overview.value?.counts.department[department.id] ?? 0 }))
        .filter(({ count }) => count > 0),
      way: said ?? (hall.value?.plan ? t('hall.follow') : ''),
    }
  }
  const windows = computed(() => hall.value?.windows.map(itemOf) ?? [])
  const chosen = computed(() => windows.value.find(({ id }) => id === route.query['window']))
  return { hall, windows, chosen }
}

/** The shelf of the guide with a department's matters. */
export const shelfRoute = ({ id }: Pick<Shelf, 'id'>) => ({ path: '/guide', query: { by: 'department', id } })
