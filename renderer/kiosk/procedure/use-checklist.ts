import { computed } from 'vue'
import type { Material } from '../../../core/content/procedure.ts'
import { useVisit } from '../visit/visit.ts'
import type { Matter } from './types.ts'

/** A paper on the list, with its place in the matter. */
export interface CheckItem {
  readonly index: number
  readonly material: Material
  readonly brought: boolean
}

/** The visitor's checklist of a matter: what is ticked, how many are still missing. Ticks last as long as the visit. */
export function useChecklist(matter: () => Matter) {
  const visit = useVisit()
  const items = computed<CheckItem[]>(() => {
    const ticked = visit.brought.get(matter().id)
    const all = matter().materials.map((material, index) => ({ index, material, brought: ticked?.has(index) ?? false }))
    // what must be brought first, then what is filled in at the window, then what only some need
    const rank = ({ material }: CheckItem) => (!material.required ? 2 : material.atWindow ? 1 : 0)
    return all.sort((a, b) => rank(a) - rank(b))
  })
  const needed = computed(() => items.value.filter(({ material }) => material.required && !material.atWindow))
  const missing = computed(() => needed.value.filter(({ brought }) => !brought).length)
  return { items, needed, missing, tick: (index: number) => { visit.tick(matter().id, index) } }
}
