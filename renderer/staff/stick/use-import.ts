import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import type { Difference, UpdateState } from '../../../core/contract/update.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { useLongCall } from '../update/use-long-call.ts'
import { useUpdate } from '../update/use-update.ts'

/** Where an import is: the stick is looked at, the difference shown, copied, and then done or refused. */
export type ImportStage = 'looking' | 'shown' | 'copying' | 'done' | 'refused'

type Outcome = NonNullable<UpdateState['lastOutcome']>['outcome']

/** Looks at a source and takes from it what is new, each step when the manager says so. Looking begins at once. */
export function useImport(source: string) {
  const { station } = useDesk()
  const { run: runShort } = useCalls()
  const update = useUpdate()
  const { run, refusal } = useLongCall()
  const stage = shallowRef<ImportStage>('looking')
  const difference = shallowRef<Difference>()
  const outcome = shallowRef<Outcome>()

  async function look(): Promise<void> {
    stage.value = 'looking'
    difference.value = await run(() => station.client.update.preview({ source }))
    update.onStick.value = difference.value
    stage.value = difference.value ? 'shown' : 'refused'
  }
  async function copy(): Promise<void> {
    stage.value = 'copying'
    update.isCopying.value = true
    const answer = await run(() => station.client.update.import({ source }))
    update.isCopying.value = false
    if (answer) {
      update.take(answer)
      outcome.value = answer.lastOutcome?.outcome ?? 'updated'
      update.onStick.value = undefined
    }
    stage.value = answer ? 'done' : 'refused'
  }
  /** 不更新了: what was copied stays for the next time */
  const stop = () => runShort(async (options) => { update.take(await station.client.update.cancel(undefined, options)) })

  onScopeDispose(() => {
    update.onStick.value = undefined
    update.isCopying.value = false
  })
  void look()
  return { stage: shallowReadonly(stage), difference: shallowReadonly(difference), outcome: shallowReadonly(outcome), refusal, look, copy, stop }
}
