import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IconName } from '../../parts/icons.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { useAgentText } from '../villages/use-stations.ts'

interface StationsTile { readonly to: string; readonly icon: IconName; readonly name: string; readonly rest: string }

/** The tile 服务网点: the stations in the villages; in one of them that station itself, and when its agent is in. */
export function useStationsTile() {
  const station = useStation()
  const { t } = useI18n()
  const agentText = useAgentText()
  const { loaded } = useLoad((signal) => station.client.content.villages(undefined, { signal }))
  return computed<StationsTile>(() => {
    const hall = station.overview.value?.hall
    if (hall?.level === 'village') {
      const when = agentText(hall)
      return { to: `/villages/${hall.code}`, icon: 'person', name: t('home.station'), rest: when ? t('home.stationAgent', { when }) : t('home.stationFact') }
    }
    const count = loaded.value.state === 'there' ? loaded.value.value.length : 0
    return { to: '/villages', icon: 'people', name: t('home.villages'), rest: count > 0 ? t('home.villagesFact', { count }) : t('home.villagesNone') }
  })
}
