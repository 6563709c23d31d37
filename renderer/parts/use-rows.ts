import { useResizeObserver } from '@vueuse/core'
import { computed, shallowRef, type Ref } from 'vue'

type Part = Readonly<Ref<HTMLElement | null>>

/**
 * How many rows a list has room for. `place` is the grid the rows stand in (its gaps and columns count), `probe` an empty
 * element as high as the least row, so that the styles alone say what a row needs; `first` is one as high as the first
 * row where that is higher.
 */
export function useRows(place: Part, probe: Part, first: Part = probe) {
  const size = shallowRef({ rows: 0, columns: 1 })
  useResizeObserver([place, probe, first], () => {
    if (!place.value || !probe.value || !first.value || place.value.clientHeight === 0) return
    const { rowGap, gridTemplateColumns } = getComputedStyle(place.value)
    const gap = parseFloat(rowGap) || 0
    const free = place.value.clientHeight + gap - (first.value.offsetHeight - probe.value.offsetHeight)
    const rows = Math.max(1, Math.floor((free + 1) / (probe.value.offsetHeight + gap)))
    const columns = gridTemplateColumns.split(' ').length
    if (rows !== size.value.rows || columns !== size.value.columns) size.value = { rows, columns }
  })
  return {
    /** 0 until measured, then at least 1 */
    rows: computed(() => size.value.rows),
    columns: computed(() => size.value.columns),
    /** rows × columns */
    cells: computed(() => size.value.rows * size.value.columns),
  }
}
