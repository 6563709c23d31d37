import { spokenName } from '../../core/content/procedure.ts'
import type { ClerkFacts } from '../../core/queue/clerk-views.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Services } from './router.ts'

/** What the views of the queue are made from at this moment. */
export function viewFacts({ queue, followed }: Pick<Services, 'queue' | 'followed'>, content: LoadedContent): ClerkFacts {
  const { hall, calendar, county, byId } = content.catalog
  return {
    ...queue.moment(content), hall, calendar, timezone: county.timezone, earlier: queue.earlier(),
    isHubAway: followed?.hub.isAway() === true,
    spoken: (id) => {
      const procedure = byId.get(id)
      return procedure && spokenName(procedure)
    },
  }
}
