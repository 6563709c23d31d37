import { defineStore } from 'pinia'
import { reactive, shallowRef } from 'vue'
import type { Language } from '../../i18n/i18n.ts'

/** What one visitor has set and done. It lives as long as the visit: the next visitor gets a new one. */
export const useVisit = defineStore('visit', () => {
  const language = shallowRef<Language>('zh')
  /** 长辈版 */
  const elder = shallowRef(false)
  const contrast = shallowRef(false)
  /** 下移: all controls in the lower half */
  const lowered = shallowRef(false)
  /** papers ticked as 带了, by procedure id: indices into its materials */
  const brought = reactive(new Map<string, Set<number>>())
  /** one sentence above the bar */
  const toast = shallowRef<string>()

  function tick(procedure: string, material: number): void {
    const ticked = new Set(brought.get(procedure))
    if (!ticked.delete(material)) ticked.add(material)
    brought.set(procedure, ticked)
  }
  return { language, elder, contrast, lowered, brought, toast, tick }
})
