import { shallowReadonly, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed, isRefusal } from '../../desk/refusal.ts'
import { refusalWords, type ToldRefusal } from './refusal-words.ts'

/**
 * A call that takes as long as a stick is slow, beside the others of the page, and without a time limit of its own. Why it
 * came to nothing stays on its card: a sentence that goes away after seconds is missed by who has gone for a tea.
 */
export function useLongCall() {
  const { session } = useDesk()
  const { sentenceOf } = useCalls()
  const { t, locale } = useI18n()
  const running = shallowRef(false)
  const refusal = shallowRef<ToldRefusal>()

  function told(error: unknown): ToldRefusal {
    if (!isRefusal(error)) return { sentence: t('update.noAnswer'), next: t('update.noAnswerNext') }
    if (error.code !== 'REFUSED') return { sentence: sentenceOf(error), next: '' }
    return refusalWords({ t, locale: locale.value }, { kind: error.data?.kind, message: error.message }, 'usb')
  }

  /** Gives what the station answered; undefined when it did not do it, which `refusal` tells. */
  async function run<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
    if (running.value) return undefined
    running.value = true
    refusal.value = undefined
    try {
      return await call()
    } catch (error) {
      if (isLapsed(error)) session.end('lapsed')
      else refusal.value = told(error)
      return undefined
    } finally {
      running.value = false
    }
  }
  return { running: shallowReadonly(running), refusal: shallowReadonly(refusal), run }
}
