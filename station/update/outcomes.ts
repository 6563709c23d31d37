import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import { outcomeSentences, refusalSentence } from '../../core/update/sentences.ts'
import { readMemory, writeMemory, type Memory } from './memory.ts'
import type { Refused, Result } from './refused.ts'
import type { Taken } from './take.ts'
import { isoOf } from './view.ts'

/** How a check ended that found nothing to verify, or an update that somebody stopped. */
export type Ended = Result<Taken> | 'unchanged' | 'cancelled'

/** What became of checks and imports: remembered, written to the journal, and said in a sentence. */
export interface Outcomes {
  memory(): Memory
  /** the county's signature was verified */
  heard(): void
  /** a refusal with its sentence for the manager */
  say(refused: Refused, from: 'county' | 'usb'): { readonly kind: Refused['kind']; readonly message: string }
  record(ended: Ended, from: 'county' | 'usb'): Promise<void>
}

interface OutcomesOptions {
  readonly file: string
  readonly clock: Clock
  readonly journal: Journal
  readonly library: Library
  /** large media wait for it */
  readonly mediaWindow: string | undefined
}

/** Opens what is remembered of earlier updates. */
export async function openOutcomes({ file, clock, journal, library, mediaWindow }: OutcomesOptions): Promise<Outcomes> {
  let memory = await readMemory(file)
  const now = () => isoOf(clock.now())
  const say: Outcomes['say'] = (refused, from) => ({
    kind: refused.kind,
    message: refusalSentence({ ...refused, from, county: library.current()?.catalog.county.name ?? '县里' }),
  })
  const outcomeOf = (ended: Ended, from: 'county' | 'usb'): Memory['lastOutcome'] => {
    const common = { at: now(), from, refusal: null }
    if (ended === 'unchanged') return { ...common, outcome: 'current', message: outcomeSentences.unchanged }
    if (ended === 'cancelled') return { ...common, outcome: 'cancelled', message: outcomeSentences.cancelled }
    if (!ended.ok) {
      const refusal = say(ended.error, from)
      return { ...common, outcome: 'refused', message: refusal.message, refusal }
    }
    const { outcome, version } = ended.value
    const message = outcome === 'waiting' ? outcomeSentences.waiting(version, mediaWindow ?? '') : outcomeSentences[outcome](version)
    return { ...common, outcome: outcome === 'updated' ? 'updated' : 'current', message }
  }
  return {
    memory: () => memory,
    heard() { memory = { ...memory, lastHeard: now() } },
    say,
    async record(ended, from) {
      const before = memory
      memory = { ...memory, lastOutcome: outcomeOf(ended, from) }
      if (ended === 'unchanged') return
      await writeMemory(file, memory)
      // a county that is not reached for a week is one line, not two thousand
      if (memory.lastOutcome?.message === before.lastOutcome?.message) return
      const { kind, file: where } = typeof ended === 'object' && !ended.ok ? ended.error : {}
      journal.event('update', { from, outcome: memory.lastOutcome?.outcome, message: memory.lastOutcome?.message, kind, file: where })
    },
  }
}
