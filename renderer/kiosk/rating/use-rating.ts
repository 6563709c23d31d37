import { isDefinedError, safe } from '@orpc/client'
import { computed, shallowRef, watch } from 'vue'
import type { Rateable } from '../../../core/contract/feedback.ts'
import type { RatingRefusal } from '../../../core/feedback/rate.ts'
import type { LowReason, Score } from '../../../core/feedback/scale.ts'
import { CALL_TIMEOUT_MS, useStation } from '../../station/station.ts'

/** Where the rating of a number is: asked about, open, why it is not, or given. `lost`: the station does not say. */
export type RatingState = 'waiting' | 'open' | RatingRefusal | 'unknown' | 'lost' | 'given'

/** The rating of one number: whether it can be given, and giving it. */
export function useRating(number: string) {
  const { client, connected } = useStation()
  const state = shallowRef<RatingState>('waiting')
  const about = shallowRef<Rateable>()
  const sending = shallowRef(false)
  /** it could not be handed in just now; what was chosen stays */
  const failed = shallowRef(false)
  const signal = () => ({ signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })

  async function look(): Promise<void> {
    state.value = 'waiting'
    const { error, data } = await safe(client.feedback.rateable({ number }, signal()))
    about.value = data
    state.value = data ? data.refusal ?? 'open' : isDefinedError(error) && error.code === 'NOT_FOUND' ? 'unknown' : 'lost'
  }

  async function send(score: Score, reasons: readonly LowReason[]): Promise<void> {
    if (sending.value) return
    sending.value = true
    const { error } = await safe(client.feedback.rate({ number, score, reasons: [...reasons] }, signal()))
    sending.value = false
    const isRefused = isDefinedError(error) && error.code === 'CONFLICT'
    // the answer to the try before may have got lost, not the rating
    if (!error || (isRefused && error.data.kind === 'alreadyRated' && failed.value)) state.value = 'given'
    else if (isRefused) state.value = error.data.kind
    else if (isDefinedError(error) && error.code === 'NOT_FOUND') state.value = 'unknown'
    else failed.value = true
  }
  void look()
  // nobody has to ask again for what only failed because the station was away
  watch(connected, (is) => { if (is && state.value === 'lost') void look() })
  return { state, about: computed(() => about.value), sending, failed, look, send }
}
