import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { CALL_TIMEOUT_MS } from '../station/station.ts'
import { useDesk } from './desk.ts'
import { failureSentence, isLapsed, isRefusal } from './refusal.ts'

/** Logs in with a name and a PIN. After too many wrong ones the station names the seconds to wait, and they are counted down here. */
export function useLogin() {
  const { station, session } = useDesk()
  const { t, locale } = useI18n()
  const name = shallowRef('')
  const pin = shallowRef('')
  const asking = shallowRef(false)
  const failure = shallowRef<unknown>()
  /** seconds until the station listens again, and when that is, on the page's own watch */
  const wait = shallowRef(0)
  let listensAt = 0
  const { pause, resume } = useIntervalFn(() => {
    wait.value = Math.max(Math.ceil((listensAt - performance.now()) / 1000), 0)
    if (wait.value === 0) pause()
  }, 200, { immediate: false })

  function failureWords(error: unknown): string {
    if (isLapsed(error)) return t('login.wrong')
    return isRefusal(error) ? failureSentence(error, { t, locale: locale.value }) : t('login.lost')
  }
  /** what stands in the way, as a sentence; empty while nothing does */
  const sentence = computed(() => {
    if (wait.value > 0) return t('login.wait', { seconds: wait.value })
    if (failure.value !== undefined) return failureWords(failure.value)
    if (session.lapsed.value) return t('login.lapsed')
    return station.hubAway.value ? t('login.hubAway') : ''
  })
  const off = computed(() => asking.value || wait.value > 0 || name.value.trim() === '' || pin.value === '')

  function failed(error: unknown): void {
    if (isRefusal(error) && error.data?.waitSeconds !== undefined) {
      wait.value = error.data.waitSeconds
      listensAt = performance.now() + wait.value * 1000
      resume()
      failure.value = undefined
    } else failure.value = error
  }

  /** Asks the station; false when it did not let in, the PIN is empty then. */
  async function submit(): Promise<boolean> {
    if (off.value) return true
    asking.value = true
    try {
      session.begin(await station.client.staff.login({ name: name.value, pin: pin.value }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }))
      return true
    } catch (error) {
      failed(error)
      pin.value = ''
      return false
    } finally {
      asking.value = false
    }
  }
  return { name, pin, asking, wait, sentence, off, submit }
}
