import { rest, STAFF, tokenOf } from './desk.ts'

/**
 * A morning in the hall: window 1 serves, at window 3 somebody was set aside, somebody missed the call, and many wait, some
 * of them with priority or without all their papers. Window 3 is open and free.
 */
export async function fillHall(origin: string, waiting = 14): Promise<void> {
  const wang = rest(origin, await tokenOf(origin, STAFF.wang))
  const li = rest(origin, await tokenOf(origin, STAFF.li))
  const act = (who: typeof wang, window: string, ...acts: string[]) => acts.reduce<Promise<unknown>>((before, name) => before.then(() => who.ask('POST', `/counters/${window}/${name}`)), Promise.resolve())
  for (const procedureId of ['dibao', 'laonian-zheng', 'linshi-jiuzhu']) await wang.take('relief', { procedureId, brought: [0, 1] })
  await li.take('insurance')
  await act(li, '1', 'open', 'call-next', 'start')
  await act(wang, '3', 'open', 'call-next', 'start', 'finish', 'call-next', 'start', 'hold', 'call-next', 'recall', 'no-show')
  const kinds = [
    { businessId: 'relief', procedureId: 'gaoling-jintie', brought: [0, 1, 2], priority: true }, { businessId: 'relief', procedureId: 'dibao', brought: [0, 1] },
    { businessId: 'disabled-veterans' }, { businessId: 'insurance' }, { businessId: 'household' }, { businessId: 'relief', procedureId: 'linshi-jiuzhu', brought: [0] }, { businessId: 'general' },
  ]
  for (let index = 0; index < waiting; index++) {
    const { businessId, ...more } = kinds[index % kinds.length]!
    await wang.take(businessId, more)
  }
}
