import { isDefinedError, safe } from '@orpc/client'
import { shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { SUGGESTION_LEAST } from '../../../core/feedback/suggestion.ts'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'
import { useVisit } from '../visit/visit.ts'
import { useDraft } from './draft.ts'

/** Why nothing was handed in; what was written stays. */
export type SuggestTrouble = 'short' | 'full' | 'tooMany' | 'lost'

/** 交上去: what was written goes into the box, and is gone from the kiosk. */
export function useSuggest() {
  const station = useStation()
  const draft = useDraft()
  const visit = useVisit()
  const router = useRouter()
  const sending = shallowRef(false)
  const trouble = shallowRef<SuggestTrouble>()
  watch(() => draft.text, () => { trouble.value = undefined })

  async function send(): Promise<void> {
    if (sending.value) return
    const text = draft.text.trim()
    trouble.value = text.length < SUGGESTION_LEAST ? 'short' : undefined
    if (trouble.value) return
    sending.value = true
    const { phone } = draft
    // what was changed after an answer that got lost is another suggestion: the first one may lie in the box
    const wanted = `suggestion ${phone} ${text}`
    const suggestion = { text, ...(phone !== '' && { phone }), requestId: visit.requestFor(wanted) }
    const { error } = await safe(station.client.feedback.suggest(suggestion, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }))
    sending.value = false
    if (!error) {
      visit.had(wanted)
      draft.clear()
      await router.replace({ name: 'suggest', params: { step: 'thanks' }, query: phone !== '' ? { call: '' } : {} })
    } else if (isDefinedError(error) && error.code === 'CONFLICT') trouble.value = 'full'
    else if (isDefinedError(error) && error.code === 'TOO_MANY_REQUESTS') trouble.value = 'tooMany'
    else {
      trouble.value = 'lost'
      // its name alone: what a refusal says may hold what was written
      station.reportFault('kiosk suggestion', error.name)
    }
  }
  return { sending, trouble, send }
}
