import { hallOf } from './hall.ts'
import type { RunningStation } from './hosts.ts'

/** A hall in the middle of a morning: people called at four windows, others waiting, some who missed their call, a window that pauses. */
export async function busyMorning(station: Pick<RunningStation, 'origin' | 'dataDir'>): Promise<void> {
  const hall = hallOf(station)
  for (const business of ['relief', 'relief', 'relief', 'relief', 'insurance', 'insurance', 'insurance', 'household', 'household', 'general']) await hall.take(business)
  const at3 = await hall.clerk('王某', '3')
  const at1 = await hall.clerk('李某', '1')
  const at4 = await hall.clerk('赵某', '4')
  const at2 = await hall.clerk('张某', '2')
  await at4('call-next')
  await at4('no-show')
  for (const act of [at1, at4, at2, at3]) await act('call-next')
  await at3('finish')
  await at3('call-next')
  await at2('pause')
  await hall.take('relief', true)
}
