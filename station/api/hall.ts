import { changeDuty, changeStars, changeWindow, type HallFacts, type HallOutcome, type HallRefusal, hallView } from '../../core/content/hall-acts.ts'
import type { HallView } from '../../core/contract/hall.ts'
import { station } from './caller.ts'
import { noContent } from './content.ts'
import type { Services } from './router.ts'

/** Answers of the group hall. */
export function hallHandlers({ ownHall }: Services) {
  const view = (): HallView => {
    const facts = ownHall.facts()
    if (!facts) throw noContent()
    return hallView(facts)
  }
  /** makes a change; why it was not made, if it was not */
  const refusalOf = (decide: (facts: HallFacts) => HallOutcome): HallRefusal | undefined => {
    const outcome = ownHall.change(decide)
    if (!outcome) throw noContent()
    return outcome.ok ? undefined : outcome.error
  }
  return {
    get: station.hall.get.handler(view),
    setDuty: station.hall.setDuty.handler(({ input: { date, leader, staff }, errors }) => {
      const who = leader === null || staff === null ? null : { leader, staff }
      const refusal = refusalOf((facts) => changeDuty(facts, date, who))
      if (refusal) throw errors.REFUSED({ message: sentenceOf(refusal), data: { kind: refusal.kind } })
      return view()
    }),
    setWindow: station.hall.setWindow.handler(({ input: { id, businesses }, errors }) => {
      const refusal = refusalOf((facts) => changeWindow(facts, id, businesses))
      if (refusal?.kind === 'unknownWindow') throw errors.NOT_FOUND()
      if (refusal) throw errors.REFUSED({ message: sentenceOf(refusal), data: { kind: refusal.kind } })
      return view()
    }),
    setStars: station.hall.setStars.handler(({ input: { stars } }) => {
      refusalOf((facts) => changeStars(facts, stars))
      return view()
    }),
  }
}

function sentenceOf(refusal: HallRefusal): string {
  switch (refusal.kind) {
    case 'unknownWindow': return '没有这个窗口或这项业务'
    case 'pastDay': return '只能改今天和以后的值班'
    case 'manyDays': return `最多改 ${refusal.most} 天的值班`
    case 'emptyWindow': return '一个窗口至少要办一样；没人坐的窗口，关窗就行'
    case 'manyBusinesses': return `一个窗口最多办 ${refusal.most} 样业务`
    case 'stranded': return `${refusal.business.name}就没有窗口办了，先让别的窗口也办它`
  }
}
