import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useQueue } from '../../station/queue.ts'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'
import { useVisit } from '../visit/visit.ts'

/** 叫人帮忙 of this screen: whether it rings, who is on the way, and how one asks. */
export function useHelp() {
  const station = useStation()
  const queue = useQueue()
  const visit = useVisit()
  const { t } = useI18n()
  const asking = shallowRef(false)
  const call = computed(() => queue.now.value?.help.find(({ screen }) => screen === station.screen.value.name))
  /** what became of it, as a sentence; undefined while nobody asked */
  const said = computed(() => {
    if (!call.value) return undefined
    return call.value.takenBy === null ? t('help.rings') : t('help.coming', { name: call.value.takenBy })
  })

  async function ask(): Promise<void> {
    if (call.value || asking.value) return
    asking.value = true
    try {
      await station.client.help.call({ screen: station.screen.value.name }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
    } catch (error) {
      visit.toast = t('help.failed')
      station.reportFault('kiosk help', String(error))
    } finally {
      asking.value = false
    }
  }
  return { call, said, asking, ask }
}

/** Says on whatever page the visitor is that the call was heard, and who comes. */
export function tellOfHelp(): void {
  const visit = useVisit()
  const { call, said } = useHelp()
  watch(() => call.value && `${call.value.id} ${call.value.takenBy ?? ''}`, (now) => { if (now !== undefined) visit.toast = said.value })
}
