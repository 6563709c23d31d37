import type { Generation } from '../content/generations.ts'
import { nextGeneration } from './activate.ts'
import type { Basis } from './basis.ts'
import { isoOf } from './view.ts'

/**
 * Makes a kept generation the running one again, under a new number: the newest that is kept unless one is named. The
 * newest metadata stays, so that nothing older than what was verified is taken; and what was gone back from is not taken
 * again by itself.
 * @returns undefined when there is no such generation
 */
export async function rollBack(basis: Basis, wanted?: number): Promise<Generation | undefined> {
  const { library, clock } = basis
  const running = library.running()
  const kept = (await library.kept()).filter(({ generation }) => generation !== running?.generation)
  const target = wanted === undefined ? kept[0] : kept.find(({ generation }) => generation === wanted)
  if (!target) return undefined
  const { metadata: own, passedOver: _, ...content } = target
  const metadata = running?.metadata ?? own
  const newest = Math.max(running?.passedOver ?? 0, running?.version ?? 0)
  const back: Generation = {
    ...content, generation: await nextGeneration(basis), activated: isoOf(clock.now()), source: 'rollback',
    ...(metadata && { metadata }),
    ...(newest > (target.version ?? 0) && { passedOver: newest }),
  }
  await library.switchTo(back)
  return back
}
