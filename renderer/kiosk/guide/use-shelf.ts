import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readShelf, shelfQuery, type Shelf } from './shelf.ts'

/** Where the visitor stands in 办事指南. It lives in the page's address, so that 返回 comes back to the same place. */
export function useShelf() {
  const route = useRoute()
  const router = useRouter()
  const shelf = shallowRef(readShelf(route.query))
  // while the page is left, the route is the next page's already
  watch(() => route.query, (query) => { if (route.name === 'guide') shelf.value = readShelf(query) })
  return {
    shelf,
    /** goes on from here; whatever is not given stays */
    go: (change: Partial<Shelf>) => { void router.replace({ query: shelfQuery({ ...shelf.value, ...change }) }) },
  }
}
