import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** The suggestion that a visitor writes: it stays on all ways through the pages, and ends with the visit. */
export const useDraft = defineStore('suggestion', () => {
  const text = shallowRef('')
  const phone = shallowRef('')
  function clear(): void {
    text.value = ''
    phone.value = ''
  }
  return { text, phone, isEmpty: computed(() => text.value === '' && phone.value === ''), clear }
})
