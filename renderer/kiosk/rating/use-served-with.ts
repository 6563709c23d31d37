import { computed, type Ref } from 'vue'
import { spokenName } from '../../../core/content/procedure.ts'
import type { Rateable } from '../../../core/contract/feedback.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { useWords } from '../words.ts'

/** What somebody was served with, the matter or else the business, and the phone of whoever watches over it 监督电话, when there is one. */
export function useServedWith(about: Readonly<Ref<Rateable | undefined>>) {
  const station = useStation()
  const { nameOf } = useWords()
  const id = computed(() => about.value?.procedureId ?? undefined)
  const { loaded } = useLoad(async (signal) => (id.value === undefined ? undefined : station.client.content.procedure({ id: id.value }, { signal })), [id])
  const matter = computed(() => (loaded.value.state === 'there' ? loaded.value.value : undefined))
  const name = computed(() => {
    const { hall } = station.overview.value ?? {}
    const named = matter.value ? { name: spokenName(matter.value), nameEn: matter.value.nameEn } : hall?.businesses.find((one) => one.id === about.value?.businessId)
    return named && nameOf(named)
  })
  return { name, phone: computed(() => matter.value?.supervisionPhone ?? station.overview.value?.county.supervisionPhone) }
}
