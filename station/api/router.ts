import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Help } from '../help/help.ts'
import type { Journal } from '../log/journal.ts'
import type { Notices } from '../notices/notices.ts'
import type { Printer } from '../printing/printer.ts'
import type { Queue } from '../queue/queue.ts'
import { type ScreenSettings, screenView } from '../settings/screen.ts'
import type { Signage } from '../signage/signage.ts'
import type { StickNotices } from '../notices/stick-notices.ts'
import type { Sources } from '../sticks/sources.ts'
import type { Staff } from '../staff/staff.ts'
import type { Speaker } from '../voice/speaker.ts'
import type { VoiceChoice } from '../voice/voice-settings.ts'
import { calendarHandlers } from './calendar.ts'
import { roleCheck, station } from './caller.ts'
import { contentHandlers } from './content.ts'
import { counterHandlers } from './counter.ts'
import { helpHandlers } from './help.ts'
import { noticeHandlers } from './notices.ts'
import { printingHandlers } from './printing.ts'
import { queueHandlers } from './queue.ts'
import { signageHandlers } from './signage.ts'
import { staffHandlers } from './staff.ts'
import type { SystemWatch } from './system-watch.ts'
import { stickHandlers } from './sticks.ts'
import { unansweredUpdate } from './unanswered.ts'
import { voiceHandlers } from './voice.ts'

/** What the answers are made from. */
export interface Services {
  readonly clock: Clock
  readonly library: Library
  readonly journal: Journal
  readonly watch: SystemWatch
  readonly screens: readonly ScreenSettings[]
  readonly queue: Queue
  readonly staff: Staff
  readonly help: Help
  readonly speaker: Speaker
  readonly voiceSettings: VoiceChoice
  readonly printer: Printer
  readonly notices: Notices
  readonly signage: Signage
  readonly sources: Sources
  readonly stickNotices: StickNotices
  readonly dataDir: string
  /** what is wrong with the database, or had to be put right at the start, as a sentence */
  readonly storeFault: () => string | undefined
}

/** The contract's implementation, the same for every link. */
export function createRouter(services: Services) {
  const { journal, screens, watch, staff, clock } = services
  return station.use(roleCheck(staff, clock)).router({
    ...contentHandlers(services),
    calendar: calendarHandlers(services),
    notices: noticeHandlers(services),
    queue: queueHandlers(services),
    counter: counterHandlers(services),
    staff: staffHandlers(services),
    help: helpHandlers(services),
    printing: printingHandlers(services),
    voice: voiceHandlers(services),
    signage: signageHandlers(services),
    update: { ...unansweredUpdate, ...stickHandlers(services) },
    system: {
      events: station.system.events.handler(({ signal }) => watch.follow(signal)),
      screen: station.system.screen.handler(({ input }) => {
        const screen = screens.find(({ name }) => name === input.name) ?? screens[0]
        return screen ? screenView(screen) : { name: 'front', diagonal: 21.5, orientation: 'auto' }
      }),
      reportFault: station.system.reportFault.handler(({ input }) => {
        journal.fault(input)
        return { recorded: true }
      }),
    },
  })
}
export type StationRouter = ReturnType<typeof createRouter>
