import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'
import { hallNow } from '../ticket/facts.ts'
import { useQueueWords } from '../ticket/use-queue-words.ts'

/**
 * What the tile 取号排队 says: how many wait and how long, or when tickets can be had; and what stands in place of the calls
 * while there are none. Amber: this machine has lost its hub. Undefined for a hall without businesses.
 */
export function useTicketTile() {
  const station = useStation()
  const queue = useQueue()
  const { t } = useI18n()
  const { tile, elsewhere } = useQueueWords()
  return computed(() => {
    if ((station.overview.value?.hall.businesses.length ?? 0) === 0) return undefined
    const no = (fact: string) => ({ look: 'sand', fact, idle: fact } as const)
    if (queue.lost.value) return no(t('ticket.tile.lost'))
    const now = hallNow(queue.now.value?.businesses ?? [])
    if (!now) return { look: 'red', fact: t('ticket.tile.touch'), idle: '' } as const
    if (now.open) return { look: 'red', fact: tile(now), idle: t(now.waiting > 0 ? 'home.soon' : 'home.nobody') } as const
    if (now.business.reason === 'hubAway') return { look: 'amber', fact: tile(now), idle: `${t('ticket.closed.hubAway')}\n${elsewhere.value}` } as const
    return no(tile(now))
  })
}
