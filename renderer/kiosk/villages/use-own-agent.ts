import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useStation } from '../../station/station.ts'

/** The agent of the village station in which the machine stands, and where a matter is done that has no window here. */
export function useOwnAgent() {
  const station = useStation()
  const { t } = useI18n()
  const hall = computed(() => station.overview.value?.hall)
  const agent = computed(() => hall.value?.agent)
  const takes = ({ villageAgent }: { readonly villageAgent: boolean }) => villageAgent && agent.value !== undefined
  const where = (matter: { readonly villageAgent: boolean }) => {
    if (takes(matter)) return t('window.agent')
    return t(hall.value?.level === 'village' ? 'window.elsewhereStation' : 'window.elsewhere')
  }
  return { agent, takes, where }
}
