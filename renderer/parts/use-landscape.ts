import { useMutationObserver } from '@vueuse/core'
import { readonly, shallowRef, type Ref } from 'vue'

/** Whether the page lies on its long side, as the stage has laid it; follows a panel that is turned. */
export function useLandscape(): Readonly<Ref<boolean>> {
  const root = document.documentElement
  const read = () => root.dataset['orientation'] === 'landscape'
  const landscape = shallowRef(read())
  useMutationObserver(root, () => { landscape.value = read() }, { attributes: true, attributeFilter: ['data-orientation'] })
  return readonly(landscape)
}
