import { implement } from '@orpc/server'
import { contract } from '../../core/contract/index.ts'
import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import type { ScreenSettings } from '../settings/schema.ts'
import { calendarHandlers } from './calendar.ts'
import { contentHandlers } from './content.ts'
import type { SystemWatch } from './system-watch.ts'

/** What the answers are made from. */
export interface Services {
  readonly clock: Clock
  readonly library: Library
  readonly journal: Journal
  readonly watch: SystemWatch
  readonly screens: readonly ScreenSettings[]
}

/** The contract's implementation, the same for every link. */
export function createRouter(services: Services) {
  const os = implement(contract)
  const { journal, screens, watch } = services
  return os.router({
    ...contentHandlers(services),
    ...calendarHandlers(services),
    system: {
      events: os.system.events.handler(({ signal }) => watch.follow(signal)),
      screen: os.system.screen.handler(({ input }) => {
        const screen = screens.find(({ name }) => name === input.name) ?? screens[0]
        return { name: screen?.name ?? 'front', diagonal: screen?.diagonal ?? 21.5, orientation: screen?.orientation ?? 'auto' }
      }),
      reportFault: os.system.reportFault.handler(({ input }) => {
        journal.fault(input)
        return { recorded: true }
      }),
    },
  })
}
export type StationRouter = ReturnType<typeof createRouter>
